// Before anything is seen: the page in the reader's language, and in the look that a host asks for.

import { asked, dress, file, language } from "./options.js";

const html = document.documentElement;
const query = new URLSearchParams(location.search);
// English is where one comes who asked for nothing.
const own = html.lang === "en" ? navigator.languages.map(language).find(Boolean) : html.lang;
const best = asked() ?? own ?? "en";
const { page } = html.dataset;
if (page && best !== html.lang) location.replace(file(page, best) + location.search + location.hash);
dress(html, (name) => query.get(name));
if (parent !== window) html.dataset.framed = "";
