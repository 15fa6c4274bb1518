// The static page of a scenario, for where the program cannot run. JavaScript, as it stands in for the WebAssembly.

import { ANSWER } from "./request.js";

// What tells of one scenario.
const FIGURES = "#head > :not(.masthead), #doubt, #dock, #stage, #scenarios > :not(.presets), #flow > *";

// A link without its language, and empty where only the edition is left: two of the same scenario are then the
// same text, as the page writes them.
function bare(link, edition) {
  const text = link.split("&").filter((part) => part && !part.startsWith("lang=")).join("&");
  return text === edition ? "" : text;
}

const isSame = (link, other, edition) => bare(link, edition) === bare(other, edition);

// Whether the static page, whose `data-` these are, is the scenario's.
export const isWritten = (link, { edition, link: own = "" }) => isSame(link, own, edition);

// The address of the page that was written for this scenario, if one was: `still` leads to all.
export const addressOf = (link, still, { edition }) =>
  [...still.querySelectorAll("a[data-link]")].find((a) => isSame(link, a.dataset.link, edition))?.href;

// The page of this scenario: `still`, where that is its own, or another of the folder; where none was, what
// leads on, and no figures.
export async function storyOf(link, data, still, failed) {
  if (isWritten(link, data)) return still;
  const address = addressOf(link, still, data);
  const page = address && (await fetchPage(address).catch(() => {}));
  return page?.querySelector("main") ?? unwritten(still, failed.dataset);
}

// A page of the folder as a document, in which its links are whole; asked for in this way no policy forbids it.
// A server may answer with another page than was asked for.
export function fetchPage(address) {
  return new Promise((resolve, reject) => {
    const fail = () => reject(new Error(`no ${address}`));
    const request = new XMLHttpRequest();
    request.responseType = "document";
    request.timeout = ANSWER;
    request.onload = () => {
      const page = request.response;
      if (!page?.querySelector("#app > main.still")) return fail();
      for (const link of page.links) link.href = new URL(link.getAttribute("href"), address);
      resolve(page);
    };
    request.onerror = request.ontimeout = fail;
    request.open("GET", address);
    request.send();
  });
}

function unwritten(still, { unwritten, again }) {
  const main = still.cloneNode(true);
  for (const figures of main.querySelectorAll(FIGURES)) figures.remove();
  for (const current of main.querySelectorAll("[aria-current]")) current.removeAttribute("aria-current");
  const link = document.createElement("a");
  link.href = location.href;
  link.textContent = again;
  link.onclick = () => location.reload();
  const reason = document.createElement("p");
  reason.append(unwritten, " ", link);
  main.querySelector("#head").append(reason);
  return main;
}
