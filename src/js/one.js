// The page as a single file, all of it within: from disk, as an attachment, in a sandbox.

import init, * as glue from "glue";
import wasm from "app.wasm.gz";
import en from "words/en.txt";
import fr from "words/fr.txt";
import nl from "words/nl.txt";
import { open } from "./site.js";
import { start } from "./start.js";

async function page() {
  const bytes = Uint8Array.from(atob(wasm), (letter) => letter.charCodeAt());
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  await init({ module_or_path: await new Response(stream).arrayBuffer() });
  return glue;
}

// There is no folder around it.
document.documentElement.dataset.one = "";
open((root, place) => start(root, place, { page, words: async (language) => ({ en, nl, fr })[language] }));
