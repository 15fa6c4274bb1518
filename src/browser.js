// What only a browser can do, for src/browser.rs; and what it hears, for src/app.rs.

const LANGUAGES = ["en", "nl", "fr"];

// The language that the address asks for.
function asked() {
  const code = new URLSearchParams(location.hash.slice(1)).get("lang")?.slice(0, 2);
  return LANGUAGES.find((language) => language === code);
}

export class Browser {
  #formats = {};
  #root;

  constructor(root) {
    this.#root = root;
    const own = navigator.languages.map((tag) => tag.slice(0, 2)).find((code) => LANGUAGES.includes(code));
    this.language = asked() ?? own ?? "en";
  }

  // As the reader's own country writes it, else as Belgium does.
  #tag(language) {
    const own = navigator.languages.find((tag) => tag.startsWith(language + "-"));
    return own ?? { en: "en-US", nl: "nl-BE", fr: "fr-BE" }[language];
  }

  number(language, digits, places, grouped) {
    const name = language + places + grouped;
    this.#formats[name] ??= new Intl.NumberFormat(this.#tag(language), {
      minimumFractionDigits: places,
      maximumFractionDigits: 20,
      useGrouping: grouped,
    });
    return this.#formats[name].format(digits);
  }

  async words(language) {
    const response = await fetch(new URL(`words/${language}.txt`, document.baseURI));
    if (!response.ok) throw new Error(`no words in ${language}`);
    return response.text();
  }

  async speak(language) {
    this.language = language;
    const words = await this.words(language);
    // Another may have been asked for since.
    if (this.language === language) this.page.speak(language, words);
  }

  // What the window is called.
  name(language, title) {
    document.documentElement.lang = language;
    document.title = title;
  }

  go(fragment) {
    if (location.hash.slice(1) !== fragment) {
      history.pushState(null, "", fragment ? "#" + fragment : location.pathname + location.search);
    }
  }

  address() {
    return location.href.split("#")[0];
  }

  async take(text, file) {
    if (file) return save(new Blob([text]), file);
    await navigator.clipboard.writeText(text);
  }

  print() {
    print();
  }

  picture(id, kind) {
    const drawing = this.#root.querySelector(`#${id} svg`);
    const name = `who-owes-whom-${id}.${kind}`;
    if (kind === "svg") {
      save(new Blob([new XMLSerializer().serializeToString(styled(drawing))], { type: "image/svg+xml" }), name);
    } else {
      painted(drawing).toBlob((blob) => save(blob, name));
    }
  }
}

function save(blob, file) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = file;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

const LOOKS = ["fill", "stroke", "stroke-width", "stroke-dasharray", "font-family", "font-size", "font-weight", "text-anchor"];

// A copy that needs no style sheet.
function styled(drawing) {
  const copy = drawing.cloneNode(true);
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  const parts = copy.querySelectorAll("*");
  drawing.querySelectorAll("*").forEach((part, nth) => {
    const look = getComputedStyle(part);
    for (const name of LOOKS) parts[nth].setAttribute(name, look.getPropertyValue(name));
  });
  const paper = document.createElementNS("http://www.w3.org/2000/svg", "rect");
  paper.setAttribute("width", "100%");
  paper.setAttribute("height", "100%");
  paper.setAttribute("fill", getComputedStyle(document.body).backgroundColor);
  copy.prepend(paper);
  return copy;
}

// Painted stroke by stroke: a strict policy loads no picture from memory.
function painted(drawing) {
  const SHARP = 2;
  const { width, height } = drawing.viewBox.baseVal;
  const canvas = document.createElement("canvas");
  canvas.width = width * SHARP;
  canvas.height = height * SHARP;
  const pen = canvas.getContext("2d");
  pen.scale(SHARP, SHARP);
  pen.fillStyle = getComputedStyle(document.body).backgroundColor;
  pen.fillRect(0, 0, width, height);
  for (const part of drawing.querySelectorAll("path, text")) {
    const look = getComputedStyle(part);
    pen.fillStyle = look.fill;
    if (part.tagName === "path") {
      const path = new Path2D(part.getAttribute("d"));
      if (look.fill !== "none") pen.fill(path);
      if (look.stroke !== "none") {
        pen.strokeStyle = look.stroke;
        pen.lineWidth = parseFloat(look.strokeWidth);
        pen.setLineDash(look.strokeDasharray === "none" ? [] : look.strokeDasharray.split(/[, ]+/).map(parseFloat));
        pen.stroke(path);
      }
    } else {
      pen.font = `${look.fontWeight} ${look.fontSize} ${look.fontFamily}`;
      pen.textAlign = { start: "left", middle: "center", end: "right" }[look.textAnchor];
      pen.fillText(part.textContent, part.getAttribute("x"), part.getAttribute("y"));
    }
  }
  return canvas;
}

