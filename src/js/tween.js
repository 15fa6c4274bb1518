// Moves what is drawn from where it was to where it is now. JavaScript, as it takes a step in each frame, which
// is a call to the browser each, and as Yew sets shapes at once.

const MS = 300;

const numbers = (d) => (d ?? "").match(/-?\d+/g)?.map(Number) ?? [];

export class Tween {
  // What each path was last given here; it is not to be moved again.
  #given = new WeakMap();
  #frames = new Map();
  #root;
  #still = matchMedia("(prefers-reduced-motion: reduce)");
  #observer = new MutationObserver((changes) => this.#change(changes));

  constructor(root) {
    this.#root = root;
    this.#observer.observe(root, { subtree: true, attributes: true, attributeFilter: ["d", "viewBox"], attributeOldValue: true });
  }

  stop() {
    this.#observer.disconnect();
    for (const frame of this.#frames.values()) cancelAnimationFrame(frame);
  }

  #change(changes) {
    // What is dragged follows the finger, and what is resized its box.
    const isHurried = this.#still.matches || this.#root.hasAttribute("data-held");
    const isResize = ({ attributeName }) => attributeName === "viewBox";
    const resized = new Set(changes.filter(isResize).map(({ target }) => target));
    // The first of several changes in a render says where the path was.
    const seen = new Set();
    for (const { target, oldValue } of changes.filter((change) => !isResize(change))) {
      const end = target.getAttribute("d");
      if (this.#given.get(target) === end || seen.has(target)) continue;
      seen.add(target);
      cancelAnimationFrame(this.#frames.get(target));
      this.#frames.delete(target);
      const from = numbers(oldValue);
      const to = numbers(end);
      const isMoved = !isHurried && !resized.has(target.ownerSVGElement);
      if (isMoved && from.length > 0 && from.length === to.length) this.#move(target, from, to, end);
    }
  }

  #move(path, from, to, end) {
    const begun = performance.now();
    const letters = end.split(/-?\d+/);
    const step = (now) => {
      const time = Math.min(1, Math.max(0, now - begun) / MS);
      const way = 1 - (1 - time) ** 3;
      const at = (number, n) => Math.round(from[n] + (number - from[n]) * way);
      const shape = time < 1 ? letters.map((letter, n) => letter + (n < to.length ? at(to[n], n) : "")).join("") : end;
      this.#given.set(path, shape);
      path.setAttribute("d", shape);
      if (time < 1) this.#frames.set(path, requestAnimationFrame(step));
      else this.#frames.delete(path);
    };
    step(begun);
  }
}
