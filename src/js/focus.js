// The focus within an element that is moved: taking it off the document takes the focus from it.
// JavaScript, as the element is.

export function keepFocus(root, signal) {
  let focused;
  root.addEventListener("focusin", ({ target }) => (focused = target), { signal });
  root.addEventListener(
    "focusout",
    // By a move it is lost and given back at once.
    () => queueMicrotask(() => root.isConnected && !root.getRootNode().activeElement && (focused = null)),
    { signal },
  );
  return {
    restore() {
      const { activeElement, body } = root.ownerDocument;
      if (!activeElement || activeElement === body) focused?.focus({ preventScroll: true });
    },
  };
}
