// Saves a text or a blob as a file. JavaScript, as nearly every line of it is a call to the browser.

export function save(content, name, type) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = name;
  link.click();
  // A browser may take a while to fetch it.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
