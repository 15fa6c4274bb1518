// Keys that are for a control within an element: a host, which does not see in, would take them for its
// shortcuts. JavaScript, as the element is.

const TEXT = "input[type=text], textarea";
const MOVES = ["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight", "PageUp", "PageDown", "Home", "End"];
// With Ctrl or the command key: select, copy, paste, cut, undo, redo.
const EDITS = ["a", "c", "v", "x", "y", "z"];

function isOurs({ target, key, ctrlKey, metaKey, altKey, defaultPrevented }) {
  if (defaultPrevented) return true;
  if (target.matches(TEXT)) {
    const isCommand = (ctrlKey || metaKey) && !altKey && key.length === 1;
    return isCommand ? EDITS.includes(key.toLowerCase()) : !/^(Tab|Escape|F\d+)$/.test(key);
  }
  if (MOVES.includes(key)) return target.matches("input, select, [tabindex='0']");
  return (key === "Enter" || key === " ") && target.matches("input, select, button, summary, a, [tabindex='0']");
}

// Each stops where the element ends, after all within it have heard it.
export function keepKeys(shadow, signal) {
  for (const kind of ["keydown", "keypress", "keyup"]) {
    shadow.addEventListener(kind, (event) => isOurs(event) && event.stopPropagation(), { signal });
  }
  for (const kind of ["beforeinput", "input", "copy", "cut", "paste"]) {
    shadow.addEventListener(kind, (event) => event.target.matches?.(TEXT) && event.stopPropagation(), { signal });
  }
}
