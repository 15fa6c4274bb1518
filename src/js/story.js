// The static page of a scenario, for where the program cannot run. JavaScript, as it stands in for the WebAssembly.

const PATIENCE = 12_000;

// A link without its language, and empty where only the edition is left: two of the same scenario are then the
// same text, as the page writes them.
function bare(link, edition) {
  const text = link.split("&").filter((part) => part && !part.startsWith("lang=")).join("&");
  return text === edition ? "" : text;
}

const isSame = (link, other, edition) => bare(link, edition) === bare(other, edition);

// Whether the static page, whose `data-` these are, is the scenario's.
export const isWritten = (link, { edition, link: own = "" }) => isSame(link, own, edition);

// The page of this scenario: `still`, where that is its own, or another of the folder; where none was, what
// leads on, and no figures.
export async function storyOf(link, data, still, failed) {
  if (isWritten(link, data)) return still;
  const page = [...still.querySelectorAll("a[data-link]")].find((a) => isSame(link, a.dataset.link, data.edition));
  const story = page && (await written(page.href).catch(() => {}));
  return story ?? unwritten(still, failed.dataset);
}

// A page of the folder; asked for in this way no policy forbids it.
function written(address) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.responseType = "document";
    request.timeout = PATIENCE;
    request.onload = () => resolve(request.response?.querySelector("main"));
    request.onerror = request.ontimeout = reject;
    request.open("GET", address);
    request.send();
  });
}

function unwritten(still, { unwritten, again }) {
  const main = still.cloneNode(true);
  for (const figures of main.querySelectorAll("#answer > :not(h1, .kicker), #story > :not(#pages-title, .presets)")) figures.remove();
  for (const current of main.querySelectorAll("[aria-current]")) current.removeAttribute("aria-current");
  const link = document.createElement("a");
  link.href = location.href;
  link.textContent = again;
  link.onclick = () => location.reload();
  const reason = document.createElement("p");
  reason.append(unwritten, " ", link);
  main.querySelector("#answer").append(reason);
  return main;
}
