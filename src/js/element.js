// The page within <who-owes-whom>, on a page of somebody else's. JavaScript, as it tends the element
// before the WebAssembly is there, and after it has failed.

import { mount } from "./mount.js";
import { offer } from "./offer.js";
import { applyOptions, language, pageFile } from "./options.js";

// Pages of elements that were taken away: the next element gets one of them, as Yew never lets go of
// the listeners of a root.
const pool = [];

// One sheet for all elements.
const sheet = new CSSStyleSheet();

// `home` is the folder that the element's script came from, where the page stands by itself.
export async function attach(host, shadow, home, source) {
  const get = (name) => host.getAttribute(name);
  const spoken = () => language(host.closest("[lang]")?.lang) ?? "en";
  const alone = () => new URL(pageFile("index", spoken()), home);
  const slot = shadow.querySelector("slot");
  const pooled = pool.pop();
  const root = pooled?.root ?? document.createElement("div");
  root.id = "app";
  root.dataset.embedded = "";
  applyOptions(root, get);
  // Until the page is in its place, the figure offers it.
  const offered = new AbortController();
  let page;

  const tell = (name) => {
    if (!page) return;
    const { state, before, after, change } = page.state;
    host.dispatchEvent(new CustomEvent(name, { detail: { state, before, after, change } }));
  };
  // The story that was there, or else the one that the folder has; and why it does not move.
  const fail = async () => {
    page = null;
    offered.abort();
    pool.length = 0;
    root.replaceChildren();
    root.className = "";
    root.style.minHeight = "";
    const story = await fallbackPage(alone());
    // Its links are of its own folder.
    for (const link of story.links) link.href = new URL(link.getAttribute("href"), alone());
    if (host.childElementCount) shadow.append(slot);
    else root.append(story.querySelector("main"));
    const failed = story.getElementById("failed");
    failed.hidden = false;
    root.prepend(failed);
    shadow.prepend(root);
  };

  const options = {
    language: spoken(),
    link: (host.hasAttribute("sync-url") && location.hash.slice(1)) || get("state") || "",
    preset: get("preset") ?? "",
    address: alone().href,
    onNavigate(fragment) {
      if (host.hasAttribute("sync-url")) history.replaceState(history.state, "", "#" + fragment);
    },
    onChange: () => tell("change"),
  };
  const asked = { state: get("state"), preset: get("preset") };
  const gone = new AbortController();
  const { signal } = gone;
  const turned = firstInteraction(host, signal);
  const made = {
    link: () => page?.state.state ?? "",
    openLink: (link) => page?.openLink(link),
    // An attribute has changed.
    changed(name) {
      applyOptions(root, get);
      if (name === "lang") page?.setLanguage(spoken());
      if (name === "state") page?.openLink(get("state") ?? "");
      if (name === "preset") page?.openPreset(get("preset") ?? "");
    },
    end() {
      gone.abort();
      offered.abort();
      root.remove();
      shadow.append(slot);
      if (page) {
        page.close();
        pool.push({ page, root });
        page = null;
      }
    },
  };
  // The host's address is not ours: a link within the page is followed within it.
  root.addEventListener(
    "click",
    (event) => {
      const link = event.target.closest('a[href^="#"]');
      if (!link) return;
      event.preventDefault();
      page?.openLink(link.hash);
    },
    { signal },
  );
  try {
    if (!sheet.cssRules.length) sheet.replaceSync(await source.style());
    shadow.adoptedStyleSheets = [sheet];
    // Drawn out of sight, as wide as it will be.
    root.className = "waiting";
    shadow.append(root);
    page = await mount(root, options, source, { fail, signal, closed: pooled?.page });
    // What has been asked for since.
    page.setLanguage(spoken());
    if (get("state") !== asked.state) made.changed("state");
    if (get("preset") !== asked.preset) made.changed("preset");
  } catch (error) {
    console.error(error);
    await fail();
    return made;
  }
  const followed = offer(host, offered.signal);
  swapWithoutLayoutShift({ host, shadow, root, turned: Promise.race([turned, followed]), signal }).then(() => {
    offered.abort();
    const focused = host.contains(document.activeElement);
    slot.remove();
    root.className = "";
    if (focused) root.querySelector("main").focus({ preventScroll: true });
    tell("ready");
  });
  return made;
}

// What is below must not jump while somebody reads it: the page takes its place where nothing is, where
// it fits, where its end is out of sight, or where the reader turns to it.
async function swapWithoutLayoutShift({ host, shadow, root, turned, signal }) {
  const end = document.createElement("i");
  shadow.append(end);
  const free = new Promise((resolve) => {
    const watch = new IntersectionObserver(() => {
      // As it is now, for the reader has scrolled on since it was observed.
      const room = host.childElementCount && host.clientHeight;
      if (!room || root.scrollHeight <= room || end.getBoundingClientRect().top > innerHeight) resolve(watch);
    });
    watch.observe(end);
    signal.addEventListener("abort", () => watch.disconnect());
    turned.then(() => resolve(watch));
  });
  (await free).disconnect();
  end.remove();
}

// When the reader points at something or presses Enter on it; even while the page is on its way.
function firstInteraction(host, signal) {
  return new Promise((resolve) => {
    host.addEventListener("pointerdown", resolve, { once: true, signal });
    host.addEventListener("keydown", ({ key }) => key === "Enter" && resolve(), { signal });
  });
}

// A page of the folder as a document; asked for in this way no policy forbids it.
function fallbackPage(address) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.responseType = "document";
    request.onload = () => (request.response ? resolve(request.response) : reject(new Error(`no ${address}`)));
    request.onerror = reject;
    request.open("GET", address);
    request.send();
  });
}
