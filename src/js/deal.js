// Loads a deal: a compiled file for each language, and one in its own, in one of a few folders. JavaScript, as it
// fetches what the WebAssembly reads.

import { Failure } from "./failure.js";
import { once } from "./once.js";
import { isDealId, warn } from "./options.js";
import { request } from "./request.js";

// What each compiled file begins with; servers send pages of their own for what is missing.
const HEADER = "who-owes-whom deal ";

// Bytes: the longest deal takes a tenth.
const MOST = 1_000_000;

// The folders of the site at `home`: that of its own deals, and the one beside it, where a publisher puts more.
export const folders = (home) => [new URL("deals/", home), new URL("../deals/", home)];

// The folders that a script tag of the site names, of this origin or another that is encrypted.
export function namedFolders(names, base) {
  return names.split(/\s+/).filter(Boolean).flatMap((name) => {
    const folder = URL.canParse(name, base) ? new URL(name, base) : undefined;
    const allowed = folder && (folder.protocol === "https:" || folder.origin === new URL(base).origin);
    if (allowed && folder.pathname.endsWith("/")) return [folder];
    warn("data-deals", `"${name}" is no address of a folder: one that ends in a slash, begins with https://, or is on this site`);
    return [];
  });
}

// Resolves to the bytes of a deal in a language, or in its own where it has no translation, and to the folder.
export async function loadDeal(id, language, folders) {
  if (!isDealId(id)) throw new Failure("unknown", `"${id}" is no deal: an id has lowercase letters, digits and hyphens`);
  for (const file of [`${id}.${language}.deal`, `${id}.deal`]) {
    for (const folder of folders) {
      const address = new URL(file, folder);
      const bytes = await once(address, fetchDeal);
      if (bytes) return { bytes, folder };
    }
  }
  throw new Failure("unknown", `there is no deal "${id}" in ${folders.join(" or ")}`);
}

// The file at an address; nothing where there is none.
async function fetchDeal(address) {
  try {
    const bytes = await request(address, read);
    return new TextDecoder().decode(bytes.subarray(0, HEADER.length)) === HEADER ? bytes : undefined;
  } catch (error) {
    if (error.why === "missing") return;
    throw error;
  }
}

// What a response brings, and no more than a deal may take.
async function read(response) {
  const reader = response.body.getReader();
  const bytes = new Uint8Array(MOST);
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return bytes.slice(0, length);
    if (length + value.length > MOST) {
      await reader.cancel();
      throw new Failure("deal", `${response.url} takes more than ${MOST} bytes`);
    }
    bytes.set(value, length);
    length += value.length;
  }
}
