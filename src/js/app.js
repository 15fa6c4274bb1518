// The page as its folder has it: a module, loaded once for all that stand on a document.

import init, * as module from "glue";
import { folders, loadDeal, namedFolders } from "./deal.js";
import { attach as attachTo } from "./element.js";
import { Failure } from "./failure.js";
import { mount as mountIn } from "./mount.js";
import { once } from "./once.js";
import { request } from "./request.js";

const here = (path) => new URL(path, import.meta.url);

// What cannot be compiled is not what was published.
function compile(address) {
  return request(address, async (response) => {
    const kind = response.headers.get("Content-Type");
    await init({ module_or_path: response }).catch((error) => {
      // These are the network's. Any other is of what has come: Firefox says of a file that is cut that it is out of memory.
      if (error instanceof TypeError || error.name === "AbortError") throw error;
      throw new Failure("broken", `${address} (${kind}) is not, or not all of, the WebAssembly that was published: ${error.message}`, error);
    });
    return module;
  });
}

const source = (dealFolders, found) => ({
  module: () => once(here("app.wasm"), compile),
  messages: (language) => once(here(`messages/${language}.txt`)),
  deal: async (id, language) => {
    const { bytes, folder } = await loadDeal(id, language, dealFolders);
    found?.(folder);
    return bytes;
  },
  style: () => once(here("page.css")),
});

// The pinned folder, wherever the page stands.
const own = folders(here("./"));

// `named` are folders of deals that the script tag of the element names.
export const attach = (host, shadow, home, named, kept) => attachTo(host, shadow, home, source, [...own, ...namedFolders(named, home)], kept);
export const mount = (root, options, ends) => mountIn(root, options, source(own), ends);

