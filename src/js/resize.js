// For a host page: gives each iframe.who-owes-whom the height that its page tells, and on paper that of
// its print. It understands what AMP and pym send. JavaScript, as it runs on pages of others.

const frames = () => [...document.querySelectorAll("iframe.who-owes-whom")];

// What the page in a frame has told last: its height, and that of its print.
const heights = new WeakMap();

function resize(frame, told) {
  // Anything may be sent: a BigInt, an object that is no number.
  const height = ["number", "string"].includes(typeof told) ? Math.ceil(told) : NaN;
  if (!(height > 0 && height < 1e5)) return;
  // Where sizes are those of boxes, the frame's own border and padding are part of its height.
  const look = getComputedStyle(frame);
  const edges = look.boxSizing === "border-box" ? ["borderTopWidth", "borderBottomWidth", "paddingTop", "paddingBottom"] : [];
  frame.style.height = edges.reduce((sum, edge) => sum + parseFloat(look[edge]), height) + "px";
}

addEventListener("message", ({ source, data }) => {
  // Only the page in a frame may say how high that frame is.
  const frame = source && frames().find(({ contentWindow }) => contentWindow === source);
  if (!frame) return;
  const told = heights.get(frame) ?? {};
  const [pym, , kind, height] = typeof data === "string" ? data.split("xPYMx") : [];
  if (data?.type === "embed-print-size") told.print = data.height;
  else if (data?.type === "embed-size") told.screen = data.height;
  else if (pym === "pym" && kind === "height") told.screen = height;
  else return;
  heights.set(frame, told);
  resize(frame, told.screen);
});

const fit = (medium) => () => frames().forEach((frame) => resize(frame, heights.get(frame)?.[medium]));
addEventListener("beforeprint", fit("print"));
addEventListener("afterprint", fit("screen"));

// What was told before this began to listen is told again; a page that comes later is asked, too.
const ask = (frame) => frame.contentWindow?.postMessage({ type: "embed-size-please" }, "*");
const askAll = () => frames().forEach(ask);
askAll();
document.addEventListener("DOMContentLoaded", askAll);
document.addEventListener("load", ({ target }) => frames().includes(target) && ask(target), true);
