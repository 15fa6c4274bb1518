//! The bill of materials of the WebAssembly, as `CycloneDX` 1.5.

use anyhow::{Context, Result};
use serde_json::{Value, json};

use super::dependencies::{Crate, PAGE};

/// Writes it without a time or a serial number, so that the same code gives the same file. `rust` is
/// the release of the standard library.
pub(super) fn write(crates: &[Crate], rust: &str) -> Result<String> {
    let page = crates.iter().find(|it| it.name == PAGE).context("the page is not in the page")?;
    let others = crates.iter().filter(|it| it.name != PAGE);
    let purl = format!("pkg:generic/rust@{rust}");
    let std = described("library", "std", rust, "MIT OR Apache-2.0", &purl);
    let bill = json!({
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "version": 1,
        "metadata": { "component": component(page, "application") },
        "components": others.map(|it| component(it, "library")).chain([std]).collect::<Vec<_>>(),
    });
    Ok(serde_json::to_string_pretty(&bill)? + "\n")
}

fn component(of: &Crate, kind: &str) -> Value {
    let Crate { name, version, licence, .. } = of;
    let purl = format!("pkg:cargo/{name}@{}", version.replace('+', "%2B"));
    // Old crates write `/` for `OR`.
    let licence = licence.split('/').map(str::trim).collect::<Vec<_>>().join(" OR ");
    described(kind, name, version, &licence, &purl)
}

fn described(kind: &str, name: &str, version: &str, licence: &str, purl: &str) -> Value {
    json!({
        "type": kind,
        "bom-ref": purl,
        "name": name,
        "version": version,
        "licenses": [{ "expression": licence }],
        "purl": purl,
    })
}

#[cfg(test)]
mod tests {
    use super::{Crate, Value, write};

    #[test]
    fn the_page_is_made_of_the_others() {
        let of = |name: &str, licence: &str| Crate {
            name: name.to_owned(),
            version: "1.2.3+b".to_owned(),
            licence: licence.to_owned(),
            authors: Vec::new(),
            folder: "".into(),
            is_ours: false,
        };
        let bill = write(&[of("fnv", "Apache-2.0 / MIT"), of("page", "MIT")], "1.95.0").unwrap();
        let bill: Value = serde_json::from_str(&bill).unwrap();
        assert_eq!(bill["metadata"]["component"]["name"], "page");
        assert_eq!(bill["components"][0]["purl"], "pkg:cargo/fnv@1.2.3%2Bb");
        assert_eq!(bill["components"][0]["licenses"][0]["expression"], "Apache-2.0 OR MIT");
        assert_eq!(bill["components"][1]["version"], "1.95.0");
        assert!(write(&[of("fnv", "MIT")], "1.95.0").is_err());
    }
}
