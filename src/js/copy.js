// Puts a text onto the clipboard. JavaScript, as the page for publishers has no WebAssembly.

// A frame, or a page without a safe connection, may not: the older way asks nobody.
export async function copy(text, root) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const field = document.createElement("textarea");
    field.value = text;
    root.append(field);
    field.select();
    document.execCommand("copy");
    field.remove();
  }
}
