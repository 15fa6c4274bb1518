// Mounts a page in an element. JavaScript, as it fetches the WebAssembly and outlives what traps in it.

import { checkWebAssembly, Failure } from "./failure.js";
import { numberFormat } from "./number-format.js";

// The first number takes a browser longest: it is formatted while the rest is on its way.
const warmUp = (language) => numberFormat(language, 2, true)("0");

const task = () => new Promise((resolve) => setTimeout(resolve));

// Milliseconds until all sections are there, where an exception has not stopped them.
const MOUNT = 15_000;

// What ends each page that lives, should the WebAssembly panic; which it can do once.
const ends = new Set();

function endAll() {
  const error = new Failure("stopped", "the WebAssembly has panicked; what and where stands above");
  // Yew may be in the midst of its nodes.
  setTimeout(() => ends.forEach((end) => end(error)));
}

// `source` loads the module with its WebAssembly, the messages of a language, and a deal in a language. `options`
// are those of src/export.rs, but for the texts: of the deal they have the id. `fail` is called with an error where the page ends, until `signal` is
// aborted. Resolves to a Page, once all of its sections are there: `closed`, where one is given.
export async function mount(root, options, source, { fail, signal, closed }) {
  checkWebAssembly();
  const load = (language) => Promise.all([source.messages(language), source.deal(options.deal, language)]);
  const loading = load(options.language);
  // Told of below, after a fault of the WebAssembly.
  loading.catch(() => {});
  setTimeout(warmUp, 0, options.language);
  const { Page, onPanic } = await source.module();
  onPanic(endAll);
  const [messages, deal] = await loading.catch((error) => {
    throw error.why === "missing" ? new Failure("texts", error.message, error) : error;
  });
  if (!Page.reads(messages)) {
    throw new Failure("texts", `messages/${options.language}.txt is not, or not all of, what was published; it begins with ${JSON.stringify(messages.slice(0, 40))}`);
  }
  const complaint = Page.complainOfDeal(deal);
  if (complaint) throw new Failure("deal", `the deal "${options.deal}" cannot be read: ${complaint}`);
  const page = closed ?? new Page(root);
  await new Promise((onMounted, reject) => {
    let isMounted = false;
    const end = (error) => {
      ends.delete(end);
      if (isMounted) fail(error);
      else reject(error);
    };
    const patience = setTimeout(() => onStopped(), MOUNT);
    const onStopped = () => end(new Failure("stopped", "an exception, which stands above, has left the page unable to render"));
    ends.add(end);
    signal?.addEventListener("abort", () => ends.delete(end));
    // Nobody else’s WebAssembly is in a window of our own.
    if (options.ownsWindow) {
      addEventListener("error", ({ error }) => {
        const isFatal = error instanceof WebAssembly.RuntimeError || (error && !isMounted);
        if (isFatal) end(new Failure("stopped", `the program has ended: ${error.message}`, error));
      });
    }
    const mounted = () => {
      isMounted = true;
      // Lest it hold what has gone by then.
      clearTimeout(patience);
      onMounted();
    };
    page.open({ onChange() {}, onNavigate() {}, ...options, messages, deal, loadTexts: load, onMounted: mounted, onStopped });
    task().then(() => {
      root.style.minHeight = `${root.clientHeight}px`;
      page.mount();
    }).catch(reject);
  });
  root.style.minHeight = "";
  return page;
}
