// The page as its folder has it: a module, loaded once for all that stand on a document.

import init, * as module from "glue";
import { attach as attachTo } from "./element.js";
import { mount as mountIn } from "./mount.js";
import { once } from "./once.js";

const here = (path) => new URL(path, import.meta.url);

const source = {
  module: () => once(here("app.wasm"), (address) => init({ module_or_path: address }).then(() => module)),
  messages: (language) => once(here(`messages/${language}.txt`)),
  style: () => once(here("page.css")),
};

export const mount = (root, options, ends) => mountIn(root, options, source, ends);
export const attach = (host, shadow, home, kept) => attachTo(host, shadow, home, source, kept);
