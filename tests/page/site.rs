//! A static host: `dist/` under a path, and beside it pages that a publisher might have.

use axum::Router;
use axum::body::{Body, Bytes};
use axum::http::{HeaderMap, HeaderValue, StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};
use futures_util::{StreamExt, stream};
use std::convert::Infallible;
use std::fs;
use std::net::{Ipv4Addr, TcpListener};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tokio::task::JoinHandle;

const BLANK: &[u8] = include_bytes!("blank.html");

/// The strictest that the page lives under; what it would forbid is told to the site.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
    img-src 'self'; connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; \
    require-trusted-types-for 'script'; report-uri /report";

/// The same without WebAssembly.
const NO_WASM: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; \
    connect-src 'self'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'";

/// Where a page stands that a test has written.
const GIVEN: &str = "/articles/given.html";

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
    /// What Trunk alone has built, with the inline script that it writes.
    Trunk,
    /// Nothing: for tests of the harness itself.
    Blank,
}

impl Shown {
    fn policy(self) -> &'static str {
        match self {
            Self::Page | Self::PageWithoutWasm | Self::PageWithoutScripts => POLICY,
            Self::PageForbiddenWasm => NO_WASM,
            Self::Host(name) if name.starts_with("strict") => POLICY,
            Self::Host(_) | Self::HostWithoutWasm(_) | Self::Trunk | Self::Blank => "",
        }
    }

    fn lacks(self, name: &str) -> bool {
        let lost = match self {
            Self::PageWithoutWasm | Self::HostWithoutWasm(_) => "wasm",
            Self::PageWithoutScripts => "js",
            _ => return false,
        };
        kind(name) == lost
    }
}

/// Something that was asked for.
#[derive(Clone, Debug)]
pub(crate) struct Asked {
    pub path: String,
    /// Whether it is WebAssembly.
    pub is_wasm: bool,
    /// What it tells besides: a cookie, or where its reader came from.
    pub tells: Vec<String>,
}

/// Serves until it is dropped.
pub(crate) struct Site {
    server: JoinHandle<std::io::Result<()>>,
    /// Where the page is: under a path, as on most hosts.
    pub address: String,
    host: String,
    log: Arc<Mutex<Log>>,
}

#[derive(Default)]
struct Log {
    violations: Vec<String>,
    asked: Vec<Asked>,
    /// The page that a test has written.
    given: String,
    /// What a test has put beside what was built, by its path.
    published: Vec<(&'static str, Vec<u8>)>,
    /// What no longer comes, by the end of its path.
    lost: Option<&'static str>,
    /// What comes otherwise than it was published, by the end of its path.
    spoilt: Option<(&'static str, Spoilt)>,
}

/// How a file comes.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Spoilt {
    /// Half of it.
    Cut,
    /// A page of the server's in its place, as some answer whatever is asked.
    Page,
    /// Never.
    Never,
    /// The second half some time after the first, as over a slow line.
    Halves,
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
        Self::serve_build(shown, dist(), false)
    }

    /// The page of a build that may be another than ours, compressed as servers have it.
    pub(crate) fn serve_compressed(dist: PathBuf) -> Self {
        Self::serve_build(Shown::Page, dist, true)
    }

    pub(crate) fn serve_trunk() -> Self {
        let built = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/clone/target/trunk");
        assert!(built.exists(), "Trunk has built nothing: run `cargo xtask trunk` first");
        Self::serve_build(Shown::Trunk, built, false)
    }

    fn serve_build(shown: Shown, dist: PathBuf, is_compressed: bool) -> Self {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        listener.set_nonblocking(true).unwrap();
        let host = format!("http://{}", listener.local_addr().unwrap());
        let address = match shown {
            Shown::Host(name) | Shown::HostWithoutWasm(name) => {
                format!("{host}/articles/{name}.html")
            }
            Shown::Trunk => format!("{host}/some/path/"),
            _ => format!("{host}/some/path/latest/"),
        };
        let log = Arc::<Mutex<Log>>::default();
        let written = Arc::clone(&log);
        let answers = move |uri: Uri, headers: HeaderMap, body: Bytes| async move {
            let spoilt = written.lock().unwrap().spoilt;
            let spoilt = spoilt.filter(|(end, _)| uri.path().ends_with(end)).map(|(_, how)| how);
            if spoilt == Some(Spoilt::Never) {
                std::future::pending::<()>().await;
            }
            let mut log = written.lock().unwrap();
            if uri.path() == "/report" {
                log.violations.push(String::from_utf8_lossy(&body).into_owned());
            }
            let tells = [header::REFERER, header::COOKIE].map(|name| headers.get(name).cloned());
            let tells = tells.into_iter().flatten().map(|value| format!("{value:?}")).collect();
            let is_wasm = kind(uri.path()) == "wasm";
            log.asked.push(Asked { path: uri.path().to_owned(), is_wasm, tells });
            if uri.path() == GIVEN {
                return page(shown, "text/html", log.given.clone().into_bytes());
            }
            let published = log.published.iter().find(|(path, _)| *path == uri.path());
            if let Some((path, bytes)) = published {
                return page(shown, media(path), bytes.clone());
            }
            if log.lost.is_some_and(|lost| uri.path().ends_with(lost)) {
                return StatusCode::NOT_FOUND.into_response();
            }
            match spoilt {
                Some(Spoilt::Page) => return page(shown, "text/html", BLANK.to_owned()),
                Some(Spoilt::Cut) => return cut(shown, &dist, uri.path()),
                Some(Spoilt::Halves) => return halves(&dist, uri.path()),
                _ => {}
            }
            let brotli = is_compressed.then(|| brotli(&dist, uri.path())).flatten();
            brotli.unwrap_or_else(|| answer(shown, &dist, uri.path()))
        };
        let server = tokio::spawn(async move {
            let listener = tokio::net::TcpListener::from_std(listener)?;
            axum::serve(listener, Router::new().fallback(answers)).await
        });
        Self { server, address, host, log }
    }

