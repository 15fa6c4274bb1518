// What the browser hears, for src/app.rs. Elements that do something carry the number of what they do.

// What keys and the browser itself do, by the numbers of src/view/draw.rs.
export const [ENOUGH, UNDO, REDO, CAME, SIZED, OPENED] = [0, 1, 2, 3, 4, 5];

const KEYS = { ArrowUp: 1, ArrowDown: -1, PageUp: 10, PageDown: -10 };

// `width` is that of the drawings, as far as it is known; `keys` is where keys are heard; on another's page that is no further than the page itself.
export function listen(root, { keys = root, width, act, seen, signal }) {
  const does = (event, name = "do") => event.target.closest?.(`[data-${name}]`);
  const hear = (kind, on) => root.addEventListener(kind, on, { signal });

  hear("click", (event) => {
    const part = does(event);
    if (!part || part.matches("input, select")) return;
    // A summary is opened by the page, which draws what is in it.
    if (part.matches("summary")) event.preventDefault();
    // What asks further is about to go; its answer stays.
    if (part.matches(".why .back, .why .term")) root.querySelector("#why").focus();
    act(part.dataset.do, part.dataset.text ?? "");
  });
  hear("input", (event) => does(event)?.matches("[type=range], [type=text]") && act(event.target.dataset.do, event.target.value));
  hear("change", (event) => {
    if (event.target.dataset.left) act(event.target.dataset.left, "");
    else if (does(event)?.matches("[type=radio], [type=checkbox], select")) act(event.target.dataset.do, event.target.value);
  });
  const press = (event) => {
    const { key, target } = event;
    const steps = target.dataset?.step && KEYS[key];
    if (key === "Escape") {
      root.querySelector(".figure[aria-expanded=true]")?.focus();
      act(ENOUGH, "");
    } else if (steps) {
      event.preventDefault();
      act(target.dataset.step, steps);
    } else if ((event.ctrlKey || event.metaKey) && !target.matches?.("[data-typing]")) {
      const number = { z: event.shiftKey ? REDO : UNDO, y: REDO }[key.toLowerCase()];
      if (number === undefined) return;
      event.preventDefault();
      act(number, "");
    }
  };
  keys.addEventListener("keydown", press, { signal });

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
  const inSight = new Set();
  const sight = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) inSight[isIntersecting ? "add" : "delete"](target.id);
    seen([...inSight].join(" "));
  });

  // Its height changes with each line that comes or goes: that draws nothing anew.
  const size = new ResizeObserver(() => {
    const column = root.querySelector(".drawing");
    if (!column?.clientWidth || column.clientWidth === width) return;
    width = column.clientWidth;
    act(SIZED, Math.floor(width));
  });
  size.observe(root);

  signal.addEventListener("abort", () => {
    sight.disconnect();
    size.disconnect();
  });
  // Once all parts are there.
  return () => root.querySelectorAll("main > section").forEach((part) => sight.observe(part));
}
