// What is loaded is loaded once; what has failed may be asked for again. JavaScript, as it loads the
// WebAssembly, and a page without any needs it, too.

import { request } from "./request.js";

const loaded = new Map();

export function once(address, load = text) {
  if (!loaded.has(address.href)) {
    const loading = load(address);
    loading.catch(() => loaded.delete(address.href));
    loaded.set(address.href, loading);
  }
  return loaded.get(address.href);
}

const text = (address) => request(address, (response) => response.text());
