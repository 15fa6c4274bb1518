// A drawing as it is seen, as a file. JavaScript, as nearly every line of it is a call to the browser.

import { save } from "./save.js";

// Saves it; `kind` is svg or png. Resolves to whether it could be kept as it is.
export async function savePicture(drawing, name, kind, title) {
  const root = drawing.closest("#app");
  const paper = getComputedStyle(root).backgroundColor;
  const probe = root.appendChild(document.createElement("i"));
  const colour = (of) => sRgb(of, probe);
  let picture;
  try {
    picture = kind === "svg" ? styled(drawing, paper, title, colour) : painted(drawing, paper, colour);
  } finally {
    probe.remove();
  }
  if (kind === "svg") {
    save(new XMLSerializer().serializeToString(picture), name, "image/svg+xml");
  } else {
    if (!(await isKept(32))) return false;
    save(await toBlob(picture), name, "image/png");
  }
  return true;
}

// A colour of CSS as every program reads it: #rrggbb, and how opaque it is. `probe` is any element.
function sRgb(colour, probe) {
  // Where two colours are mixed, red, green and blue come out, whatever went in.
  probe.style.color = colour;
  probe.style.color = `color-mix(in srgb, ${colour}, ${colour})`;
  const mixed = getComputedStyle(probe).color;
  const [red, green, blue, alpha = 1] = mixed.match(/-?[\d.]+(e-?\d+)?|none/g).map((part) => Number(part) || 0);
  const most = mixed.startsWith("color(") ? 1 : 255;
  const byte = (part) => Math.round(Math.min(Math.max(part / most, 0), 1) * 255);
  const hex = [red, green, blue].map((part) => byte(part).toString(16).padStart(2, "0")).join("");
  return { hex: `#${hex}`, alpha: Math.min(Math.max(alpha, 0), 1) };
}

// Names of fonts that mean something to browsers alone, and those that every program has a font for.
const BROWSERS_OWN = /^(-|ui-|system-ui|blinkmacsystemfont|math|emoji|fangsong)/i;
const GENERIC = /^(serif|sans-serif|monospace|cursive|fantasy)$/i;

function fonts(family) {
  const names = family.match(/"[^"]*"|'[^']*'|[^,\s][^,]*/g).map((name) => name.trim());
  const known = names.filter((name) => !BROWSERS_OWN.test(name));
  return (known.some((name) => GENERIC.test(name)) ? known : [...known, "sans-serif"]).join(", ");
}

const LOOKS = ["stroke-width", "stroke-dasharray", "stroke-linecap", "stroke-linejoin", "paint-order", "font-size", "font-weight", "text-anchor"];

const SVG = "http://www.w3.org/2000/svg";

// A copy that needs no style sheet, and says what it is called.
function styled(drawing, paper, title, colour) {
  const copy = drawing.cloneNode(true);
  copy.setAttribute("xmlns", SVG);
  const dye = (part, name, of) => {
    const { hex, alpha } = of === "none" ? { hex: of, alpha: 1 } : colour(of);
    part.setAttribute(name, hex);
    if (alpha < 1) part.setAttribute(`${name}-opacity`, alpha);
  };
  const parts = copy.querySelectorAll("*");
  drawing.querySelectorAll("*").forEach((part, nth) => {
    const look = getComputedStyle(part);
    for (const name of LOOKS) parts[nth].setAttribute(name, look.getPropertyValue(name).replaceAll("px", ""));
    parts[nth].setAttribute("font-family", fonts(look.fontFamily));
    dye(parts[nth], "fill", look.fill);
    dye(parts[nth], "stroke", look.stroke);
  });
  // Nobody points at a picture.
  copy.querySelectorAll("rect, .handle").forEach((target) => target.remove());
  const name = document.createElementNS(SVG, "title");
  name.textContent = title;
  const sheet = document.createElementNS(SVG, "rect");
  sheet.setAttribute("width", "100%");
  sheet.setAttribute("height", "100%");
  dye(sheet, "fill", paper);
  copy.prepend(name, sheet);
  return copy;
}

// Painted stroke by stroke: a strict policy loads no picture from memory.
function painted(drawing, paper, colour) {
  const SHARP = 2;
  const { width, height } = drawing.viewBox.baseVal;
  const [canvas, pen] = newCanvas(width * SHARP, height * SHARP);
  const ink = (of) => {
    const { hex, alpha } = colour(of);
    pen.globalAlpha = alpha;
    return hex;
  };
  pen.scale(SHARP, SHARP);
  pen.fillStyle = ink(paper);
  pen.fillRect(0, 0, width, height);
  for (const part of drawing.querySelectorAll("path, text")) {
    const look = getComputedStyle(part);
    if (part.tagName === "path") {
      const path = new Path2D(part.getAttribute("d"));
      if (look.fill !== "none") {
        pen.fillStyle = ink(look.fill);
        pen.fill(path);
      }
      if (look.stroke !== "none") {
        pen.strokeStyle = ink(look.stroke);
        pen.lineWidth = parseFloat(look.strokeWidth);
        pen.lineCap = look.strokeLinecap;
        pen.lineJoin = look.strokeLinejoin;
        pen.setLineDash(look.strokeDasharray === "none" ? [] : look.strokeDasharray.split(/[, ]+/).map(parseFloat));
        pen.stroke(path);
      }
    } else {
      pen.font = `${look.fontWeight} ${look.fontSize} ${look.fontFamily}`;
      pen.textAlign = { start: "left", middle: "center", end: "right" }[look.textAnchor];
      const [text, x, y] = [part.textContent, part.getAttribute("x"), part.getAttribute("y")];
      // Lines that run behind it do not strike it through.
      if (look.stroke !== "none") {
        pen.strokeStyle = ink(look.stroke);
        pen.lineWidth = parseFloat(look.strokeWidth);
        pen.lineJoin = look.strokeLinejoin;
        pen.setLineDash([]);
        pen.strokeText(text, x, y);
      }
      pen.fillStyle = ink(look.fill);
      pen.fillText(text, x, y);
    }
  }
  return canvas;
}

// Whether the browser keeps a picture as it is painted: some put noise into what is read back, so that
// nobody is known by their canvas. A square of so many pixels, each of another colour, shows it.
async function isKept(side) {
  const [canvas, pen] = newCanvas(side, side);
  const colours = [...Array(side * side).keys()].map((nth) => [37, 91, 151].map((step) => (nth * step) % 256));
  colours.forEach((colour, nth) => {
    pen.fillStyle = `rgb(${colour})`;
    pen.fillRect(nth % side, Math.floor(nth / side), 1, 1);
  });
  const [, eye] = newCanvas(side, side);
  eye.drawImage(await createImageBitmap(await toBlob(canvas)), 0, 0);
  const { data } = eye.getImageData(0, 0, side, side);
  return colours.every((colour, nth) => colour.every((part, of) => data[4 * nth + of] === part));
}

function newCanvas(width, height) {
  const canvas = Object.assign(document.createElement("canvas"), { width, height });
  return [canvas, canvas.getContext("2d")];
}

const toBlob = (canvas) => new Promise((resolve) => canvas.toBlob(resolve, "image/png"));
