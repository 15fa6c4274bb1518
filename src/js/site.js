// The page where it stands by itself: in a window, or in another page's frame. JavaScript, as it tells a
// frame's height before the WebAssembly is there, and brings the static page back where that fails.

import { sayWhy } from "./failure.js";
import { query, requestedLanguage } from "./options.js";
import { printHeight } from "./print-height.js";
import { isWritten, storyOf } from "./story.js";

// What stands after the # of the address where it begins as a link does, with a number or a key. Anything else
// is a place on the page, or somebody else's.
function fragment() {
  const text = location.hash.slice(1);
  return /^(\d+\b|[a-z]+(=|%3d))/i.test(text) ? text : "";
}

// Opens it with `mount`; where it cannot start, or fails later, the reader gets the static page of the scenario.
export async function open(mount) {
  let root = document.getElementById("app");
  const still = root.querySelector("main");
  const failed = document.getElementById("failed");
  // Where the address cannot follow, as in a frame that was written by its host.
  let shown;
  const link = () => shown ?? (fragment() || root.dataset.link || "");
  const fail = async (error) => {
    // Without the listeners of a program that has ended.
    const fresh = root.cloneNode(false);
    root.replaceWith(fresh);
    root = fresh;
    root.style.minHeight = "";
    sayWhy(failed, error);
    const show = async () => {
      const story = await storyOf(link(), root.dataset, still, failed);
      root.removeAttribute("data-pending");
      root.replaceChildren(story);
    };
    addEventListener("hashchange", () => {
      shown = undefined;
      show();
    });
    await show();
  };
  let tellPrint = () => {};
  if (parent !== window) {
    tellPrint = tellHeight();
    addEventListener("click", openBeside, true);
  }
  addEventListener("click", followWithin);
  const options = {
    language: requestedLanguage() ?? document.documentElement.lang,
    // The page of any deal is told which.
    deal: root.dataset.deal || (query().get("deal") ?? ""),
    link: link(),
    site: root.dataset.site,
    ownsWindow: true,
    onChange() {
      shown = page?.state.state;
      tellPrint();
    },
  };
  // The figures of another scenario are not shown in the meantime.
  root.toggleAttribute("data-pending", !isWritten(options.link, root.dataset));
  let page;
  try {
    page = await mount(root, options, { fail });
  } catch (error) {
    await fail(error);
    return;
  }
  // Somebody may have left for another while it was on its way.
  if (link() !== options.link) dispatchEvent(new PopStateEvent("popstate"));
  return page;
}

// In a frame most other sites show nothing: their pages open beside the host's.
function openBeside({ target }) {
  const link = target.closest?.("a[href]");
  if (link && link.origin !== location.origin) link.target = "_blank";
}

// A link within the page leads to another page where the frame was written by its host, whose address it takes
// for its base.
function followWithin(event) {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  const fragment = event.target.closest?.("a")?.getAttribute("href");
  if (!fragment?.startsWith("#") || document.baseURI.split("#")[0] === location.href.split("#")[0]) return;
  event.preventDefault();
  location.hash = fragment;
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
