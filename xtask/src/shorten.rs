//! Short names between the page's WebAssembly and its JavaScript: those that wasm-bindgen gives
//! carry hashes, which no server can compress, and a reader downloads each of them twice.

use std::collections::HashMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};

use crate::process;
use crate::toolbox::Toolbox;

/// Renames what the two files call each other by, in both.
pub(crate) fn names(toolbox: &Toolbox, wasm: &Path, glue: &Path) -> Result<()> {
    let mut wasm_opt = toolbox.native("wasm-opt")?;
    wasm_opt
        .args(["--minify-imports-and-exports-and-modules"])
        // Last, for wasm-opt itself reads the features.
        .args(["--strip-producers", "--strip-target-features"])
        .arg(wasm)
        .arg("-o")
        .arg(wasm);
    let names = Names::read(&process::output(&mut wasm_opt)?)?;
    let script = fs::read_to_string(glue)?;
    fs::write(glue, names.put_into(&script).with_context(|| format!("{}", glue.display()))?)?;
    Ok(())
}

/// What wasm-opt calls things that had other names.
#[derive(Default)]
struct Names {
    module: String,
    imports: HashMap<String, String>,
    exports: HashMap<String, String>,
}

/// wasm-opt gives every module this name.
const MODULE: &str = "a";

impl Names {
    /// Reads lines like `["./page_bg.js", "old", "new"],` and `["old", "new"],`.
    fn read(printed: &str) -> Result<Self> {
        let mut names = Self::default();
        for line in printed.lines() {
            let quoted: Vec<_> = line.split('"').skip(1).step_by(2).collect();
            match (line.trim_start().starts_with('['), &*quoted) {
                (true, [module, old, new]) => {
                    (*module).clone_into(&mut names.module);
                    names.imports.insert((*old).to_owned(), (*new).to_owned());
                }
                (true, [old, new]) => {
                    names.exports.insert((*old).to_owned(), (*new).to_owned());
                }
                _ => {}
            }
        }
        ensure!(!names.imports.is_empty(), "wasm-opt printed no names:\n{printed}");
        Ok(names)
    }

    /// The script without those imports that the WebAssembly has lost since.
    fn without_unused(&self, script: &str) -> String {
        let mut kept = String::with_capacity(script.len());
        let mut is_unused = false;
        for line in script.lines() {
            let field = line.strip_prefix("        ").filter(|line| !line.starts_with(' '));
            let import = field.and_then(|field| field.split_once(": function"));
            if let Some((name, _)) = import {
                is_unused = !self.imports.contains_key(name);
            }
            if !is_unused {
                kept.push_str(line);
                kept.push('\n');
            }
            is_unused &= !field.is_some_and(|field| field.starts_with('}'));
        }
        kept
    }

    /// Imports are keys of an object, exports are fields of `wasm`.
    fn put_into(&self, script: &str) -> Result<String> {
        let script = self.without_unused(script);
        let is_part = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '$';
        let mut renamed = String::with_capacity(script.len());
        let (mut rest, mut found) = (&*script, 0);
        while let Some(start) = rest.find(is_part) {
            let (before, name) = rest.split_at(start);
            let (name, after) = name.split_at(name.find(|c| !is_part(c)).unwrap_or(name.len()));
            renamed.push_str(before);
            let new = if renamed.ends_with("wasm.") {
                self.exports.get(name)
            } else {
                self.imports.get(name).filter(|_| after.starts_with(':')).inspect(|_| found += 1)
            };
            renamed.push_str(new.map_or(name, |new| new));
            rest = after;
        }
        renamed.push_str(rest);
        ensure!(found == self.imports.len(), "{found} of {} imports are in it", self.imports.len());
        let module = format!("\"{}\":", self.module);
        ensure!(renamed.contains(&module), "no {module}");
        // Nobody starts the page without a promise.
        let renamed = renamed.replace("export { initSync, ", "export { ");
        Ok(renamed.replace(&module, &format!("\"{MODULE}\":")))
    }
}

#[cfg(test)]
mod tests {
    use super::Names;

    const PRINTED: &str = r#"{
"imports": [
  ["./page_bg.js", "__wbg_focus_12", "b"]
 ],
"exports": [
  ["memory", "c"]
 ]
}"#;

    #[test]
    fn both_sides_are_renamed_and_nothing_else() {
        let names = Names::read(PRINTED).unwrap();
        let script = r#"const memory = wasm.memory; x = {"./page_bg.js": {__wbg_focus_12: f}};"#;
        let renamed = names.put_into(script).unwrap();
        assert_eq!(renamed, concat!(r#"const memory = wasm.c; x = {"a": {b: f}};"#, "\n"));
    }

    #[test]
    fn an_import_that_nothing_needs_is_left_out() {
        let names = Names::read(PRINTED).unwrap();
        let script = r#"x = {"./page_bg.js": {
        __wbg_blur_11: function(arg0) {
            arg0.blur();
        },
        __wbg_focus_12: function() { return handleError(function (arg0) {
            arg0.focus();
        }, arguments); },
    }};"#;
        let renamed = names.put_into(script).unwrap();
        assert!(renamed.contains("b: function() { return handleError(function (arg0) {\n"));
        assert!(!renamed.contains("blur"));
    }

    #[test]
    fn an_import_that_the_script_lacks_is_an_error() {
        let names = Names::read(PRINTED).unwrap();
        assert!(names.put_into(r#"{"./page_bg.js": {}}"#).is_err());
        assert!(Names::read("").is_err());
    }
}
