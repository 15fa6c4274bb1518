// Opens the page of the site. JavaScript, as it runs before the WebAssembly is there.

import { Failure } from "./failure.js";
import { answered } from "./request.js";
import { open } from "./site.js";

async function app() {
  const address = new URL("app.js", import.meta.url);
  try {
    return await answered(import("./app.js"), address);
  } catch (error) {
    if (error instanceof Failure) throw error;
    const why = error instanceof SyntaxError ? "old" : navigator.onLine === false ? "offline" : "missing";
    throw new Failure(why, `${address} cannot be loaded: ${error.message}`, error);
  }
}

open(async (...options) => (await app()).mount(...options));
