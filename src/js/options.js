// What a host page may ask for, in attributes and in a frame’s address. JavaScript, as it is read before
// the WebAssembly is there.

const LANGUAGES = ["en", "nl", "fr"];
const DEALS = ["openai-microsoft"];
const PARTS = ["verdict", "controls", "flows", "years", "bridge", "dollar", "sources"];
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

// Dresses an element as it was asked to be; where nothing is left of the parts, all are shown.
export function applyOptions(element, get) {
  validate("deal", list(get("deal")), DEALS);
  const parts = validate("parts", list(get("parts")), PARTS).join(" ");
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
