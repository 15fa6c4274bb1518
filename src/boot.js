// Starts the page; where it cannot start, or fails later, says so.
import { Browser, listen } from "./browser.js";

const { glue, wasm } = document.querySelector("script[data-wasm]").dataset;
const fail = () => (document.getElementById("failed").hidden = false);

// A panic is a trap.
addEventListener("error", ({ error }) => error instanceof WebAssembly.RuntimeError && fail());

try {
  const address = (path) => new URL(path, document.baseURI);
  const root = document.getElementById("app");
  const browser = new Browser(root);
  const [page, words] = await Promise.all([
    import(address(glue)).then((page) => page.default({ module_or_path: address(wasm) }).then(() => page)),
    browser.words(browser.language),
  ]);
  listen(root, browser, page);
  page.begin(browser, browser.language, words, location.hash);
} catch (error) {
  fail();
  throw error;
}
