// The address of a host's page, where an element keeps its scenario in it. JavaScript, as the element is.

// Those on this document that do.
const followers = new Set();

// The link in the address. It begins with the edition of its deal, a number; any other fragment, and one
// that leads to a place on the page, is somebody else's.
export function ownFragment() {
  const fragment = location.hash.slice(1);
  return /^\d+(&|%26|$)/i.test(fragment) && !document.getElementById(fragment) ? fragment : "";
}

// The entry of the history that one is at; where a browser does not tell, all that have its fragment.
const place = () => window.navigation?.currentEntry?.key ?? location.hash;

// Keeps the address at what `link` says, where it `isOn`, and opens what it leads to.
export function syncedAddress({ isOn, link, open, signal }) {
  // What was shown where the address does not say it.
  const shownAt = new Map();
  // What the address says.
  let said;
  let isFollowing = false;
  let { length } = history;

  // The address as somebody else has left it: a link, a way back.
  const follow = () => {
    if (!isOn()) return;
    const own = ownFragment();
    // A link up the page is a new entry, which says nothing; a way back leads to one that was there.
    const known = own || (history.length <= length && shownAt.get(place()));
    ({ length } = history);
    isFollowing = true;
    if (known) open(known);
    isFollowing = false;
    said = link();
    if (!own) shownAt.set(place(), said);
  };
  // What is shown has changed.
  const write = () => {
    if (!isOn() || isFollowing || said === undefined || said === link()) return;
    said = link();
    shownAt.delete(place());
    // Not the fragment alone, which a <base> would take elsewhere.
    try {
      history.replaceState(history.state, "", `${location.href.split("#")[0]}#${said}`);
    } catch (error) {
      // A frame that has no address of its own; or one that has changed too often.
      console.warn(error);
    }
    for (const other of followers) if (other !== follow) other();
  };
  addEventListener("hashchange", follow, { signal });
  followers.add(follow);
  signal.addEventListener("abort", () => followers.delete(follow));
  return { follow, write };
}
