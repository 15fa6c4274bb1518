// The classes that the glue of the WebAssembly asks for by name. JavaScript, as a script of the host’s may have
// put something else under that name, as MooTools does with Window: here a thing is known by what it is.

const kind = (is) => ({ [Symbol.hasInstance]: is });

export const Window = kind((value) => value === globalThis);
export const Element = kind((value) => value?.nodeType === 1);
export const HTMLElement = Element;
export const ShadowRoot = kind((value) => value?.nodeType === 11 && !!value.host);
