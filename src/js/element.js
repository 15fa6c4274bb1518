// The page within <who-owes-whom>, on a page of somebody else's. JavaScript, as it tends the element
// before the WebAssembly is there, and after it has failed.

import { ownFragment, syncedAddress } from "./address.js";
import { fallback } from "./fallback.js";
import { keepFocus } from "./focus.js";
import { keepKeys } from "./keys.js";
import { mount } from "./mount.js";
import { offer } from "./offer.js";
import { applyOptions, checkLanguage, dealFolder, FIRST_DEAL, language, pageFile, warn } from "./options.js";
import { invitation, roomToSwap } from "./swap.js";

// Pages of elements that were taken away: the next element gets one of them, as Yew never lets go of
// the listeners of a root.
const pool = [];

// A sheet for all elements of a document.
const sheets = new WeakMap();

function sheetOf({ defaultView }, css) {
  if (!sheets.has(defaultView)) {
    const sheet = new defaultView.CSSStyleSheet();
    sheet.replaceSync(css);
    sheets.set(defaultView, sheet);
  }
  return sheets.get(defaultView);
}

// The language of the nearest around an element that says one, beyond shadow roots, too.
function spoken(element) {
  const nearest = element.closest("[lang]");
  const outer = element.getRootNode().host;
  if (!nearest && outer) return spoken(outer);
  return language(nearest?.getAttribute("lang")) ?? "en";
}

