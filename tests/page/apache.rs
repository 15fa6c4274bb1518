//! Apache: bare, where it knows no type for WebAssembly, and as Debian has it, with the lines that
//! EMBEDDING.md gives.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use tempfile::TempDir;

use crate::process::Process;
use crate::server;

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

/// What Debian has about suffixes: `.br` is Breton there.
const DEBIAN_MIME: &str = include_str!("debian-mime.conf");

/// The modules that Debian has on, and those that the document asks for; and what is compressed on the way.
const DEBIAN: &str = "
LoadModule filter_module MODULES/mod_filter.so
LoadModule deflate_module MODULES/mod_deflate.so
LoadModule negotiation_module MODULES/mod_negotiation.so
LoadModule rewrite_module MODULES/mod_rewrite.so
LoadModule headers_module MODULES/mod_headers.so
AddOutputFilterByType DEFLATE text/html text/plain text/css text/javascript application/wasm
<Directory htdocs>
AllowOverride FileInfo
</Directory>
Include mime.conf
";

/// Serves a folder under `/who/` until it is dropped.
pub(crate) struct Apache {
    port: u16,
    _process: Process,
    _folder: TempDir,
}

impl Apache {
    pub(crate) fn is_there() -> bool {
        Path::new(PROGRAM).exists()
    }

    pub(crate) fn bare(served: &Path) -> Self {
        Self::serve(served, TYPES, "TypesConfig types")
    }

    pub(crate) fn documented(served: &Path) -> Self {
        let types = TYPES.to_owned() + "application/wasm wasm\n";
        Self::serve(served, &types, &DEBIAN.replace("MODULES", MODULES))
    }

    fn serve(served: &Path, types: &str, more: &str) -> Self {
        let folder = TempDir::new().unwrap();
        let write = |name: &str, text: &str| fs::write(folder.path().join(name), text).unwrap();
        // A copy: where we are root, it reads as nobody, who may not look into our home.
        fs::create_dir(folder.path().join("htdocs")).unwrap();
        server::copy(served, &folder.path().join("htdocs/who"));
        open(folder.path());
        write("types", types);
        write("mime.conf", DEBIAN_MIME);
        // Read only where overrides are allowed.
        write("htdocs/who/.htaccess", server::blocks("apache")[0]);
        let (process, port) = Process::serve(&|port| {
            write("configuration", &configure(folder.path(), port, more));
            let mut apache = Command::new(PROGRAM);
            // One process, so that nothing outlives it.
            let configuration = folder.path().join("configuration");
            apache.args(["-X", "-f"]).arg(configuration).stderr(Stdio::null());
            apache
        });
        Self { port, _process: process, _folder: folder }
    }

    pub(crate) fn port(&self) -> u16 {
        self.port
    }
}

/// One directive a line. `more` comes last, with paths in the folder.
fn configure(folder: &Path, port: u16, more: &str) -> String {
    let folder = folder.display();
    let more = more.replace("<Directory ", &format!("<Directory {folder}/"));
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
<Directory />
AllowOverride None
</Directory>
PidFile "{folder}/pid"
ErrorLog "{folder}/errors"
User #65534
Group #65534
{more}
"#
    )
}

/// Lets anybody look into it, which a folder that is to go away does not.
#[cfg(unix)]
fn open(folder: &Path) {
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(folder, fs::Permissions::from_mode(0o755)).unwrap();
}

#[cfg(not(unix))]
fn open(_: &Path) {}
