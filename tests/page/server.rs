//! What servers of publishers have in common: they serve a copy of `dist/`, by the lines that EMBEDDING.md
//! gives for them.

use std::fs;
use std::io::{Read, Write};
use std::net::{Ipv4Addr, TcpStream};
use std::path::Path;

pub(crate) const DOCUMENT: &str = include_str!("../../EMBEDDING.md");

/// The document's blocks of code in a language.
pub(crate) fn blocks(language: &str) -> Vec<&'static str> {
    let start = format!("\n```{language}\n");
    let blocks = DOCUMENT.split(&*start).skip(1);
    blocks.map(|rest| rest.split_once("\n```\n").unwrap().0).collect()
}

/// The header that the document says the page works under.
pub(crate) fn policy() -> &'static str {
    DOCUMENT.lines().find(|line| line.starts_with("Content-Security-Policy: ")).unwrap()
}

/// What a server says of a path to who takes these encodings, a line for each header, and what it sends.
pub(crate) fn get(port: u16, path: &str, encodings: &str) -> (String, Vec<u8>) {
    let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port)).unwrap();
    write!(
        stream,
        "GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\
         Accept-Encoding: {encodings}\r\n\r\n"
    )
    .unwrap();
    let mut response = Vec::new();
    stream.read_to_end(&mut response).unwrap();
    let end = response.windows(4).position(|signs| signs == b"\r\n\r\n").unwrap();
    let body = response.split_off(end + 4);
    (String::from_utf8(response).unwrap(), body)
}

pub(crate) fn copy(from: &Path, to: &Path) {
    fs::create_dir(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let to = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy(&entry.path(), &to);
        } else {
            fs::copy(entry.path(), to).unwrap();
        }
    }
}
