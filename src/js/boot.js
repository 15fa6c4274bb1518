// Opens the page of the site. JavaScript, as it runs before the WebAssembly is there.

import { open } from "./site.js";

open(async (...options) => (await import("./app.js")).mount(...options));