// `home` is the folder that the element's script came from, where the page stands by itself; `sourceOf` makes a
// source of the `folders` that deals may come from; `kept` is the scenario of an element that was taken off the
// document and comes back.
export function attach(host, shadow, home, sourceOf, folders, kept) {
  const gone = new AbortController();
  const { signal } = gone;
  const slot = shadow.querySelector("slot");
  const pooled = pool.pop();
  let root = pooled?.root ?? document.createElement("div");
  root.id = "app";
  root.dataset.embedded = "";
  let page;
  // What was shown last, and what was when the host had last been heard.
  let last;
  let asked;
  // Why it has failed, and what was shown when it did.
  let failure;
  let shown;

  const get = (name) => host.getAttribute(name);
  const deal = get("deal") || FIRST_DEAL;
  // The folder that the deal was found in.
  let dealsAt;
  const source = sourceOf(folders, (folder) => (dealsAt = folder));
  // The page of the deal by itself: its own, or that of any deal, or the host's, where only that knows the deal.
  const alone = () => {
    const at = folders.indexOf(dealsAt);
    if (at > 1) return new URL(host.ownerDocument.location.href.split("#")[0]);
    if (at < 1) return new URL(pageFile("index", spoken(host)), dealFolder(deal, home));
    const page = new URL(pageFile("deal", spoken(host)), home);
    page.searchParams.set("deal", deal);
    return page;
  };
  // What is to be shown: the reader's, from the address or from before; else what the host asks for.
  const wanted = () => {
    const readers = (host.hasAttribute("sync-url") && ownFragment()) || kept;
    return readers ? { link: readers } : { state: get("state") ?? "", preset: get("preset") ?? "" };
  };
  const link = () => (last = page?.state?.state ?? last);
  const tell = (name) => {
    const { state, before, after, change } = page.state;
    last = state;
    host.dispatchEvent(new CustomEvent(name, { detail: { state, before, after, change } }));
  };
  const show = (scenario) => {
    const { link, state, preset } = scenario;
    if (link || state || !preset) page.openLink(link || state || "");
    else page.openPreset(preset);
    heed(scenario);
    address.write();
  };
  // What cannot be read of a link is said to the reader whose it is; what the host asked for, to the console.
  const heed = (scenario) => {
    root.toggleAttribute("data-quiet", !scenario.link);
    if (scenario.link) return;
    asked = link();
    for (const part of page.state.dropped) warn(scenario.state ? "state" : "preset", part);
  };
  const address = syncedAddress({
    isOn: () => page && host.hasAttribute("sync-url"),
    link,
    open: (link) => show({ link }),
    signal,
  });
  const focus = keepFocus(root, signal);
  const invited = invitation(host, signal);
  // Until the page is in its place, the figure's link offers it.
  const offered = new AbortController();

  const applyAttributes = () => {
    applyOptions(root, get, "stage");
    checkLanguage(get("lang"));
    // Whoever chose the language of an article wants no other in it.
    root.toggleAttribute("data-spoken", !!host.closest("[lang], figure")?.matches("who-owes-whom[lang], figure[lang]"));
  };
  const dress = async () => {
    const css = await source.style();
    const sheet = sheetOf(host.ownerDocument, css);
    if (!shadow.adoptedStyleSheets.includes(sheet)) shadow.adoptedStyleSheets.push(sheet);
  };
  // The story of what is shown, and why it does not move; again, where the host then asks for another.
  const fail = async (error) => {
    if (!failure) console.error(error);
    const failed = (failure = { error });
    offered.abort();
    if (page) shown = last === asked ? wanted() : { link: last };
    page = null;
    pool.length = 0;
    // Without the listeners of a program that has ended.
    const fresh = root.cloneNode(false);
    fresh.className = "";
    fresh.style.minHeight = "";
    const holds = host.childElementCount > 0;
    const story = await fallback({ home, deal, language: spoken(host), scenario: shown ?? wanted(), holds, why: error?.why });
    if (signal.aborted || failure !== failed) return;
    fresh.append(...story);
    root.remove();
    root = fresh;
    if (holds) shadow.append(slot);
    shadow.prepend(root);
  };
  const free = () => {
    page.close();
    pool.push({ page, root });
    page = null;
  };

  const start = async () => {
    await dress();
    if (signal.aborted) {
      if (pooled) pool.push(pooled);
      return;
    }
    // Drawn out of sight, as wide as it will be.
    root.className = "waiting";
    shadow.append(root);
    const first = wanted();
    root.toggleAttribute("data-quiet", !first.link);
    const options = {
      language: spoken(host),
      link: first.link || first.state || "",
      preset: first.preset ?? "",
      deal,
      // Read once the deal has been found.
      get address() {
        return alone().href;
      },
      onChange() {
        if (!page) return;
        address.write();
        tell("change");
      },
    };
    page = await mount(root, options, source, { fail, signal, closed: pooled?.page });
    if (signal.aborted) return free();
    // What has been asked for since.
    page.setLanguage(spoken(host));
    const now = wanted();
    if (JSON.stringify(now) === JSON.stringify(first)) heed(now);
    else show(now);
    address.follow();
    // A story of another scenario than the reader's does not stay.
    if (now.link) invited.accept();
    offer(host, invited.accept, offered.signal);
    await roomToSwap({ host, shadow, root, accepted: invited.accepted, signal });
    offered.abort();
    if (signal.aborted || !page) return;
    const hadFocus = host.contains(host.ownerDocument.activeElement);
    slot.remove();
    root.className = "";
    if (hadFocus) root.querySelector("main")?.focus({ preventScroll: true });
    tell("ready");
  };

  applyAttributes();
  keepKeys(shadow, signal);
  // The host's address is not ours: a link within the page is followed within it, or leads to the page
  // that stands by itself.
  for (const kind of ["click", "auxclick", "contextmenu", "dragstart"]) {
    root.addEventListener(
      kind,
      (event) => {
        const link = event.target.closest("a[href^='#'], a[data-own]");
        if (!link) return;
        const { hash } = link;
        link.dataset.own = "";
        link.href = alone().href + hash;
        if (kind !== "click" || event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        if (page) show({ link: hash.slice(1) });
      },
      { signal },
    );
  }
  // The page of the host is about to be copied, as it is now: Turbo's cache knows of attributes alone.
  document.addEventListener("turbo:before-cache", () => link() !== asked && host.setAttribute("state", link()), { signal });

  start().catch((error) => {
    if (!signal.aborted && !failure) fail(error);
  });
  return {
    link: () => link() ?? wanted().link ?? wanted().state,
    // An attribute has changed. Of a link and a preset that counts which was set last.
    changed(name) {
      applyAttributes();
      if (name === "lang") page?.setLanguage(spoken(host));
      if (name === "sync-url") address.follow();
      if (name === "state" || name === "preset") {
        kept = "";
        shown = null;
        if (page && name === "preset" && get("preset") !== null && get("state") !== null) return host.removeAttribute("state");
        if (page) {
          show({ state: get("state") ?? "", preset: get("preset") ?? "" });
          invited.accept();
        }
      }
      if (failure && !["parts", "theme"].includes(name)) fail(failure.error);
    },
    // The element stands elsewhere, maybe in another document.
    moved() {
      page?.setLanguage(spoken(host));
      dress().catch(console.error);
      focus.restore();
    },
    // Returns what the reader had made of it.
    end() {
      const now = link();
      gone.abort();
      offered.abort();
      root.remove();
      shadow.append(slot);
      if (page) free();
      return now === asked ? "" : now;
    },
  };
}
