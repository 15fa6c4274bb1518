// The page where it stands by itself: in a window, or in another page's frame. JavaScript, as it tells a
// frame's height before the WebAssembly is there, and brings the static page back where that fails.

import { query, requestedLanguage } from "./options.js";
import { printHeight } from "./print-height.js";

// Opens it with `mount`; where it cannot start, or fails later, the reader keeps the static page.
export async function open(mount) {
  const root = document.getElementById("app");
  const story = [...root.childNodes];
  const fail = () => {
    root.replaceChildren(...story);
    root.style.minHeight = "";
    document.getElementById("failed").hidden = false;
  };
  let onChange = () => {};
  if (parent !== window) {
    onChange = tellHeight();
    addEventListener("click", openBeside, true);
  }
  const link = () => location.hash.slice(1) || root.dataset.link || "";
  const options = {
    language: requestedLanguage() ?? document.documentElement.lang,
    link: link(),
    ownsWindow: true,
    onChange,
  };
  try {
    const page = await mount(root, options, { fail });
    // Somebody may have left for another while it was on its way.
    if (link() !== options.link) dispatchEvent(new PopStateEvent("popstate"));
    return page;
  } catch (error) {
    fail();
    throw error;
  }
}

// In a frame most other sites show nothing: their pages open beside the host's.
function openBeside({ target }) {
  const link = target.closest?.("a[href]");
  if (link && link.origin !== location.origin) link.target = "_blank";
}

// Tells the host how high the page is, as AMP does, and as pym does where its host asks for that. Returns
// what tells the height of its print anew.
function tellHeight() {
  const pym = query().get("childId");
  let isAsked = false;
  let resting;
  // Once nothing has changed for a while, as it takes a moment to find out.
  const tellPrint = () => {
    clearTimeout(resting);
    if (isAsked) resting = setTimeout(() => parent.postMessage({ type: "embed-print-size", height: printHeight() }, "*"), 1000);
  };
  const tell = () => {
    const height = Math.ceil(document.body.getBoundingClientRect().height);
    parent.postMessage({ sentinel: "amp", type: "embed-size", height }, "*");
    if (pym) parent.postMessage(["pym", pym, "height", height].join("xPYMx"), "*");
    tellPrint();
  };
  new ResizeObserver(tell).observe(document.body);
  // A host that began to listen later asks.
  addEventListener("message", ({ source, data }) => {
    if (source !== parent || data?.type !== "embed-size-please") return;
    isAsked = true;
    tell();
  });
  return tellPrint;
}
