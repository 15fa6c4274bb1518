// For a host page: gives each iframe.who-owes-whom the height that its page tells. It understands
// what AMP and pym send. JavaScript, as it runs on pages of others.

const frames = () => [...document.querySelectorAll("iframe.who-owes-whom")];

addEventListener("message", ({ source, data }) => {
  // Only the page in a frame may say how high that frame is.
  const frame = source && frames().find(({ contentWindow }) => contentWindow === source);
  if (!frame) return;
  const [pym, , kind, told] = typeof data === "string" ? data.split("xPYMx") : [];
  const said = data?.type === "embed-size" ? data.height : pym === "pym" && kind === "height" ? told : NaN;
  // Anything may be sent: a BigInt, an object that is no number.
  const height = ["number", "string"].includes(typeof said) ? Math.ceil(said) : NaN;
  if (height > 0 && height < 1e5) frame.style.height = height + "px";
});

// What was told before this began to listen is told again.
const ask = () => frames().forEach(({ contentWindow }) => contentWindow?.postMessage({ type: "embed-size-please" }, "*"));
ask();
document.addEventListener("DOMContentLoaded", ask);
