// The embed page: writes what a publisher pastes, as it is chosen. JavaScript, as it is a page of forms
// without WebAssembly.

import { copy } from "./copy.js";
import { once } from "./once.js";
import { pageFile } from "./options.js";

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
  const scenario = part("scenario").selectedOptions[0];
  const own = scenario.value === "own";
  const language = data.get("language");
  return {
    way: data.get("way"),
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
function page({ own, preset, link, language, parts, theme }, known = language) {
  const name = pageFile(preset || "index", known || "en");
  const query = [
    parts.length && `parts=${parts.join(",")}`,
    theme && `theme=${theme}`,
    // English is where one comes who asked for nothing.
    known === "en" && "lang=en",
  ].filter(Boolean);
  return `${name}${query.length ? "?" + query.join("&") : ""}${own && link ? "#" + link : ""}`;
}

// What the preview says, in plain words; nothing until its page is alive.
function answer() {
  const verdict = preview.contentDocument?.querySelector("main:not(.still) #verdict")?.cloneNode(true);
  verdict?.querySelectorAll(".unseen").forEach((unseen) => unseen.remove());
  return verdict?.textContent.trim() ?? "";
}

// The figure as the folder has it; of a scenario of one's own it says the answer and no more.
async function figure({ own, preset, link, language, home }) {
  const written = await text(`snippets/${preset || "deal"}.${language || spoken}.html`);
  const leads = (_, href) => `<a${attribute("href", home.href + href.replace(/^.*[/}]/, "") + (own && link ? "#" + link : ""))}`;
  const figure = written.trim().replace(/<a href="([^"]*)"/, leads);
  if (!own) return figure;
  const says = answer().replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  return figure.replace(/<p>.*<\/table><p>.*?<\/p>/s, () => (says ? `<p>${says}</p>` : ""));
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
    const { own, preset, link, parts, language, theme } = choice;
    const asks = [
      attribute("preset", preset),
      attribute("state", own && link),
      attribute("parts", parts.join(" ")),
      attribute("theme", theme),
      attribute("lang", language),
    ];
    // Without its class: it is the element that comes alive.
    const story = (await figure(choice)).replace(/ class="who-owes-whom"(?: data-preset="[^"]*")?/, "");
    // A block to Markdown, which takes an element of ours for a word of a paragraph.
    return `<div><who-owes-whom${asks.join("")}>${story}</who-owes-whom></div>`;
  },
  async frame(choice) {
    return frame(new URL(page(choice), choice.home).href, choice.title, ' allow="clipboard-write"');
  },
  async file({ link, title, language }) {
    const file = `one/who-owes-whom.${language}.html`;
    const { href } = new URL(file, pinned);
    part("download").href = href;
    return frame(href + (link && "#" + link), title, ' sandbox="allow-scripts"');
  },
};

// What a way cannot be told is not asked.
function fit({ way, own }) {
  for (const id of ["parts", "version"]) part(id).disabled = way === "file";
  part("theme").disabled = way === "file";
  const any = part("any");
  any.textContent = way === "frame" ? any.dataset.reader : any.dataset.page;
  any.disabled = way === "figure" || way === "file";
  if (any.disabled && any.selected) part("language").value = spoken;
  part("own").hidden = !own;
  part("spoken").hidden = !own;
  for (const section of document.querySelectorAll(".way")) section.hidden = section.id !== way;
}

let shown = preview.src;

// Put in its place: the way back leads out of this page, not through what was previewed.
function show(choice) {
  const next = new URL(page({ ...choice, own: true }, choice.language || spoken), pinned).href;
  if (next === shown) return;
  shown = next;
  preview.contentWindow.location.replace(next);
}

let writing;

async function write(choice) {
  const mine = (writing = {});
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
  if (!choice.own || document.hidden || typed) return;
  const field = part("link");
  const [address, hash] = preview.contentWindow.location.href.split("#");
  const now = fragment(hash ?? "");
  const came = address === shown.split("#")[0] && answer();
  if (came && now !== choice.link && document.activeElement !== field) {
    field.value = now;
    shown = new URL(page(chosen(), choice.language || spoken), pinned).href;
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
choose();
