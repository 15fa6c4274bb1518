// From the root to the newest page, with the scenario and the language of the address, which the tag that leads
// there without scripts would lose. JavaScript, as only it can read what stands after a #.

const page = location.protocol === "file:" ? "latest/index.html" : "latest/";
location.replace(page + location.search + location.hash);
