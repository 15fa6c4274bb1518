// Puts a text onto the clipboard. JavaScript, as the page for publishers has no WebAssembly.

// Resolves to whether it is there. A frame, or a page without a safe connection, may not: the older way
// asks nobody.
export async function copy(text, root) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const field = document.createElement("textarea");
    field.value = text;
    root.append(field);
    field.select();
    try {
      return document.execCommand("copy");
    } catch {
      return false;
    } finally {
      field.remove();
    }
  }
}