// Elements that do something carry the number of what they do. The numbers below are of what keys do.
const [ENOUGH, UNDO, REDO, CAME, SIZED] = [0, 1, 2, 3, 4];
const KEYS = { ArrowUp: 1, ArrowDown: -1, PageUp: 10, PageDown: -10 };

export function listen(root, browser, page) {
  browser.page = page;
  const opened = browser.language;
  const act = (number, text) => page.act(number, String(text));
  const does = (event, name = "do") => event.target.closest?.(`[data-${name}]`);
  const hear = (kind, on) => root.addEventListener(kind, on);

  hear("click", (event) => {
    const part = does(event);
    if (!part || part.matches("input, select")) return;
    // A summary is opened by the page, which draws what is in it.
    if (part.matches("summary")) event.preventDefault();
    // What asks further is about to go; its answer stays.
    if (part.dataset.ask) root.querySelector("#why").focus();
    act(part.dataset.do, part.dataset.text ?? "");
  });
  hear("input", (event) => does(event)?.matches("[type=range], [type=text]") && act(event.target.dataset.do, event.target.value));
  hear("change", (event) => {
    if (event.target.dataset.left) act(event.target.dataset.left, "");
    else if (does(event)?.matches("[type=radio], [type=checkbox], select")) act(event.target.dataset.do, event.target.value);
  });
  // Wherever the focus is, or is no longer.
  addEventListener("keydown", (event) => {
    const { key, target } = event;
    const steps = target.dataset.step && KEYS[key];
    if (key === "Escape") {
      root.querySelector(".figure[aria-expanded=true]")?.focus();
      act(ENOUGH, "");
    } else if (steps) {
      event.preventDefault();
      act(target.dataset.step, steps);
    } else if ((event.ctrlKey || event.metaKey) && !target.matches("[data-typing]")) {
      const number = { z: event.shiftKey ? REDO : UNDO, y: REDO }[key.toLowerCase()];
      if (number === undefined) return;
      event.preventDefault();
      act(number, "");
    }
  });

  // A number in a sentence is dragged sideways; a drag up or down scrolls.
  let drag;
  hear("pointerdown", (event) => {
    const part = does(event, "drag");
    if (part) drag = { part, number: part.dataset.step, x: event.clientX, steps: 0 };
    // Where a swipe turns out to scroll, a slider goes back to where it was.
    else if (event.target.matches("[type=range]")) drag = { range: event.target, value: event.target.value };
  });
  hear("pointermove", (event) => {
    if (!drag?.part) return;
    const steps = Math.trunc((event.clientX - drag.x) / 6);
    if (steps === drag.steps) return;
    if (!drag.part.hasPointerCapture(event.pointerId)) drag.part.setPointerCapture(event.pointerId);
    act(drag.number, steps - drag.steps);
    drag.steps = steps;
  });
  hear("pointercancel", () => {
    if (drag?.range && drag.range.value !== drag.value) act(drag.range.dataset.do, drag.value);
    drag = null;
  });
  hear("pointerup", () => (drag = null));

  // While a slider is dragged, what nobody sees is not drawn.
  const seen = new Set();
  const sight = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) seen[isIntersecting ? "add" : "delete"](target.id);
    page.seen([...seen].join(" "));
  });
  requestAnimationFrame(() => root.querySelectorAll("main > section").forEach((part) => sight.observe(part)));

  addEventListener("popstate", () => {
    act(CAME, location.hash);
    // A link says its language; where it says none, the page is as it opened.
    const language = asked() ?? opened;
    if (language !== browser.language) browser.speak(language);
  });
  // Its height changes with each line that comes or goes: that draws nothing anew.
  let width;
  new ResizeObserver(() => {
    const column = root.querySelector(".drawing");
    if (!column || column.clientWidth === width) return;
    width = column.clientWidth;
    act(SIZED, Math.floor(width));
  }).observe(root);
}
