// What an element shows where its program cannot run: the story of its scenario, as the folder has it,
// and why it does not move. JavaScript, as it stands in for the WebAssembly.

import { pageFile } from "./options.js";

// Milliseconds.
const PATIENCE = 12_000;

// A page of the folder as a document, in which its links are whole; asked for in this way no policy
// forbids it. A server may answer with another page than was asked for.
function fetchPage(address) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.responseType = "document";
    request.onload = () => {
      const page = request.response;
      if (!page?.querySelector("#app > main.still")) return reject(new Error(`no ${address}`));
      for (const link of page.links) link.href = new URL(link.getAttribute("href"), address);
      resolve(page);
    };
    request.timeout = PATIENCE;
    request.onerror = request.ontimeout = () => reject(new Error(`no ${address}`));
    request.open("GET", address);
    request.send();
  });
}

function linkTo(address, text) {
  const line = document.createElement("p");
  const link = document.createElement("a");
  link.href = address;
  link.textContent = text;
  line.append(link);
  return line;
}

// For a link that no page was written for there is no figure, but where the page stands by itself; nor for
// an element that holds a story already.
export async function fallback({ home, language, scenario: { link, state, preset }, holds, why }) {
  const given = (link || state || "").replace(/^#?\d*$/, "");
  const isNamed = !link && !state && /^[a-z][a-z0-9-]*$/.test(preset);
  const index = new URL(pageFile("index", language), home);
  try {
    const named = isNamed && fetchPage(new URL(pageFile(preset, language), home)).catch(() => null);
    const page = (await named) || (await fetchPage(index));
    const failed = page.getElementById("failed");
    failed.textContent = failed.dataset[why] ?? failed.textContent;
    failed.hidden = false;
    index.hash = given;
    if (given && (link || !holds)) return [failed, linkTo(index, page.querySelector("h1").textContent)];
    return holds ? [failed] : [failed, page.querySelector("main")];
  } catch (error) {
    console.error(error);
    index.hash = given;
    return holds ? [] : [linkTo(index, "Who owes whom?")];
  }
}
