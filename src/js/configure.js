// The embed page: writes what a publisher pastes, as it is chosen. JavaScript, as it is a page of forms
// without WebAssembly.

import { copy } from "./copy.js";
import { folders, loadDeal } from "./deal.js";
import { once } from "./once.js";
import { dealFolder, FIRST_DEAL, isDealId, LANGUAGES, pageFile, query } from "./options.js";

const pinned = new URL(".", document.currentScript.src);
const latest = new URL("../latest/", pinned);

// The language of the page, whose texts are all in its HTML.
const spoken = document.documentElement.lang;

const part = (id) => document.getElementById(id);
const form = part("choices");
const preview = part("preview");

// An attribute, where it has a value.
function attribute(name, value) {
  if (!value) return "";
  return ` ${name}="${value.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;")}"`;
}

// A text of the pinned folder.
const text = (path) => once(new URL(path, pinned));

async function integrity(name) {
  const lines = (await text("integrity.txt")).split("\n");
  return lines.find((line) => line.endsWith(`  ${name}`))?.split(" ")[0];
}

// A link as an address has it after its #, whatever was pasted; the page's language is chosen apart.
const fragment = (pasted) => pasted.trim().replace(/^[^#]*#/, "").replace(/&lang=[^&]*/g, "");

function chosen() {
  const data = new FormData(form);
  // One of the site’s, with pages of its own; else a publisher’s, by its id.
  const isOwnDeal = data.get("deal") === "own";
  const deal = isOwnDeal ? data.get("deal-id").trim() : data.get("deal");
  const scenario = part("scenario").selectedOptions[0];
  const own = scenario.value === "own";
  const language = data.get("language");
  return {
    way: data.get("way"),
    deal,
    isOwnDeal,
    own,
    preset: own ? "" : scenario.value,
    // By which a page opens that has no preset of its own.
    link: own ? fragment(data.get("link")) : scenario.dataset.link,
    parts: data.getAll("parts"),
    language,
    title: part("language").querySelector(`[value=${language || spoken}]`).dataset.title,
    theme: data.get("theme") ?? "",
    home: data.get("version") === "moving" ? latest : pinned,
  };
}

// The page of the site that shows it.
function page({ deal, isOwnDeal, own, preset, link, language, parts, theme, home }, known = language) {
  const name = pageFile(isOwnDeal ? "deal" : preset || "index", known || "en");
  const asks = [
    isOwnDeal && `deal=${deal}`,
    parts.length && `parts=${parts.join(",")}`,
    theme && `theme=${theme}`,
    // English is where one comes who asked for nothing.
    known === "en" && "lang=en",
  ].filter(Boolean);
  const address = `${name}${asks.length ? "?" + asks.join("&") : ""}${own && link ? "#" + link : ""}`;
  return new URL(address, isOwnDeal ? home : dealFolder(deal, home)).href;
}

// What the preview says, in plain words; nothing until its page is alive.
function answer() {
  const verdict = preview.contentDocument?.querySelector("main:not(.still) #verdict")?.cloneNode(true);
  verdict?.querySelectorAll(".unseen").forEach((unseen) => unseen.remove());
  return verdict?.textContent.trim() ?? "";
}

const escaped = (said) => said.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

// The figure as the folder has it; of a scenario or a deal of one's own it says the answer and no more.
async function figure(choice) {
  const { deal, isOwnDeal, own, preset, language } = choice;
  const folder = dealFolder(isOwnDeal ? FIRST_DEAL : deal, pinned);
  const written = await once(new URL(`snippets/${preset || "deal"}.${language || spoken}.html`, folder));
  // Of how the page is to look the figure’s own attributes tell.
  const address = page({ ...choice, parts: [], theme: "" }, language || spoken).replace(/[?&]lang=en\b/, "");
  let figure = written.trim().replace(/<a href="[^"]*"/, () => `<a${attribute("href", address)}`);
  if (isOwnDeal) {
    const name = preview.contentDocument?.querySelector(".kicker")?.textContent ?? deal;
    figure = figure.replace(' class="who-owes-whom"', (name) => name + attribute("data-deal", deal));
    figure = figure.replace(/(<figcaption><strong>.*?<\/strong> ).*?(?=<\/figcaption>)/s, (_, title) => title + escaped(name));
  }
  if (!own && !isOwnDeal) return figure;
  const says = answer();
  return figure.replace(/<p>.*<\/table><p>.*?<\/p>/s, () => (says ? `<p>${escaped(says)}</p>` : ""));
}

const script = (home, name, hash) =>
  `<script${attribute("src", new URL(`${name}.js`, home).href)}${hash ? attribute("integrity", hash) + ' crossorigin="anonymous"' : ""}></script>`;

// As prerender/src/frame.rs has it.
const frame = (src, title, allowed) =>
  `<iframe class="who-owes-whom"${attribute("src", src)}${attribute("title", title)} width="100%" height="620" frameborder="0" loading="lazy" referrerpolicy="no-referrer"${allowed}></iframe>`;

const WRITERS = {
  async figure(choice) {
    const { own, link, parts, theme } = choice;
    const asks = attribute("data-state", own && link) + attribute("data-parts", parts.join(" ")) + attribute("data-theme", theme);
    return (await figure(choice)).replace(/ class="who-owes-whom"/, (name) => name + asks);
  },
  async element(choice) {
    const { deal, own, preset, link, parts, language, theme } = choice;
    const asks = [
      attribute("deal", deal === FIRST_DEAL ? "" : deal),
      attribute("preset", preset),
      attribute("state", own && link),
      attribute("parts", parts.join(" ")),
      attribute("theme", theme),
      attribute("lang", language),
    ];
    // Without its class: it is the element that comes alive.
    const story = (await figure(choice)).replace(/ class="who-owes-whom"(?: data-deal="[^"]*")?(?: data-preset="[^"]*")?/, "");
    // A block to Markdown, which takes an element of ours for a word of a paragraph.
    return `<div><who-owes-whom${asks.join("")}>${story}</who-owes-whom></div>`;
  },
  async frame(choice) {
    return frame(page(choice), choice.title, ' allow="clipboard-write"');
  },
  async file({ deal, isOwnDeal, link, title, language }) {
    const name = `${deal === FIRST_DEAL || isOwnDeal ? "who-owes-whom" : deal}.${language}.html`;
    const file = new URL(`one/${name}`, pinned);
    const download = part("download");
    if (isOwnDeal) {
      URL.revokeObjectURL(download.href);
      download.download = `${deal}.${language}.html`;
      download.href = URL.createObjectURL(await fileOf(file, deal));
    } else {
      download.download = name;
      download.href = file.href;
    }
    // A file of one's own stands beside the files of its deal.
    const href = isOwnDeal ? new URL(`../deals/${deal}.${language}.html`, pinned).href : file.href;
    return frame(href + (link && "#" + link), title, ' sandbox="allow-scripts"');
  },
};

// The single file with another deal in it, in place of its own. It is put together as text: a strict policy does
// not let it be parsed here.
async function fileOf(address, deal) {
  const base64 = async (language) => {
    const { bytes } = await loadDeal(deal, language, folders(pinned));
    return [language, btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""))];
  };
  const data = Object.fromEntries(await Promise.all(LANGUAGES.map(base64)));
  const title = escaped(preview.contentDocument?.title ?? deal);
  // Nothing of the other deal stays: what is static of this one is its name.
  const still = `<section id="head"><h1>${title}</h1></section><div id="flow"></div>`;
  const file = (await once(address))
    .replace(/(<script type="application\/octet-stream" id="deal-(\w+)">)[^<]*/g, (_, tag, language) => tag + data[language])
    .replace(/<title>.*?<\/title><meta name="description"[^>]*>/s, () => `<title>${title}</title>`)
    .replace(/data-deal="[^"]*" data-edition="[^"]*"/, () => `data-deal="${deal}"`)
    .replace(/(<main [^>]*>).*?(?=<\/main>)/s, (_, main) => main + still);
  return new Blob([file], { type: "text/html" });
}

