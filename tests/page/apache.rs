//! A server as publishers have it, which knows no type for WebAssembly.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use tempfile::TempDir;

use crate::process::Process;

/// Where Debian has it, which is not on everybody's PATH.
const PROGRAM: &str = "/usr/sbin/apache2";
const MODULES: &str = "/usr/lib/apache2/modules";

const TYPES: &str = "\
application/json json
image/png png
image/svg+xml svg
text/css css
text/html html
text/javascript js
text/plain txt
";

/// Serves a folder until it is dropped.
pub(crate) struct Apache {
    port: u16,
    _process: Process,
    _folder: TempDir,
}

impl Apache {
    pub(crate) fn is_there() -> bool {
        Path::new(PROGRAM).exists()
    }

    pub(crate) fn serve(served: &Path) -> Self {
        let folder = TempDir::new().unwrap();
        // A copy: where we are root, it reads as nobody, who may not look into our home.
        copy(served, &folder.path().join("htdocs"));
        open(folder.path());
        fs::write(folder.path().join("types"), TYPES).unwrap();
        let (process, port) = Process::serve(&|port| {
            let configuration = folder.path().join("configuration");
            fs::write(&configuration, configure(folder.path(), port)).unwrap();
            let mut apache = Command::new(PROGRAM);
            // One process, so that nothing outlives it.
            apache.args(["-X", "-f"]).arg(configuration).stderr(Stdio::null());
            apache
        });
        Self { port, _process: process, _folder: folder }
    }

    pub(crate) fn port(&self) -> u16 {
        self.port
    }
}

/// One directive a line.
fn configure(folder: &Path, port: u16) -> String {
    let folder = folder.display();
    format!(
        r#"
LoadModule mpm_event_module {MODULES}/mod_mpm_event.so
LoadModule authz_core_module {MODULES}/mod_authz_core.so
LoadModule dir_module {MODULES}/mod_dir.so
LoadModule mime_module {MODULES}/mod_mime.so
Listen 127.0.0.1:{port}
ServerName localhost
ServerRoot "{folder}"
DocumentRoot "{folder}/htdocs"
DirectoryIndex index.html
TypesConfig "{folder}/types"
PidFile "{folder}/pid"
ErrorLog "{folder}/errors"
User #65534
Group #65534
"#
    )
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

/// Lets anybody look into it, which a folder that is to go away does not.
#[cfg(unix)]
fn open(folder: &Path) {
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(folder, fs::Permissions::from_mode(0o755)).unwrap();
}

#[cfg(not(unix))]
fn open(_: &Path) {}
