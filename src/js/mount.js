// Mounts a page in an element. JavaScript, as it fetches the WebAssembly and outlives what traps in it.

import { numberFormat } from "./number-format.js";

// The first number takes a browser longest: it is formatted while the rest is on its way.
const warmUp = (language) => numberFormat(language, 2, true)("0");

const task = () => new Promise((resolve) => setTimeout(resolve));

// `source` loads the module with its WebAssembly, and the messages of a language. `options` are those of
// src/export.rs, but for the messages; `fail` is called where the page ends by a trap, until `signal` is
// aborted. Resolves to a Page, once all of its sections are there: `closed`, where one is given.
export async function mount(root, options, source, { fail, signal, closed }) {
  const loading = source.messages(options.language);
  setTimeout(warmUp, 0, options.language);
  const { Page } = await source.module();
  const messages = await loading;
  const page = closed ?? new Page(root);
  // A panic is a trap, wherever it happens; the console has said where.
  const trapped = ({ error }) => {
    if (!(error instanceof WebAssembly.RuntimeError)) return;
    removeEventListener("error", trapped);
    fail();
  };
  addEventListener("error", trapped, { signal });
  const mounted = new Promise((onMounted) => {
    page.open({ onChange() {}, onNavigate() {}, ...options, messages, loadMessages: source.messages, onMounted });
  });
  await task();
  root.style.minHeight = `${root.clientHeight}px`;
  page.mount();
  await mounted;
  root.style.minHeight = "";
  return page;
}
