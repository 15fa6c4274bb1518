// A drawing as it is seen, as a file. JavaScript, as nearly every line of it is a call to the browser.

// Saves it; `kind` is svg or png.
export function savePicture(drawing, name, kind, title) {
  const paper = getComputedStyle(drawing.closest("#app")).backgroundColor;
  if (kind === "svg") {
    const text = new XMLSerializer().serializeToString(styled(drawing, paper, title));
    save(new Blob([text], { type: "image/svg+xml" }), name);
  } else {
    painted(drawing, paper).toBlob((blob) => save(blob, name));
  }
}

function save(blob, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

const LOOKS = ["fill", "stroke", "stroke-width", "stroke-dasharray", "font-family", "font-size", "font-weight", "text-anchor"];

const SVG = "http://www.w3.org/2000/svg";

// A copy that needs no style sheet, and says what it is called.
function styled(drawing, paper, title) {
  const copy = drawing.cloneNode(true);
  copy.setAttribute("xmlns", SVG);
  const parts = copy.querySelectorAll("*");
  drawing.querySelectorAll("*").forEach((part, nth) => {
    const look = getComputedStyle(part);
    for (const name of LOOKS) parts[nth].setAttribute(name, look.getPropertyValue(name));
  });
  const name = document.createElementNS(SVG, "title");
  name.textContent = title;
  const sheet = document.createElementNS(SVG, "rect");
  sheet.setAttribute("width", "100%");
  sheet.setAttribute("height", "100%");
  sheet.setAttribute("fill", paper);
  copy.prepend(name, sheet);
  return copy;
}

// Painted stroke by stroke: a strict policy loads no picture from memory.
function painted(drawing, paper) {
  const SHARP = 2;
  const { width, height } = drawing.viewBox.baseVal;
  const canvas = document.createElement("canvas");
  canvas.width = width * SHARP;
  canvas.height = height * SHARP;
  const pen = canvas.getContext("2d");
  pen.scale(SHARP, SHARP);
  pen.fillStyle = paper;
  pen.fillRect(0, 0, width, height);
  for (const part of drawing.querySelectorAll("path, text")) {
    const look = getComputedStyle(part);
    pen.fillStyle = look.fill;
    if (part.tagName === "path") {
      const path = new Path2D(part.getAttribute("d"));
      if (look.fill !== "none") pen.fill(path);
      if (look.stroke !== "none") {
        pen.strokeStyle = look.stroke;
        pen.lineWidth = parseFloat(look.strokeWidth);
        pen.setLineDash(look.strokeDasharray === "none" ? [] : look.strokeDasharray.split(/[, ]+/).map(parseFloat));
        pen.stroke(path);
      }
    } else {
      pen.font = `${look.fontWeight} ${look.fontSize} ${look.fontFamily}`;
      pen.textAlign = { start: "left", middle: "center", end: "right" }[look.textAnchor];
      pen.fillText(part.textContent, part.getAttribute("x"), part.getAttribute("y"));
    }
  }
  return canvas;
}
