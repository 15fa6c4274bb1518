// What a host page may ask for, in attributes and in a frame’s address. JavaScript, as it is read before
// the WebAssembly is there.

export const LANGUAGES = ["en", "nl", "fr"];
const PARTS = ["verdict", "stage", "why", "tips", "cloud", "dollar", "doubts", "deals", "all"];
// What parts were called before: those who wrote it then are still understood.
const FORMER = { controls: "dock", flows: "cloud", years: "picture", bridge: "why", sources: "deals" };
const THEMES = ["light", "dark", "auto"];

// Tells whoever wrote it what is wrong.
export const warn = (name, what) => console.warn(`who-owes-whom: ${name}: ${what}`);

// Those that there are; the rest is named, and left out.
function validate(name, asked, allowed) {
  return asked.filter((value) => {
    if (!allowed.includes(value)) warn(name, `there is no "${value}"; there are ${allowed.join(", ")}`);
    return allowed.includes(value);
  });
}

const list = (text) => (text ?? "").split(/[\s,]+/).filter(Boolean);

// The parts that are asked for by their names of today; the stage has three others in it.
function partsOf(asked) {
  const isFormer = (name) => Object.hasOwn(FORMER, name);
  const known = validate("parts", asked.filter((name) => !isFormer(name)), PARTS);
  const parts = [...known, ...asked.filter(isFormer).map((name) => FORMER[name])];
  return parts.filter((name) => !parts.includes("stage") || !["verdict", "dock", "picture"].includes(name));
}

// Dresses an element as it was asked to be; where nothing is left of the parts, those are shown that
// `otherwise` names.
export function applyOptions(element, get, otherwise) {
  const asked = partsOf(list(get("parts")));
  const parts = asked.includes("all") ? "" : asked.join(" ") || otherwise;
  const [theme] = validate("theme", list(get("theme")), THEMES);
  for (const [name, value] of Object.entries({ parts, theme })) {
    if (value && value !== "auto") element.dataset[name] = value;
    else delete element.dataset[name];
  }
}

export const language = (tag) => LANGUAGES.find((code) => code === tag?.slice(0, 2).toLowerCase());

// Names a language that there is not to whoever wrote it.
export function checkLanguage(tag) {
  if (tag && !language(tag)) warn("lang", `there is no "${tag}"; there are ${LANGUAGES.join(", ")}`);
}

// The deal of the site where none is named.
export const FIRST_DEAL = "openai-microsoft";

// Whether a text has the form of a deal's id.
export const isDealId = (text) => text.length < 100 && /^[a-z][a-z0-9-]*$/.test(text);

// The folder of a deal's pages: that of the site itself for its first, and for what is no deal.
export const dealFolder = (deal, home) => (deal === FIRST_DEAL || !isDealId(deal) ? home : new URL(`${deal}/`, home));

// The site's page in a language.
export function pageFile(page, language) {
  const name = language === "en" ? page : page === "index" ? language : `${page}.${language}`;
  return `${name}.html`;
}

// What stands after the ? of the address, also where an editor has escaped its signs twice.
export const query = () => new URLSearchParams(location.search.replaceAll("&amp;", "&"));

// The language that the address asks for, also where a messenger has encoded its signs.
export function requestedLanguage() {
  const asked = (text) => language(/(?:^|[?&#;]|%26)lang(?:=|%3d)([a-z]+)/i.exec(text)?.[1]);
  return asked(location.hash) ?? asked(location.search);
}
