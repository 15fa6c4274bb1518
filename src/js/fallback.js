// What an element shows where its program cannot run: the story of its scenario, as the folder has it,
// and why it does not move. JavaScript, as it stands in for the WebAssembly.

import { showReason } from "./failure.js";
import { dealFolder, isDealId, pageFile } from "./options.js";
import { addressOf, fetchPage, isWritten } from "./story.js";

function linkTo(address, text) {
  const line = document.createElement("p");
  const link = document.createElement("a");
  link.href = address;
  link.textContent = text;
  line.append(link);
  return line;
}

// For a scenario that no page was written for there is no figure, but where the page stands by itself; nor
// for an element that holds a story already.
export async function fallback({ home, deal, language, scenario: { link, state, preset }, holds, why }) {
  const given = (link || state || "").replace(/^#/, "");
  const folder = dealFolder(deal, home);
  const index = new URL(pageFile("index", language), folder);
  try {
    // A deal of a publisher’s own has no page, but that of any deal says why.
    const own = isDealId(deal) ? fetchPage(index) : Promise.reject();
    const page = await own.catch(() => fetchPage(new URL(pageFile("deal", language), home)));
    const isOwn = !page.getElementById("app").dataset.deal;
    const failed = page.getElementById("failed");
    showReason(failed, why);
    const story = !isOwn && (!holds || link) ? await storyOf(page) : [];
    return [failed, ...story];
  } catch (error) {
    console.error(error);
    index.hash = given;
    return holds ? [] : [linkTo(index, "Who owes whom?")];
  }

  async function storyOf(page) {
    const main = page.querySelector("main");
    const { dataset } = page.getElementById("app");
    if (given && isWritten(given, dataset)) return [main];
    const isNamed = !given && /^[a-z][a-z0-9-]*$/.test(preset);
    const address = isNamed ? new URL(pageFile(preset, language), folder) : given && addressOf(given, main, dataset);
    const written = address && (await fetchPage(address).catch(() => {}));
    if (written) return [written.querySelector("main")];
    if (!given) return [main];
    index.hash = given;
    return [linkTo(index, page.querySelector("h1").textContent)];
  }
}
