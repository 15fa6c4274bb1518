// Before anything is seen: the page in the reader’s language, and in the look that a host asks for.
// JavaScript, as it runs before anything is drawn.

import { Failure, sayWhy } from "./failure.js";
import { readerTags } from "./number-format.js";
import { applyOptions, checkLanguage, language, pageFile, query, requestedLanguage } from "./options.js";

const home = new URL(".", document.currentScript.src).href;

// Whatever of the page does not come leaves it still, and says so.
addEventListener(
  "error",
  ({ target }) => {
    // Extensions add scripts of their own.
    if (target.tagName !== "SCRIPT" || !target.src.startsWith(home)) return;
    const failed = () => sayWhy(document.getElementById("failed"), new Failure("missing", `${target.src} cannot be loaded`));
    if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", failed);
    else failed();
  },
  true,
);

const html = document.documentElement;
const asked = query();
// English is where one comes who asked for nothing.
const own = html.lang === "en" ? readerTags().map(language).find(Boolean) : html.lang;
const best = requestedLanguage() ?? own ?? "en";
const { page } = html.dataset;
if (page && best !== html.lang) location.replace(pageFile(page, best) + location.search + location.hash);
const isFramed = parent !== window;
applyOptions(html, (name) => asked.get(name), isFramed ? "stage" : "");
checkLanguage(asked.get("lang"));
html.toggleAttribute("data-framed", isFramed);
// Whoever chose the language of an article wants no other in it.
html.toggleAttribute("data-spoken", isFramed && (html.lang !== "en" || !!language(asked.get("lang"))));
