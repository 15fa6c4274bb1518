// Undoes what others have done to the nodes of a page: browsers translate them, extensions mark words. Yew holds
// on to its nodes, and would go on with those that are no longer there. JavaScript, as each line of it is a call
// to the browser.

const CHANGES = { subtree: true, childList: true, characterData: true, characterDataOldValue: true };

export class ForeignChanges {
  #root;
  #records = [];
  #isRendering = false;
  #translations = [];
  #observer = new MutationObserver((records) => this.#keep(records));

  constructor(root) {
    this.#root = root;
    this.#observer.observe(root, CHANGES);
  }

  #keep(records) {
    if (!this.#isRendering) for (const record of records) this.#records.push(record);
  }

  // Puts every node back where it was. What changes until `done` is the page's own: Yew may pause between the
  // renders of a component and of those within it.
  undo() {
    if (this.#isRendering) return;
    this.#keep(this.#observer.takeRecords());
    this.#isRendering = true;
    const records = this.#records;
    this.#records = [];
    this.#translations = records.map((record) => translation(record, this.#root));
    for (const record of records.reverse()) revert(record);
  }

  // A translation stands again in place of each text that has stayed as it was.
  done() {
    if (!this.#isRendering) return;
    this.#observer.takeRecords();
    this.#isRendering = false;
    for (const translate of this.#translations) translate();
    this.#translations = [];
  }
}

function revert({ type, target, oldValue, addedNodes, removedNodes, previousSibling, nextSibling }) {
  if (type === "characterData") {
    target.data = oldValue;
    return;
  }
  for (const node of addedNodes) if (node.parentNode === target) target.removeChild(node);
  const isHere = (node) => node?.parentNode === target;
  const next = isHere(nextSibling) ? nextSibling : isHere(previousSibling) ? previousSibling.nextSibling : null;
  for (const node of removedNodes) target.insertBefore(node, next);
}

// What puts an element in the place of a text again; it does nothing where the text is another by then.
function translation({ target, addedNodes, removedNodes }, root) {
  const [text] = removedNodes;
  const [element] = addedNodes;
  const isTranslation = text?.nodeType === 3 && element?.nodeType === 1 && removedNodes.length + addedNodes.length === 2;
  if (!isTranslation || element.parentNode !== target) return () => {};
  const { data } = text;
  // The text may have been taken into the element.
  const copy = element.cloneNode(true);
  return () => text.data === data && text.parentNode === target && root.contains(target) && target.replaceChild(copy, text);
}
