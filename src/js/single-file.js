// The page as a single file, all of it within: from disk, as an attachment, in a sandbox. JavaScript, as
// only a classic script may run there, and it carries the WebAssembly as text.

import init, * as glue from "glue";
import wasm from "app.wasm.gz";
import en from "messages/en.txt";
import fr from "messages/fr.txt";
import nl from "messages/nl.txt";
import { Failure } from "./failure.js";
import { mount } from "./mount.js";
import { open } from "./site.js";

async function module() {
  if (typeof DecompressionStream !== "function") throw new Failure("old", "this browser has no DecompressionStream");
  const bytes = Uint8Array.from(atob(wasm), (letter) => letter.charCodeAt());
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  await init({ module_or_path: await new Response(stream).arrayBuffer() });
  return glue;
}

// There is no folder around it.
document.documentElement.dataset.one = "";
// The deal of the file, as text: a script of no type that runs for each language, English where it has no other.
function deal(_, language) {
  const spoken = document.getElementById(`deal-${language}`) ?? document.querySelector("script[id^='deal-']");
  return Uint8Array.from(atob(spoken.textContent), (letter) => letter.charCodeAt());
}

const source = { module, messages: async (language) => ({ en, nl, fr })[language], deal };
open((root, options, ends) => mount(root, options, source, ends));
