// Before anything is seen: the page in the reader's language, and in the look that a host asks for.

import { dress, language } from "./options.js";

const html = document.documentElement;
const query = new URLSearchParams(location.search);
const asked = language(new URLSearchParams(location.hash.slice(1)).get("lang") ?? query.get("lang"));
// English is where one comes who asked for nothing.
const own = html.lang === "en" ? navigator.languages.map(language).find(Boolean) : html.lang;
const best = asked ?? own ?? "en";
const { page } = html.dataset;
if (page && best !== html.lang) {
  const names = page === "index" ? { en: page, nl: "nl", fr: "fr" } : { en: page, nl: `${page}.nl`, fr: `${page}.fr` };
  location.replace(`${names[best]}.html${location.search}${location.hash}`);
}
dress(html, (name) => query.get(name));
if (parent !== window) html.dataset.framed = "";
