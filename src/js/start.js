// Draws a page into an element.

import { Browser } from "./browser.js";
import { CAME, OPENED, listen } from "./listen.js";

// `place` is where the page stands: its language, what it opens with, what it tells of itself.
// `source` is what it is made of: the glue, once it has its WebAssembly, and the words of a language.
export async function start(root, place, source) {
  const words = source.words(place.language);
  const gone = new AbortController();
  const { signal } = gone;
  let nth;
  let language = place.language;
  let spoken = language;
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
      const words = await source.words(asked).catch(() => "");
      // Another may have been asked for since.
      if (language !== asked || signal.aborted) return;
      // What has not come may be asked for again.
      if (words) spoken = asked;
      else language = spoken;
      page.speak(nth, asked, words);
    },
    end() {
      gone.abort();
      handle.drawn();
      page.end(nth);
    },
  };
  const browser = new Browser(root, { ...place, speak: handle.speak, drawn: () => handle.drawn() });
  // The first number takes longest: it is put while the rest is on its way.
  setTimeout(() => browser.number(place.language, "0", 2, true));
  const page = await source.page();
  // What has been drawn before is as wide as what will be; where nothing has, it is measured.
  if (!root.firstElementChild) root.append(document.createElement("main"));
  const main = root.querySelector("main");
  const width = Math.floor(main.clientWidth - parseFloat(getComputedStyle(main).paddingLeft) * 2) || "";
  const text = await words;
  // A panic is a trap, wherever it happens.
  const trapped = ({ error }) => {
    if (!(error instanceof WebAssembly.RuntimeError)) return;
    gone.abort();
    place.fail();
  };
  addEventListener("error", trapped, { signal });
  // It is worked out, and its parts come, one after another, so that nothing else waits for all.
  const drawn = new Promise((resolve) => (handle.drawn = resolve));
  nth = page.open(browser, language, text, place.link ?? "", place.preset ?? "", String(width));
  await new Promise((resolve) => setTimeout(resolve));
  root.style.minHeight = `${root.clientHeight}px`;
  page.begin(nth, root);
  const look = listen(root, { keys: place.keys, width, act, signal, seen: (parts) => page.seen(nth, parts) });
  await drawn;
  root.style.minHeight = "";
  look();
  return handle;
}
