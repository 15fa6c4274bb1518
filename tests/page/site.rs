//! A static host for `dist/`.

use std::fs;
use std::path::Path;
use std::sync::{Arc, Mutex};
use std::thread;
use tiny_http::{Header, Response, Server};

const BLANK: &[u8] = include_bytes!("blank.html");

/// The strictest that the page lives under; what it would forbid is told to the site.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
    img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; \
    require-trusted-types-for 'script'; report-uri report";

/// What there is to see.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Shown {
    Page,
    /// A host that has lost the page's WebAssembly.
    PageWithoutWasm,
    /// Nothing: for tests of the harness itself.
    Blank,
}

/// Serves until it is dropped.
pub(crate) struct Site {
    server: Arc<Server>,
    /// Where the page is: under a path, as on most hosts.
    pub address: String,
    violations: Arc<Mutex<Vec<String>>>,
}

impl Site {
    pub(crate) fn serve(shown: Shown) -> Self {
        let dist = Path::new(env!("CARGO_MANIFEST_DIR")).join("dist");
        assert!(
            dist.join("index.html").exists(),
            "there is no dist/: run `cargo xtask dist` first"
        );
        let server = Arc::new(Server::http("127.0.0.1:0").unwrap());
        let address = format!("http://{}/some/path/", server.server_addr().to_ip().unwrap());
        let requests = Arc::clone(&server);
        let violations = Arc::<Mutex<Vec<_>>>::default();
        let told = Arc::clone(&violations);
        thread::spawn(move || {
            for mut request in requests.incoming_requests() {
                let name = request.url().trim_start_matches("/some/path/").to_owned();
                if name == "report" {
                    let mut violation = String::new();
                    request.as_reader().read_to_string(&mut violation).ok();
                    told.lock().unwrap().push(violation);
                }
                let name = if name.is_empty() { "index.html" } else { &name };
                let file = match shown {
                    Shown::Blank if name == "index.html" => Some(BLANK.to_owned()),
                    Shown::PageWithoutWasm if name.contains(".wasm") => None,
                    _ => fs::read(dist.join(name)).ok(),
                };
                let kind = match name.rsplit_once('.').map(|(_, end)| end) {
                    Some("html") => "text/html",
                    Some("js") => "text/javascript",
                    Some("css") => "text/css",
                    Some("wasm") => "application/wasm",
                    _ => "application/octet-stream",
                };
                let header = Header::from_bytes("Content-Type", kind).unwrap();
                let policy = if shown == Shown::Blank { "" } else { POLICY };
                let policy = Header::from_bytes("Content-Security-Policy", policy).unwrap();
                let response = match file {
                    Some(bytes) => {
                        Response::from_data(bytes).with_header(header).with_header(policy)
                    }
                    None => Response::from_string("not here").with_status_code(404),
                };
                request.respond(response).ok();
            }
        });
        Self { server, address, violations }
    }

    /// What the page did or asked for that the policy forbids.
    pub(crate) fn violations(&self) -> Vec<String> {
        self.violations.lock().unwrap().clone()
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        self.server.unblock();
    }
}
