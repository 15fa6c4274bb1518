// The page as its folder has it.

import init, * as glue from "glue";
import { attach as attachTo } from "./element.js";
import { once } from "./once.js";
import { start as startIn } from "./start.js";

const here = (path) => new URL(path, import.meta.url);

const source = {
  page: () => once(here("app.wasm"), (address) => init({ module_or_path: address }).then(() => glue)),
  words: (language) => once(here(`words/${language}.txt`)),
  look: () => once(here("page.css")),
};

export const start = (root, place) => startIn(root, place, source);
export const attach = (element, shadow, home) => attachTo(element, shadow, home, source);
