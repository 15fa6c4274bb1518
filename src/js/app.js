// The page as its folder has it; what is loaded is loaded once, however many pages there are.

import init, * as glue from "glue";
import { attach as attachTo } from "./element.js";
import { start as startIn } from "./start.js";

const here = (path) => new URL(path, import.meta.url);
const loaded = new Map();

// What has failed may be asked for again.
function once(path, load) {
  if (!loaded.has(path)) {
    const loading = load(here(path));
    loading.catch(() => loaded.delete(path));
    loaded.set(path, loading);
  }
  return loaded.get(path);
}

async function text(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.text();
}

const source = {
  page: () => once("app.wasm", (address) => init({ module_or_path: address }).then(() => glue)),
  words: (language) => once(`words/${language}.txt`, text),
  look: () => once("page.css", text),
};

export const start = (root, place) => startIn(root, place, source);
export const attach = (element, shadow, home) => attachTo(element, shadow, home, source);