// What a way cannot be told is not asked, nor a scenario that the deal has not.
function fit({ way, deal, isOwnDeal, own }) {
  part("own-deal").hidden = !isOwnDeal;
  for (const option of part("scenario").options) {
    option.hidden = option.disabled = !!option.dataset.deal && (isOwnDeal || option.dataset.deal !== deal);
    if (option.hidden && option.selected) part("scenario").value = "";
  }
  for (const id of ["parts", "version"]) part(id).disabled = way === "file";
  part("theme").disabled = way === "file";
  const any = part("any");
  any.textContent = way === "frame" ? any.dataset.reader : any.dataset.page;
  any.disabled = way === "figure" || way === "file";
  if (any.disabled && any.selected) part("language").value = spoken;
  part("own").hidden = !own;
  part("spoken").hidden = !own && !isOwnDeal;
  for (const section of document.querySelectorAll(".way")) section.hidden = section.id !== way;
}

let shown = preview.src;

// Put in its place: the way back leads out of this page, not through what was previewed.
function show(choice) {
  if (choice.isOwnDeal && !isDealId(choice.deal)) return;
  const next = page({ ...choice, home: pinned, own: true }, choice.language || spoken);
  if (next === shown) return;
  part("alone").href = next;
  shown = next;
  preview.contentWindow.location.replace(next);
}

