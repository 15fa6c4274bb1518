// Why a page cannot start or go on: a word for the sentence that a reader is told, and a message for the
// engineer who reads the console. JavaScript, as it has to tell what the WebAssembly cannot.

export class Failure extends Error {
  constructor(why, message, cause) {
    super(`who-owes-whom: ${message}`, { cause });
    this.why = why;
  }
}

// A module that has nothing but a type with a reference in it: the youngest part of WebAssembly that ours needs.
const SMALLEST = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 1, 111, 0);

// Throws where WebAssembly cannot run at all.
export function checkWebAssembly() {
  if (typeof WebAssembly !== "object") throw new Failure("old", "this browser has no WebAssembly, or it is switched off");
  if (!WebAssembly.validate(SMALLEST)) throw new Failure("old", "this browser's WebAssembly knows no reference types");
  try {
    // WebKit lets a module be made, but no instance of it.
    new WebAssembly.Instance(new WebAssembly.Module(SMALLEST));
  } catch (error) {
    throw new Failure("forbidden", "the Content-Security-Policy forbids WebAssembly: its script-src needs 'wasm-unsafe-eval'", error);
  }
}

// Says in `element`, which has the sentences, why it ended.
export function sayWhy(element, error) {
  console.error(error);
  // A page without such a place, as that for publishers, says nothing.
  if (element) showReason(element, error?.why);
}

// Shows its sentence for a reason; for one that it has none for, the sentence that it begins with.
export function showReason(element, why) {
  element.textContent = element.dataset[why] ?? element.textContent;
  element.hidden = false;
}
