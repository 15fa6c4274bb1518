//! A static host: `dist/` under a path, and beside it pages that a publisher might have.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::thread;
use tiny_http::{Header, Response, Server};

const BLANK: &[u8] = include_bytes!("blank.html");

/// The strictest that the page lives under; what it would forbid is told to the site.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
    img-src 'self'; connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; \
    require-trusted-types-for 'script'; report-uri /report";

/// The same without WebAssembly.
const NO_WASM: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; \
    connect-src 'self'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'";

/// What there is to see.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Shown {
    Page,
    /// A host that has lost the page's WebAssembly.
    PageWithoutWasm,
    /// A policy that lets none run.
    PageForbiddenWasm,
    /// No script comes through, as where scripts are off.
    PageWithoutScripts,
    /// A page of `hosts/` that embeds ours.
    Host(&'static str),
    /// The same, where the folder has lost its WebAssembly.
    HostWithoutWasm(&'static str),
    /// Nothing: for tests of the harness itself.
    Blank,
}

impl Shown {
    fn policy(self) -> &'static str {
        match self {
            Self::Page | Self::PageWithoutWasm | Self::PageWithoutScripts => POLICY,
            Self::PageForbiddenWasm => NO_WASM,
            Self::Host(name) if name.starts_with("strict") => POLICY,
            Self::Host(_) | Self::HostWithoutWasm(_) | Self::Blank => "",
        }
    }

    fn lacks(self, name: &str) -> bool {
        match self {
            Self::PageWithoutWasm | Self::HostWithoutWasm(_) => name.ends_with(".wasm"),
            Self::PageWithoutScripts => name.ends_with(".js"),
            _ => false,
        }
    }
}

/// Something that was asked for.
#[derive(Clone, Debug)]
pub(crate) struct Asked {
    pub path: String,
    /// What it tells besides: a cookie, or where its reader came from.
    pub tells: Vec<String>,
}

/// Serves until it is dropped.
pub(crate) struct Site {
    server: Arc<Server>,
    /// Where the page is: under a path, as on most hosts.
    pub address: String,
    violations: Arc<Mutex<Vec<String>>>,
    asked: Arc<Mutex<Vec<Asked>>>,
}

pub(crate) fn dist() -> PathBuf {
    let dist = Path::new(env!("CARGO_MANIFEST_DIR")).join("dist");
    assert!(dist.join("index.html").exists(), "there is no dist/: run `cargo xtask dist` first");
    dist
}

/// The folder that is named by its content.
pub(crate) fn pinned() -> PathBuf {
    let folders = fs::read_dir(dist()).unwrap().flatten().map(|entry| entry.path());
    folders.into_iter().find(|path| path.is_dir() && !path.ends_with("latest")).unwrap()
}

impl Site {
    pub(crate) fn serve(shown: Shown) -> Self {
        dist();
        let server = Arc::new(Server::http("127.0.0.1:0").unwrap());
        let host = format!("http://{}", server.server_addr().to_ip().unwrap());
        let address = match shown {
            Shown::Host(name) | Shown::HostWithoutWasm(name) => format!("{host}/articles/{name}.html"),
            _ => format!("{host}/some/path/latest/"),
        };
        let requests = Arc::clone(&server);
        let violations = Arc::<Mutex<Vec<_>>>::default();
        let told = Arc::clone(&violations);
        let asked = Arc::<Mutex<Vec<_>>>::default();
        let asks = Arc::clone(&asked);
        thread::spawn(move || {
            for mut request in requests.incoming_requests() {
                let path = request.url().split('?').next().unwrap_or_default().to_owned();
                if path == "/report" {
                    let mut violation = String::new();
                    request.as_reader().read_to_string(&mut violation).ok();
                    told.lock().unwrap().push(violation);
                }
                let tells = request.headers().iter().filter(|header| {
                    header.field.equiv("Referer") || header.field.equiv("Cookie")
                });
                let tells = tells.map(ToString::to_string).collect();
                asks.lock().unwrap().push(Asked { path: path.clone(), tells });
                request.respond(answer(shown, &path)).ok();
            }
        });
        Self { server, address, violations, asked }
    }

    /// What the page did or asked for that the policy forbids.
    pub(crate) fn violations(&self) -> Vec<String> {
        self.violations.lock().unwrap().clone()
    }

    /// All that was asked for so far.
    pub(crate) fn asked(&self) -> Vec<Asked> {
        self.asked.lock().unwrap().clone()
    }
}

fn answer(shown: Shown, path: &str) -> Response<std::io::Cursor<Vec<u8>>> {
    let path = if path.ends_with('/') { format!("{path}index.html") } else { path.to_owned() };
    let file = match path.strip_prefix("/some/path/") {
        Some("latest/index.html") if shown == Shown::Blank => Some(BLANK.to_owned()),
        Some(name) if name.starts_with("one/") => fs::read(pinned().join(name)).ok(),
        Some(name) if !shown.lacks(name) => fs::read(dist().join(name)).ok(),
        Some(_) => None,
        None => path.strip_prefix("/articles/").and_then(host),
    };
    let kind = match path.rsplit_once('.').map(|(_, end)| end) {
        Some("html") => "text/html",
        Some("js") => "text/javascript",
        Some("css") => "text/css",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("json") => "application/json",
        _ => "application/octet-stream",
    };
    let header = |name: &str, value: &str| Header::from_bytes(name, value).unwrap();
    match file {
        Some(bytes) => Response::from_data(bytes)
            .with_header(header("Content-Type", kind))
            .with_header(header("Content-Security-Policy", shown.policy())),
        None => Response::from_data("not here").with_status_code(404),
    }
}

/// A publisher's page; where it says so, with the snippet as the folder has it.
fn host(name: &str) -> Option<Vec<u8>> {
    let hosts = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/page/hosts");
    let page = fs::read_to_string(hosts.join(name)).ok()?;
    let snippet = fs::read_to_string(dist().join("latest/snippets/deal.nl.html")).ok()?;
    Some(page.replace("<!-- the snippet -->", &snippet).into_bytes())
}

impl Drop for Site {
    fn drop(&mut self) {
        self.server.unblock();
    }
}
