// How the reader's browser writes numbers. JavaScript, as it is needed before the WebAssembly is there.

// A tag of our own for each language.
const DEFAULTS = { en: "en-US", nl: "nl-BE", fr: "fr-BE" };

// The tags of the reader's languages, the dearest first. A browser may have none, or things that are no
// tags.
export function readerTags() {
  try {
    return [...(navigator.languages ?? [navigator.language])].map(String);
  } catch {
    return [];
  }
}

// A function that writes digits as the reader's first regional tag of a language has them that Intl takes,
// such as nl-NL, or else our own tag. Where Intl takes none, digits stay as they are: plain, but true.
export function numberFormat(language, minimumFractionDigits, useGrouping) {
  const options = { minimumFractionDigits, maximumFractionDigits: 20, useGrouping };
  const regional = readerTags().filter((tag) => tag.toLowerCase().startsWith(language + "-"));
  for (const tag of [...regional, DEFAULTS[language]]) {
    try {
      return new Intl.NumberFormat(tag, options).format;
    } catch {
      // Such as en-US@posix.
    }
  }
  return String;
}
