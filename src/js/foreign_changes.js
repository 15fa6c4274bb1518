// Undoes what others have done to the nodes of a page: browsers translate them, extensions mark words. Yew holds
// on to its nodes, and would go on with those that are no longer there. JavaScript, as each line of it is a call
// to the browser.

const CHANGES = { subtree: true, childList: true, characterData: true, characterDataOldValue: true };

export class ForeignChanges {
  #root;
  #records = [];
  #isRendering = false;
  #isPaused = false;
  #translations = [];
  #observer = new MutationObserver((records) => this.#keep(records));

  constructor(root) {
    this.#root = root;
    this.#observer.observe(root, CHANGES);
  }

  // What changes while the page renders is its own.
  get #isOwn() {
    return this.#isRendering && !this.#isPaused;
  }

  #keep(records) {
    if (!this.#isOwn) for (const record of records) this.#records.push(record);
  }

  // A render begins: puts every node back where it was. Returns whether it had not begun yet.
  begin() {
    if (this.#isRendering) return false;
    this.#isRendering = true;
    this.#undo();
    return true;
  }

  // Yew lets others run. Returns whether the render has not ended yet.
  pause() {
    if (!this.#isRendering) return false;
    this.#observer.takeRecords();
    return (this.#isPaused = true);
  }

  // The render goes on. Returns whether it has not ended yet.
  resume() {
    if (!this.#isPaused) return false;
    this.#undo();
    this.#isPaused = false;
    return true;
  }

  #undo() {
    for (const record of this.#observer.takeRecords()) this.#records.push(record);
    const records = this.#records;
    this.#records = [];
    for (const record of records) this.#translations.push(translation(record, this.#root));
    for (const record of records.reverse()) revert(record);
  }

  // A render ends: a translation stands again in place of each text that has stayed as it was.
  done() {
    if (!this.#isRendering) return;
    this.#keep(this.#observer.takeRecords());
    this.#isRendering = this.#isPaused = false;
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
