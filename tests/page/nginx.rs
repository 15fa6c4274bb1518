//! nginx, with the lines that EMBEDDING.md gives for it.

use std::fmt::Write as _;
use std::fs;
use std::io::{Read, Write};
use std::net::{Ipv4Addr, TcpStream};
use std::path::Path;
use std::process::{Command, Stdio};

use tempfile::TempDir;

use crate::apache;
use crate::process::Process;

const PROGRAM: &str = "/usr/sbin/nginx";
const BROTLI: &str = "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so";
const DOCUMENT: &str = include_str!("../../EMBEDDING.md");

/// Serves a folder under `/who/` until it is dropped.
pub(crate) struct Nginx {
    port: u16,
    _process: Process,
    _folder: TempDir,
}

impl Nginx {
    pub(crate) fn is_there() -> bool {
        Path::new(PROGRAM).exists() && Path::new(BROTLI).exists()
    }

    pub(crate) fn serve(served: &Path) -> Self {
        let folder = TempDir::new().unwrap();
        fs::create_dir(folder.path().join("htdocs")).unwrap();
        apache::copy(served, &folder.path().join("htdocs/who"));
        let (process, port) = Process::serve(&|port| {
            let configuration = folder.path().join("configuration");
            fs::write(&configuration, configure(folder.path(), port)).unwrap();
            let mut nginx = Command::new(PROGRAM);
            nginx.args(["-e", "/dev/null", "-c"]).arg(configuration).stderr(Stdio::null());
            nginx
        });
        Self { port, _process: process, _folder: folder }
    }

    pub(crate) fn address(&self) -> String {
        format!("http://127.0.0.1:{}/who/", self.port)
    }

    /// What it says of a file to who takes these encodings: a line for each header.
    pub(crate) fn headers(&self, file: &str, encodings: &str) -> String {
        let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, self.port)).unwrap();
        write!(
            stream,
            "HEAD /who/{file} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\
             Accept-Encoding: {encodings}\r\n\r\n"
        )
        .unwrap();
        let mut headers = String::new();
        stream.read_to_string(&mut headers).unwrap();
        headers
    }
}

/// The header that the document says the page works under.
pub(crate) fn policy() -> &'static str {
    DOCUMENT.lines().find(|line| line.starts_with("Content-Security-Policy: ")).unwrap()
}

/// What stands before `location` is of all servers, and the rest of one.
fn configure(folder: &Path, port: u16) -> String {
    let (_, block) = DOCUMENT.split_once("\n```nginx\n").unwrap();
    let (shared, own) = block.split_once("\n```\n").unwrap().0.split_once("location").unwrap();
    let folder = folder.display();
    let mut temporary = String::new();
    for of in ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"] {
        writeln!(temporary, "{of}_temp_path {folder}/{of};").unwrap();
    }
    // One process, so that nothing outlives it.
    format!(
        "load_module {BROTLI};
daemon off;
master_process off;
pid {folder}/pid;
events {{}}
http {{
include /etc/nginx/mime.types;
access_log off;
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
