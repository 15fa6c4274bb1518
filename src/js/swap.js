// When the page takes the place of the story that an element holds. JavaScript, as the element is.

// What does something of its own when it is pressed.
const ACTIVE = "a[href], button, input, select, textarea, summary, audio, video, [contenteditable]";

// Milliseconds in which a second click may follow.
const DOUBLE = 400;

// The reader turns to the story, by a click, a tap or Enter, even while the page is on its way; not by
// scrolling, by marking text, or by following a link in it.
export function invitation(host, signal) {
  let accept;
  const accepted = new Promise((resolve) => (accept = resolve));
  const isPlain = (event) =>
    !(event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || event.target.closest(ACTIVE));
  const isMarking = () => {
    const marked = getSelection();
    return !marked.isCollapsed && marked.containsNode(host, true);
  };
  let second;
  const click = (event) => {
    clearTimeout(second);
    if (!isPlain(event) || event.detail > 1 || isMarking()) return;
    // With a mouse, a second click marks a word.
    if (event.pointerType === "mouse") second = setTimeout(() => isMarking() || accept(), DOUBLE);
    else accept();
  };
  host.addEventListener("click", click, { signal });
  host.addEventListener("keydown", (event) => event.key === "Enter" && isPlain(event) && accept(), { signal });
  return { accepted, accept };
}

// What is below must not jump while somebody reads it: the page takes its place where nothing is, where
// it fits, where its end is out of sight, or where the reader turns to it.
export async function roomToSwap({ host, shadow, root, accepted, signal }) {
  const end = document.createElement("i");
  shadow.append(end);
  const free = new Promise((resolve) => {
    const watch = new IntersectionObserver(() => {
      // As it is now, for the reader has scrolled on since it was observed.
      const room = host.childElementCount && host.clientHeight;
      if (!room || root.scrollHeight <= room || end.getBoundingClientRect().top > innerHeight) resolve(watch);
    });
    watch.observe(end);
    signal.addEventListener("abort", () => resolve(watch));
    accepted.then(() => resolve(watch));
  });
  (await free).disconnect();
  end.remove();
}
