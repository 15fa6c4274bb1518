// Before anything is seen: the page in the reader’s language, and in the look that a host asks for.
// JavaScript, as it runs before anything is drawn.

import { applyOptions, language, pageFile, query, requestedLanguage } from "./options.js";

const html = document.documentElement;
const asked = query();
// English is where one comes who asked for nothing.
const own = html.lang === "en" ? navigator.languages.map(language).find(Boolean) : html.lang;
const best = requestedLanguage() ?? own ?? "en";
const { page } = html.dataset;
if (page && best !== html.lang) location.replace(pageFile(page, best) + location.search + location.hash);
applyOptions(html, (name) => asked.get(name));
if (parent !== window) html.dataset.framed = "";
