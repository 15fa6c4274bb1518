// Serves folders as a good server would, and lets Lighthouse look at pages in them. Prints lines of
// tabs: "score", page, category, hundredths; and "fault", page, category, title of an audit.

import { createServer } from "node:http";
import { mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { extname, join, normalize } from "node:path";
import { pathToFileURL } from "node:url";

const [modules, chrome, reports, ...rest] = process.argv.slice(2);
// Each "/address=folder", the longest address first; then each page.
const folders = rest.filter((part) => part.includes("=")).map((part) => part.split("="));
const pages = rest.filter((part) => !part.includes("="));

const load = (path) => import(pathToFileURL(join(modules, path)));
const { default: lighthouse } = await load("lighthouse/core/index.js");
const { launch } = await load("chrome-launcher/dist/index.js");

const TYPES = {
  ".css": "text/css",
  ".html": "text/html",
  ".js": "text/javascript",
  ".json": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
};

const isFile = (path) => statSync(path, { throwIfNoEntry: false })?.isFile();

function find(address) {
  const path = normalize(decodeURIComponent(address));
  const [at, folder] = folders.find(([at]) => path.startsWith(at)) ?? [];
  const file = folder && join(folder, path.slice(at.length));
  return [file, file && join(file, "index.html")].find((file) => file && isFile(file));
}

const server = createServer((request, response) => {
  const file = find(new URL(request.url, "http://localhost").pathname);
  if (!file) return response.writeHead(404).end();
  const packed = /\bbr\b/.test(request.headers["accept-encoding"]) && isFile(file + ".br");
  response.writeHead(200, {
    "content-type": TYPES[extname(file)] ?? "application/octet-stream",
    "cache-control": /\/[0-9a-f]{12}\//.test(request.url) ? "max-age=31536000, immutable" : "no-cache",
    ...(packed && { "content-encoding": "br" }),
  });
  response.end(readFileSync(packed ? file + ".br" : file));
});
await new Promise((ready) => server.listen(0, "127.0.0.1", ready));

const browser = await launch({
  chromePath: chrome,
  chromeFlags: ["--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-quic"],
});
try {
  mkdirSync(reports, { recursive: true });
  for (const page of pages) await audit(page);
} finally {
  await browser.kill();
  server.close();
}

async function audit(page) {
  const address = `http://127.0.0.1:${server.address().port}${page}`;
  const { lhr, report } = await lighthouse(address, { port: browser.port, output: "html", logLevel: "error" });
  writeFileSync(join(reports, page.slice(1).replaceAll("/", "-")), report);
  if (lhr.runtimeError) throw new Error(`${page}: ${lhr.runtimeError.message}`);
  for (const { id, score, auditRefs } of Object.values(lhr.categories)) {
    console.log(["score", page, id, Math.round(score * 100)].join("\t"));
    for (const { id: name, weight } of auditRefs) {
      const { score, title } = lhr.audits[name];
      if (weight && score !== null && score < 0.9) console.log(["fault", page, id, title].join("\t"));
    }
  }
}