    /// Serves a publisher's page that is written only now, and says where.
    pub(crate) fn give(&self, page: String) -> String {
        self.log.lock().unwrap().given = page;
        self.host.clone() + GIVEN
    }

    /// Serves a file beside what was built.
    pub(crate) fn publish(&self, path: &'static str, bytes: &[u8]) {
        self.log.lock().unwrap().published.push((path, bytes.to_owned()));
    }

    /// Loses a file from now on, or has all of them again.
    pub(crate) fn lose(&self, lost: Option<&'static str>) {
        self.log.lock().unwrap().lost = lost;
    }

    /// Spoils a file from now on.
    pub(crate) fn spoil(&self, end: &'static str, how: Spoilt) {
        self.log.lock().unwrap().spoilt = Some((end, how));
    }

    /// What the page did or asked for that the policy forbids.
    pub(crate) fn violations(&self) -> Vec<String> {
        self.log.lock().unwrap().violations.clone()
    }

    /// All that was asked for so far.
    pub(crate) fn asked(&self) -> Vec<Asked> {
        self.log.lock().unwrap().asked.clone()
    }
}

/// The media type of a file.
fn media(path: &str) -> &'static str {
    match kind(path) {
        "html" => "text/html",
        "js" => "text/javascript",
        "css" => "text/css",
        "wasm" => "application/wasm",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "json" => "application/json",
        _ => "application/octet-stream",
    }
}

/// What a file's name ends with.
fn kind(path: &str) -> &str {
    path.rsplit_once('.').map_or("", |(_, kind)| kind)
}

/// A folder's own file.
fn named(path: &str) -> String {
    if path.ends_with('/') { format!("{path}index.html") } else { path.to_owned() }
}

/// The file as the build has compressed it, where it has.
fn brotli(dist: &Path, path: &str) -> Option<Response> {
    let path = named(path);
    let file = fs::read(dist.join(format!("{}.br", path.strip_prefix("/some/path/")?))).ok()?;
    let mut response = page(Shown::Page, media(&path), file);
    response.headers_mut().insert(header::CONTENT_ENCODING, HeaderValue::from_static("br"));
    Some(response)
}

/// A file as it was published.
fn published(dist: &Path, path: &str) -> Vec<u8> {
    fs::read(dist.join(path.strip_prefix("/some/path/").unwrap())).unwrap()
}

/// The first half of a file.
fn cut(shown: Shown, dist: &Path, path: &str) -> Response {
    let file = published(dist, path);
    page(shown, media(path), file[..file.len() / 2].to_vec())
}

/// Both halves, the second after a while.
fn halves(dist: &Path, path: &str) -> Response {
    let mut first = Bytes::from(published(dist, path));
    let second = first.split_off(first.len() / 2);
    let first = stream::once(async { Ok::<_, Infallible>(first) });
    let body = Body::from_stream(first.chain(stream::once(async {
        tokio::time::sleep(Duration::from_millis(500)).await;
        Ok(second)
    })));
    ([(header::CONTENT_TYPE, media(path))], body).into_response()
}

fn answer(shown: Shown, dist: &Path, path: &str) -> Response {
    let path = named(path);
    let file = match path.strip_prefix("/some/path/") {
        Some("latest/index.html") if shown == Shown::Blank => Some(BLANK.to_owned()),
        Some(name) if name.starts_with("one/") => fs::read(pinned().join(name)).ok(),
        Some(name) if !shown.lacks(name) => fs::read(dist.join(name)).ok(),
        Some(_) => None,
        None => path.strip_prefix("/articles/").and_then(host),
    };
    let media = media(&path);
    let Some(bytes) = file else { return (StatusCode::NOT_FOUND, "not here").into_response() };
    // The single file has its script in it.
    if path.contains("/one/") {
        return ([(header::CONTENT_TYPE, media)], bytes).into_response();
    }
    page(shown, media, bytes)
}

fn page(shown: Shown, media: &str, bytes: Vec<u8>) -> Response {
    let headers =
        [(header::CONTENT_TYPE, media), (header::CONTENT_SECURITY_POLICY, shown.policy())];
    (headers, bytes).into_response()
}

/// A publisher's page; where it says so, with the snippet as the folder has it.
fn host(name: &str) -> Option<Vec<u8>> {
    let hosts = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/page/hosts");
    let page = fs::read_to_string(hosts.join(name)).ok()?;
    let snippet = fs::read_to_string(dist().join("latest/snippets/deal.nl.html")).ok()?;
    let snippet = snippet.replace("{address}", "/some/path/latest/");
    Some(page.replace("<!-- the snippet -->", &snippet).into_bytes())
}

impl Drop for Site {
    fn drop(&mut self) {
        self.server.abort();
    }
}
