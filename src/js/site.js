// The page where it stands by itself: in a window, or in another page's frame.

import { asked } from "./options.js";

// Starts it with `start`; where it cannot start, or fails later, the reader keeps the story.
export async function open(start) {
  const html = document.documentElement;
  const root = document.getElementById("app");
  const story = [...root.childNodes];
  const framed = parent !== window;
  let handle;
  // What has trapped is not asked for anything more.
  const fail = () => {
    root.replaceChildren(...story);
    document.getElementById("failed").hidden = false;
  };
  const link = () => location.hash.slice(1) || root.dataset.link || "";
  if (framed) {
    tellSize();
    addEventListener("click", openBeside, true);
  }
  try {
    const [opened, came] = [asked() ?? html.lang, link()];
    handle = await start(root, {
      language: opened,
      link: came,
      address: location.href.split(/[?#]/)[0],
      keys: window,
      fail,
      name(language, title) {
        html.lang = language;
        document.title = title;
      },
      // In a frame the host's own history stays as it was.
      go(fragment) {
        if (location.hash.slice(1) === fragment) return;
        const address = fragment ? "#" + fragment : location.pathname + location.search;
        if (framed) history.replaceState(null, "", address);
        else history.pushState(null, "", address);
      },
    });
    const travel = () => {
      handle.came(link());
      // A link says its language; where it says none, the page is as it opened.
      handle.speak(asked() ?? opened);
    };
    addEventListener("popstate", travel);
    // Somebody may have left for another while it was on its way.
    if (link() !== came) travel();
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

// Tells the host how high the page is, as AMP does, and as pym does where its host asks for that.
function tellSize() {
  const pym = new URLSearchParams(location.search).get("childId");
  const tell = () => {
    const height = Math.ceil(document.body.getBoundingClientRect().height);
    parent.postMessage({ sentinel: "amp", type: "embed-size", height }, "*");
    if (pym) parent.postMessage(["pym", pym, "height", height].join("xPYMx"), "*");
  };
  new ResizeObserver(tell).observe(document.body);
  // A host that began to listen later asks.
  addEventListener("message", ({ source, data }) => source === parent && data?.type === "embed-size-please" && tell());
}
