// The figure’s own link as a button, which turns the figure into the page. JavaScript, as it is on a page
// of somebody else’s, where ours is there but has not taken its place.

// As a button looks, without moving anything around it; a strict policy refuses no style that a script sets.
const BUTTON = {
  border: "1px solid",
  borderRadius: "3px",
  margin: "0 calc(-0.5em - 1px)",
  padding: "0.375em 0.5em",
  textDecoration: "none",
};

// Calls `accept` when the reader follows it; to who asks for a tab it opens one, as any link. It is a
// link again once `signal` is aborted.
export function offer(host, accept, signal) {
  const link = host.querySelector("a.who-owes-whom-page");
  if (!link || signal.aborted) return;
  const before = link.style.cssText;
  Object.assign(link.style, BUTTON);
  signal.addEventListener("abort", () => (link.style.cssText = before));
  const follow = (event) => {
    const { button, altKey, ctrlKey, metaKey, shiftKey } = event;
    if (event.defaultPrevented || button || altKey || ctrlKey || metaKey || shiftKey) return;
    event.preventDefault();
    accept();
  };
  link.addEventListener("click", follow, { signal });
}
