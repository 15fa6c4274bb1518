// Starts the page; where it cannot start, says so.
const { glue, wasm } = document.querySelector("script[data-wasm]").dataset;
const address = (path) => new URL(path, document.baseURI);

try {
  const { default: start } = await import(address(glue));
  await start({ module_or_path: address(wasm) });
} catch (error) {
  document.getElementById("failed").hidden = false;
  throw error;
}
