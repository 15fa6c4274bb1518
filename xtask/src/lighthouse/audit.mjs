// Serves dist/ and pages of hosts as a good server would, and lets Lighthouse look at some of them.
// Prints lines with tabs: "score", page, category, hundredths; "fault", page, category, audit.

import { createServer } from "node:http";
import { mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { extname, join, normalize } from "node:path";
import { pathToFileURL } from "node:url";

const [modules, chrome, reports, dist, hosts, ...pages] = process.argv.slice(2);
// The addresses that pages of hosts know.
const FOLDERS = { "/some/path/": dist, "/articles/": hosts };
const SNIPPET = readFileSync(join(dist, "latest/snippets/deal.nl.html"), "utf8");

const load = (path) => import(pathToFileURL(join(modules, path)));
const { default: lighthouse } = await load("lighthouse/core/index.js");
const { computeMedianRun } = await load("lighthouse/core/lib/median-run.js");
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
  const [at, folder] = Object.entries(FOLDERS).find(([at]) => path.startsWith(at)) ?? [];
  const file = folder && join(folder, path.slice(at.length));
  return [file, file && join(file, "index.html")].find((file) => file && isFile(file));
}

// A page of a host says where the snippet goes.
function read(file) {
  const bytes = readFileSync(file);
  if (!file.startsWith(hosts) || !file.endsWith(".html")) return bytes;
  const snippet = SNIPPET.replaceAll("{address}", "/some/path/latest/");
  return bytes.toString().replace("<!-- the snippet -->", () => snippet);
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
  response.end(read(packed ? file + ".br" : file));
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

// Of three runs the one in the middle: a slow moment of the machine is in one of them.
async function audit(page) {
  const address = `http://127.0.0.1:${server.address().port}${page}`;
  const runs = [];
  for (let nth = 0; nth < 3; nth += 1) {
    runs.push(await lighthouse(address, { port: browser.port, output: "html", logLevel: "error" }));
    const { runtimeError } = runs[nth].lhr;
    if (runtimeError) throw new Error(`${page}: ${runtimeError.message}`);
  }
  const lhr = computeMedianRun(runs.map(({ lhr }) => lhr));
  const { report } = runs.find((run) => run.lhr === lhr);
  writeFileSync(join(reports, page.slice(1).replaceAll("/", "-")), report);
  for (const { id, score, auditRefs } of Object.values(lhr.categories)) {
    console.log(["score", page, id, Math.round(score * 100)].join("\t"));
    for (const { id: name, weight } of auditRefs) {
      const { score, title, displayValue } = lhr.audits[name];
      if (!weight || score === null || score >= 0.9) continue;
      console.log(["fault", page, id, [title, displayValue].filter(Boolean).join(": ")].join("\t"));
    }
  }
}
