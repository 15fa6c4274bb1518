//! A static host for `dist/`.

use std::fs;
use std::path::Path;
use std::sync::Arc;
use std::thread;
use tiny_http::{Header, Response, Server};

/// Serves until it is dropped.
pub(crate) struct Site {
    server: Arc<Server>,
    /// Where the page is: under a path, as on most hosts.
    pub address: String,
}

impl Site {
    /// `wasm` is whether the host has the page's WebAssembly.
    pub(crate) fn serve(wasm: bool) -> Self {
        let dist = Path::new(env!("CARGO_MANIFEST_DIR")).join("dist");
        assert!(
            dist.join("index.html").exists(),
            "there is no dist/: run `cargo xtask dist` first"
        );
        let server = Arc::new(Server::http("127.0.0.1:0").unwrap());
        let address = format!("http://{}/some/path/", server.server_addr().to_ip().unwrap());
        let requests = Arc::clone(&server);
        thread::spawn(move || {
            for request in requests.incoming_requests() {
                let name = request.url().trim_start_matches("/some/path/").to_owned();
                let name = if name.is_empty() { "index.html" } else { &name };
                let file =
                    fs::read(dist.join(name)).ok().filter(|_| wasm || !name.contains(".wasm"));
                let kind = match name.rsplit_once('.').map(|(_, end)| end) {
                    Some("html") => "text/html",
                    Some("js") => "text/javascript",
                    Some("css") => "text/css",
                    Some("wasm") => "application/wasm",
                    _ => "application/octet-stream",
                };
                let header = Header::from_bytes("Content-Type", kind).unwrap();
                let response = match file {
                    Some(bytes) => Response::from_data(bytes).with_header(header),
                    None => Response::from_string("not here").with_status_code(404),
                };
                request.respond(response).ok();
            }
        });
        Self { server, address }
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        self.server.unblock();
    }
}
