// Starts the page; where it cannot start, or fails later, says so.
const { glue, wasm } = document.querySelector("script[data-wasm]").dataset;
const address = (path) => new URL(path, document.baseURI);
const fail = () => (document.getElementById("failed").hidden = false);

// A panic is a trap.
addEventListener("error", ({ error }) => error instanceof WebAssembly.RuntimeError && fail());

try {
  const { default: start } = await import(address(glue));
  await start({ module_or_path: address(wasm) });
} catch (error) {
  fail();
  throw error;
}
