// Opens the page of the site.

import { open } from "./site.js";

open(async (root, place) => (await import("./app.js")).start(root, place));
