// How high the page is on paper, which a host must know before it prints: then nothing can be asked any
// more. JavaScript, as only the browser lays the page out.

// As wide as a frame is on a sheet of A4, or narrower: a wider one is no higher.
const WIDTH = 640;

// Dresses the page for paper for as long as it takes to measure it; nothing of it is painted.
export function printHeight() {
  const rules = [...document.styleSheets].flatMap(({ cssRules }) => [...cssRules]);
  const onPaper = rules.map(({ media }) => media).filter((media) => media?.mediaText === "print");
  const { style } = document.documentElement;
  for (const media of onPaper) media.mediaText = "all";
  style.width = `${Math.min(innerWidth, WIDTH)}px`;
  const { height } = document.body.getBoundingClientRect();
  style.width = "";
  for (const media of onPaper) media.mediaText = "print";
  return height;
}
