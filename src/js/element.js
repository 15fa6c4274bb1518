// The page within <who-owes-whom>, on a page of somebody else's.

import { dress, file, language } from "./options.js";
import { start } from "./start.js";

// `home` is the folder that the element's script came from, where the page stands by itself.
export async function attach(host, shadow, home, source) {
  const get = (name) => host.getAttribute(name);
  const spoken = () => language(host.closest("[lang]")?.lang) ?? "en";
  const alone = () => new URL(file("index", spoken()), home);
  const slot = shadow.querySelector("slot");
  const sheet = new CSSStyleSheet();
  const root = document.createElement("div");
  root.id = "app";
  root.dataset.embedded = "";
  dress(root, get);
  let handle;

  const tell = (name) => handle && host.dispatchEvent(new CustomEvent(name, { detail: handle.state() }));
  // The story that was there, or else the one that the folder has; and why it does not move.
  const fail = async () => {
    handle = null;
    root.replaceChildren();
    root.className = "";
    const page = await story(alone());
    // Its links are of its own folder.
    for (const link of page.links) link.href = new URL(link.getAttribute("href"), alone());
    if (host.childElementCount) shadow.append(slot);
    else root.append(page.querySelector("main"));
    const failed = page.getElementById("failed");
    failed.hidden = false;
    root.prepend(failed);
    shadow.prepend(root);
  };

  const place = {
    language: spoken(),
    link: (host.hasAttribute("sync-url") && location.hash.slice(1)) || get("state"),
    preset: get("preset"),
    address: alone().href,
    fail,
    go(fragment) {
      if (host.hasAttribute("sync-url")) history.replaceState(history.state, "", "#" + fragment);
    },
    changed: () => tell("change"),
  };
  const asked = { state: get("state"), preset: get("preset") };
  const gone = new AbortController();
  const turned = turning(host, gone.signal);
  const made = {
    link: () => handle?.state().state ?? "",
    came: (link) => handle?.came(link),
    // An attribute has changed.
    changed(name) {
      dress(root, get);
      if (name === "lang") handle?.speak(spoken());
      if (name === "state") handle?.came(get("state") ?? "");
      if (name === "preset") handle?.opened(get("preset") ?? "");
    },
    end() {
      gone.abort();
      handle?.end();
      root.remove();
      shadow.append(slot);
    },
  };
  try {
    sheet.replaceSync(await source.look());
    shadow.adoptedStyleSheets = [sheet];
    // Drawn out of sight, as wide as it will be.
    root.className = "waiting";
    shadow.append(root);
    // The host's address is not ours: a link within the page is followed within it.
    root.addEventListener("click", (event) => {
      const link = event.target.closest('a[href^="#"]');
      if (!link) return;
      event.preventDefault();
      handle.came(link.hash);
    });
    handle = await start(root, place, source);
    // What has been asked for since.
    handle.speak(spoken());
    if (get("state") !== asked.state) made.changed("state");
    if (get("preset") !== asked.preset) made.changed("preset");
  } catch (error) {
    console.error(error);
    await fail();
    return made;
  }
  whenNobodyIsPushed({ host, shadow, root, turned, signal: gone.signal }).then(() => {
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
async function whenNobodyIsPushed({ host, shadow, root, turned, signal }) {
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
function turning(host, signal) {
  return new Promise((resolve) => {
    host.addEventListener("pointerdown", resolve, { once: true, signal });
    host.addEventListener("keydown", ({ key }) => key === "Enter" && resolve(), { signal });
  });
}

// A page of the folder as a document; asked for in this way no policy forbids it.
function story(address) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.responseType = "document";
    request.onload = () => (request.response ? resolve(request.response) : reject(new Error(`no ${address}`)));
    request.onerror = reject;
    request.open("GET", address);
    request.send();
  });
}
