// What only a browser can do, for src/browser.rs. Where the page stands decides on the rest: `place`.

import { copy } from "./copy.js";
import { painted, styled } from "./picture.js";

export class Browser {
  #root;
  #place;

  constructor(root, place) {
    this.#root = root;
    this.#place = place;
  }

  speak(language) {
    this.#place.speak(language);
  }

  // What the window is called.
  name(language, title) {
    this.#place.name?.(language, title);
  }

  // What the address is to say, after a change that has stood for a while.
  go(fragment) {
    this.#place.go?.(fragment);
  }

  // Not at once: while it tells this, the page cannot be asked.
  changed() {
    queueMicrotask(() => this.#place.changed?.());
  }

  // All parts are there.
  drawn() {
    this.#place.drawn();
  }

  address() {
    return this.#place.address;
  }

  print() {
    print();
  }

  async take(text, file) {
    if (file) return save(new Blob([text]), file);
    await copy(text, this.#root);
  }

  picture(id, kind) {
    const drawing = this.#root.querySelector(`#${id} svg`);
    const paper = getComputedStyle(this.#root).backgroundColor;
    const name = `who-owes-whom-${id}.${kind}`;
    if (kind === "svg") {
      const copy = styled(drawing, paper, this.#root.querySelector(`#${id}-title`).textContent);
      save(new Blob([new XMLSerializer().serializeToString(copy)], { type: "image/svg+xml" }), name);
    } else {
      painted(drawing, paper).toBlob((blob) => save(blob, name));
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
