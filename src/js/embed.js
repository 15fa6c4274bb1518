// <who-owes-whom>, and each <figure class="who-owes-whom">: nothing else is loaded until one is near. JavaScript, as it runs
// on pages of others before anything of ours is there.

// The folder that this script came from. A module has no currentScript, and an <img name="currentScript">
// can pretend to be it; the stack then names the script first.
const { currentScript: script } = document;
const address = (script instanceof HTMLScriptElement && script.src) || /[a-z-]+:\/\/\S+?(?=:\d+:\d+)/i.exec(new Error().stack)?.[0];
const home = new URL(".", address);

// Folders of deals that whoever writes the site names, which an author of an article cannot.
const named = (script instanceof HTMLScriptElement && script.dataset.deals) || "";

// All that a host may ask for: attributes, properties, and data-… of a figure. Of a figure nothing else is
// taken over, as others than the publisher may write it.
const NAMES = ["deal", "parts", "preset", "state", "sync-url", "theme"];
const property = (name) => name.replace("-u", "U");

// The element is the host's to place, from the start and for as long as it is there. What it holds asks
// for no width, lest it change when that does; the grid asks for one, and needs none.
const css = `
  :host { display: block; position: relative; min-width: 240px !important; min-height: var(--who-room);
    padding: 0 !important; opacity: 1 !important; filter: none !important;
    transform: none !important; translate: none !important; rotate: none !important; scale: none !important }
  :host([hidden]:not([hidden='until-found' i])) { display: none !important }
  :host::before { content: ""; display: grid; grid-template-columns: minmax(0, 720px) }
  slot { display: block; contain: inline-size }`;

// A sheet is of one document.
const sheets = new WeakMap();
function sheetOf({ defaultView }) {
  if (!sheets.has(defaultView)) {
    const sheet = new defaultView.CSSStyleSheet();
    sheet.replaceSync(css);
    sheets.set(defaultView, sheet);
  }
  return sheets.get(defaultView);
}

const near = new IntersectionObserver(
  (entries) => {
    for (const { target, isIntersecting } of entries) if (isIntersecting) target.open();
  },
  { rootMargin: "100%" },
);

class WhoOwesWhom extends HTMLElement {
  static observedAttributes = ["lang", ...NAMES];
  #shadow = this.attachShadow({ mode: "open" });
  // What it shows, once that is on its way,
  #page;
  // which opening it is of,
  #opened;
  // and its scenario when it was taken off the document.
  #kept;

  constructor() {
    super();
    this.#shadow.append(document.createElement("slot"));
  }

  connectedCallback() {
    if (!this.ownerDocument.defaultView) return;
    // What was set before this script ran hides the property.
    for (const name of NAMES.map(property)) {
      if (!Object.hasOwn(this, name)) continue;
      const value = this[name];
      delete this[name];
      this[name] = value;
    }
    const sheet = sheetOf(this.ownerDocument);
    if (!this.#shadow.adoptedStyleSheets.includes(sheet)) this.#shadow.adoptedStyleSheets = [sheet];
    if (!this.#opened) near.observe(this);
    this.#page?.moved();
  }

  // Where this is there, a browser can move an element without taking it off the document.
  connectedMoveCallback() {
    this.#page?.moved();
  }

  // A move takes it off the document, and puts it back in the same task.
  disconnectedCallback() {
    near.unobserve(this);
    setTimeout(() => this.isConnected || this.#close());
  }

  attributeChangedCallback(name) {
    if (name === "state" || name === "preset" || name === "deal") this.#kept = "";
    if (name !== "deal") return this.#page?.changed(name);
    // Another deal is another page.
    if (!this.#opened) return;
    this.#close();
    this.#kept = "";
    this.open();
  }

  // What the page shows, as a link has it after its #.
  getState() {
    return this.#page?.link() || this.#kept || this.getAttribute("state") || "";
  }

  setState(link) {
    this.state = link;
  }

  // Near enough to be seen soon.
  async open() {
    near.unobserve(this);
    if (this.#opened || !this.isConnected) return;
    const opened = (this.#opened = {});
    try {
      const app = await import(new URL(BASE + "app.js", home));
      if (this.#opened === opened) this.#page = app.attach(this, this.#shadow, home, named, this.#kept);
    } catch (error) {
      console.error(error);
      if (this.childElementCount || this.#shadow.querySelector("a")) return;
      const link = document.createElement("a");
      link.href = home;
      link.hash = this.getState();
      link.textContent = "Who owes whom?";
      this.#shadow.append(link);
    }
  }

  #close() {
    this.#kept = this.#page?.end() || this.#kept;
    this.#opened = this.#page = null;
  }
}

for (const name of NAMES) {
  Object.defineProperty(WhoOwesWhom.prototype, property(name), {
    configurable: true,
    enumerable: true,
    get() {
      if (name === "state") return this.getState();
      return name === "sync-url" ? this.hasAttribute(name) : this.getAttribute(name);
    },
    set(value) {
      if (value == null || value === false) this.removeAttribute(name);
      else this.setAttribute(name, value === true ? "" : value);
    },
  });
}

if (!customElements.get("who-owes-whom")) {
  customElements.define("who-owes-whom", WhoOwesWhom);
  // A figure keeps what it holds, until there is more to see.
  const upgrade = () => {
    for (const figure of document.querySelectorAll("figure.who-owes-whom:not(:has(who-owes-whom))")) {
      const element = document.createElement("who-owes-whom");
      for (const name of NAMES) {
        const value = figure.getAttribute(`data-${name}`);
        if (value !== null) element.setAttribute(name, value);
      }
      element.append(...figure.childNodes);
      figure.append(element);
    }
  };
  upgrade();
  document.addEventListener("DOMContentLoaded", upgrade);
}
