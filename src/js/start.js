// Draws a page into an element.

import { Browser } from "./browser.js";
import { CAME, OPENED, listen } from "./listen.js";

// `place` is where the page stands: its language, what it opens with, what it tells of itself.
// `source` is what it is made of: the glue, once it has its WebAssembly, and the words of a language.
export async function start(root, place, source) {
  const words = source.words(place.language);
  const page = await source.page();
  const gone = new AbortController();
  const { signal } = gone;
  let nth;
  let language = place.language;
  const act = (number, text) => page.act(nth, number, String(text));
  const handle = {
    // Nets to the cent, as texts: a number of JavaScript would lose some.
    state() {
      const [state, before, after, change] = page.state(nth).split(" ");
      return { state, before, after, change };
    },
    came: (link) => act(CAME, link),
    opened: (preset) => act(OPENED, preset),
    async speak(asked) {
      if (asked === language) return;
      language = asked;
      const words = await source.words(asked);
      // Another may have been asked for since.
      if (language === asked && !signal.aborted) page.speak(nth, asked, words);
    },
    end() {
      gone.abort();
      page.end(nth);
    },
  };
  const browser = new Browser(root, { ...place, speak: handle.speak });
  // What has been drawn before is as wide as what will be.
  const width = root.querySelector("#answer")?.clientWidth ?? "";
  const text = await words;
  // A panic is a trap, wherever it happens.
  const trapped = ({ error }) => error instanceof WebAssembly.RuntimeError && place.fail();
  addEventListener("error", trapped, { signal });
  nth = page.begin(browser, root, language, text, place.link ?? "", place.preset ?? "", String(width));
  listen(root, { keys: place.keys, act, signal, seen: (parts) => page.seen(nth, parts) });
  return handle;
}