let writing;

// What the preview said when it was written last.
let said = "";

async function write(choice) {
  if (choice.isOwnDeal && !isDealId(choice.deal)) return;
  const mine = (writing = {});
  said = answer();
  const { way, home } = choice;
  const put = (id, written) => {
    const code = part(id);
    if (writing === mine && code.textContent !== written) code.textContent = written;
  };
  try {
    put(`${way}-body`, await WRITERS[way](choice));
    const name = way === "frame" ? "resize" : "embed";
    if (way !== "file") put(`${way}-script`, script(home, name, home === pinned && (await integrity(`${name}.js`))));
  } catch (error) {
    put(`${way}-body`, form.dataset.failed.replace("{reason}", () => (error.cause ?? error).message));
  }
}

let before = "";

let typed;

function choose() {
  typed = undefined;
  fit(chosen());
  // One's own begins with what was shown.
  if (chosen().own) part("link").value ||= before;
  const choice = chosen();
  before = choice.link;
  // This page in another language asks for the same deal.
  if (isDealId(choice.deal)) {
    for (const link of document.querySelectorAll(".languages a")) link.search = `deal=${choice.deal}`;
  }
  show(choice);
  write(choice);
}

// Not each letter of a link.
form.addEventListener("input", ({ target }) => {
  clearTimeout(typed);
  typed = target.type === "text" ? setTimeout(choose, 400) : choose();
});
form.addEventListener("change", choose);
form.addEventListener("submit", (event) => event.preventDefault());

// What is moved in the preview is the link of one's own.
setInterval(() => {
  const choice = chosen();
  if ((!choice.own && !choice.isOwnDeal) || document.hidden || typed) return;
  if (!choice.own) return said === answer() || write(choice);
  const field = part("link");
  const [address, hash] = preview.contentWindow.location.href.split("#");
  const now = fragment(hash ?? "");
  const came = address === shown.split("#")[0] && answer();
  if (came && now !== choice.link && document.activeElement !== field) {
    field.value = now;
    shown = page({ ...chosen(), home: pinned }, choice.language || spoken);
  }
  write(chosen());
}, 300);

for (const button of document.querySelectorAll("[data-copy]")) {
  button.hidden = false;
  button.addEventListener("click", async () => {
    const status = button.parentElement.querySelector("[role=status]");
    status.textContent = "";
    const snippet = part(button.dataset.copy);
    if (await copy(snippet.textContent, document.body)) status.textContent = status.dataset.copied;
    // Selected, it can be copied by hand.
    else getSelection().selectAllChildren(snippet);
  });
}

// How wide it is to be, and how high it is then.
part("widths").addEventListener("change", ({ target }) => (preview.width = target.value));
addEventListener("message", ({ source, data }) => {
  if (source !== preview.contentWindow || data?.type !== "embed-size") return;
  const height = part("height");
  height.textContent = height.dataset.height.replace("{height}", () => Math.ceil(data.height));
});
// What it has told before this listened is told again.
preview.contentWindow?.postMessage({ type: "embed-size-please" }, "*");

part("unscripted").hidden = true;
part("widths").hidden = false;
form.hidden = false;
// A page leads here with its deal.
const asked = query().get("deal");
if (asked && isDealId(asked)) {
  const select = part("deal");
  select.value = asked;
  if (select.selectedIndex < 0) [select.value, part("deal-id").value] = ["own", asked];
}
choose();
