//! nginx, with the lines that EMBEDDING.md gives for it.

use std::fmt::Write;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use tempfile::TempDir;

use crate::process::Process;
use crate::server;

const PROGRAM: &str = "/usr/sbin/nginx";
const BROTLI: &str = "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so";

/// Serves a folder under `/who/` until it is dropped.
pub(crate) struct Nginx {
    port: u16,
    _process: Process,
    _folder: TempDir,
}

impl Nginx {
    pub(crate) fn is_there() -> bool {
        Path::new(PROGRAM).exists()
    }

    pub(crate) fn has_brotli() -> bool {
        Path::new(BROTLI).exists()
    }

    pub(crate) fn serve(served: &Path) -> Self {
        let folder = TempDir::new().unwrap();
        fs::create_dir(folder.path().join("htdocs")).unwrap();
        server::copy(served, &folder.path().join("htdocs/who"));
        let (process, port) = Process::serve(&|port| {
            let configuration = folder.path().join("configuration");
            fs::write(&configuration, configure(folder.path(), port)).unwrap();
            let mut nginx = Command::new(PROGRAM);
            nginx.args(["-e", "/dev/null", "-c"]).arg(configuration).stderr(Stdio::null());
            nginx
        });
        Self { port, _process: process, _folder: folder }
    }

    pub(crate) fn port(&self) -> u16 {
        self.port
    }
}

/// What stands before `location` is of all servers, and the rest of one. Without the module its line is
/// left out, as the document says.
fn configure(folder: &Path, port: u16) -> String {
    let (module, lacking) = if Nginx::has_brotli() {
        (format!("load_module {BROTLI};"), "no such line")
    } else {
        (String::new(), "  brotli_static on;\n")
    };
    let lines = server::blocks("nginx")[0].replace(lacking, "");
    let (shared, own) = lines.split_once("location").unwrap();
    let folder = folder.display();
    let mut temporary = String::new();
    for of in ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"] {
        writeln!(temporary, "{of}_temp_path {folder}/{of};").unwrap();
    }
    // One process, so that nothing outlives it.
    format!(
        "{module}
daemon off;
master_process off;
pid {folder}/pid;
events {{}}
http {{
include /etc/nginx/mime.types;
access_log off;
gzip on;
gzip_types application/javascript application/wasm text/css text/plain;
{temporary}
{shared}
server {{
listen 127.0.0.1:{port};
root {folder}/htdocs;
location{own}
}}
}}
"
    )
}
