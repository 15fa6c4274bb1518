// <who-owes-whom>, and each <figure class="who-owes-whom">: nothing else is loaded until one is near. JavaScript, as it runs
// on pages of others before anything of ours is there.

const home = new URL(".", document.currentScript.src);
const block = new CSSStyleSheet();
block.replaceSync(":host { display: block !important; position: relative !important; min-height: var(--who-room) !important }");

const near = new IntersectionObserver(
  (entries) => {
    for (const { target, isIntersecting } of entries) if (isIntersecting) target.open();
  },
  { rootMargin: "100%" },
);

class WhoOwesWhom extends HTMLElement {
  static observedAttributes = ["deal", "lang", "parts", "preset", "state", "theme"];
  #shadow = this.attachShadow({ mode: "open" });
  #page;
  #opened;

  constructor() {
    super();
    this.#shadow.adoptedStyleSheets = [block];
    this.#shadow.append(document.createElement("slot"));
  }

  connectedCallback() {
    near.observe(this);
  }

  disconnectedCallback() {
    near.unobserve(this);
    this.#opened = null;
    this.#page?.end();
    this.#page = null;
  }

  attributeChangedCallback(name, before, now) {
    if (before !== now) this.#page?.changed(name);
  }

  // What the page shows, as a link has it after its #.
  getState() {
    return this.#page?.link() ?? this.getAttribute("state") ?? "";
  }

  setState(link) {
    if (this.#page) this.#page.openLink(link);
    else this.setAttribute("state", link);
  }

  // Near enough to be seen soon.
  async open() {
    near.unobserve(this);
    const opened = (this.#opened = {});
    try {
      const app = await import(new URL(BASE + "app.js", home));
      const page = this.#opened === opened && (await app.attach(this, this.#shadow, home));
      if (this.#opened === opened) this.#page = page;
      else page?.end();
    } catch (error) {
      console.error(error);
      if (this.childElementCount) return;
      const link = document.createElement("a");
      link.href = home;
      link.textContent = "Who owes whom?";
      this.#shadow.append(link);
    }
  }
}

// Each attribute is a property, too; `lang` is one of every element.
for (const name of ["deal", "parts", "preset", "state", "theme"]) {
  Object.defineProperty(WhoOwesWhom.prototype, name, {
    get() {
      return this.getAttribute(name);
    },
    set(value) {
      if (value == null) this.removeAttribute(name);
      else this.setAttribute(name, value);
    },
  });
}

if (!customElements.get("who-owes-whom")) {
  customElements.define("who-owes-whom", WhoOwesWhom);
  // A figure keeps what it holds, until there is more to see.
  const upgrade = () => {
    for (const figure of document.querySelectorAll("figure.who-owes-whom:not(:has(who-owes-whom))")) {
      const element = document.createElement("who-owes-whom");
      for (const [name, value] of Object.entries(figure.dataset)) element.setAttribute(name.replace("U", "-u"), value);
      element.append(...figure.childNodes);
      figure.append(element);
    }
  };
  upgrade();
  document.addEventListener("DOMContentLoaded", upgrade);
}
