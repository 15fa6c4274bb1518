//! What is written, and that it is the same each time.

use crate::markup::tags;
use page::i18n::Language;
use prerender::{Messages, SiteUrls, write};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::sync::LazyLock;

/// Every file by its path.
fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeMap::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        if path.is_dir() {
            let within = self::files(&path).into_iter();
            files.extend(within.map(|(file, bytes)| (format!("{name}/{file}"), bytes)));
        } else {
            files.insert(name, fs::read(path).unwrap());
        }
    }
    files
}

static FILES: LazyLock<BTreeMap<String, Vec<u8>>> = LazyLock::new(written);

fn written() -> BTreeMap<String, Vec<u8>> {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("page.css"), ".a::before { content: \"</style>\" }").unwrap();
    let script = folder.path().join("app.js");
    fs::write(&script, "const text = '</SCRIPT><!--</p>'").unwrap();
    write(folder.path(), &SiteUrls::default(), Some(&script)).unwrap();
    files(folder.path())
}

/// The page that writes what publishers paste.
fn embedding(language: Language) -> String {
    match language {
        Language::En => "embed.html".to_owned(),
        _ => format!("embed.{}.html", language.code()),
    }
}

#[test]
fn everything_has_its_file_and_is_the_same_each_time() {
    let files = &*FILES;
    assert!(*files == written());
    let mut count = 2;
    for language in Language::ALL {
        let code = language.code();
        let named = |page: &str| match language {
            Language::En => format!("{page}.html"),
            _ => format!("{page}.{code}.html"),
        };
        let mut expected = vec![embedding(language), named("deals"), named("deal")];
        for (nth, source) in deals::SOURCES.iter().enumerate() {
            // The first deal’s pages are those of the site.
            let is_first = nth == 0;
            let folder = if is_first { String::new() } else { format!("{}/", source.id) };
            let presets = deals::get(source.id, "en").presets.iter().map(|preset| &*preset.id);
            for id in presets.chain(["deal"]) {
                let page = match (id, language) {
                    ("deal", Language::En) => "index.html".to_owned(),
                    ("deal", _) => format!("{code}.html"),
                    _ => named(id),
                };
                expected.push(format!("{folder}{page}"));
                for kind in ["cards/*.png", "snippets/*.html", "oembed/*.json"] {
                    expected.push(folder.clone() + &kind.replace('*', &format!("{id}.{code}")));
                }
            }
            let one = if is_first { "who-owes-whom" } else { source.id };
            expected.push(format!("one/{one}.{code}.html"));
        }
        for file in &expected {
            assert!(files.contains_key(file), "{file}");
        }
        count += expected.len();
    }
    assert_eq!(files.len(), count);
}

#[test]
fn one_file_is_the_whole_page_and_asks_for_nothing() {
    for language in Language::ALL {
        let name = format!("one/who-owes-whom.{}.html", language.code());
        let page = std::str::from_utf8(FILES.get(&name).unwrap()).unwrap();
        for no in [" src=", "<link rel=\"stylesheet\"", "preload", "http:", "https:", "og:"] {
            assert!(!page.contains(no), "{no}");
        }
        assert_eq!(page.matches("<link ").count(), 1);
        assert!(page.contains("<link rel=\"icon\" href=\"data:,\">"));
        assert!(page.contains("<style>.a::before { content: \"<\\/style>\" }</style>"));
        assert!(page.contains("<script>const text = '<\\/SCRIPT><\\!--</p>'</script>"));
        assert!(!page.contains("pages-title"));
    }
}

#[test]
fn an_editor_is_told_of_a_frame_and_a_picture() {
    let oembed = FILES.get("oembed/plan.nl.json").unwrap();
    let oembed: serde_json::Value = serde_json::from_slice(oembed).unwrap();
    for (name, value) in
        [("version", "1.0"), ("type", "rich"), ("thumbnail_url", "cards/plan.nl.png")]
    {
        assert_eq!(oembed.get(name).unwrap(), value);
    }
    assert!(oembed.get("html").unwrap().as_str().unwrap().contains("src=\"plan.nl.html\""));
    assert!(oembed.get("width").unwrap().is_u64() && oembed.get("height").unwrap().is_u64());
}

/// Messages by their names, in whatever table they stand.
fn flatten(before: &str, table: &toml::Table, into: &mut BTreeMap<String, String>) {
    for (name, value) in table {
        match value {
            toml::Value::Table(table) => flatten(&format!("{name}."), table, into),
            value => {
                into.insert(format!("{before}{name}"), value.as_str().unwrap().to_owned());
            }
        }
    }
}

#[test]
fn each_language_says_all_and_fills_in_the_same() {
    let slots = |text: &str| {
        let mut slots: Vec<_> = text
            .split('{')
            .skip(1)
            .map(|rest| rest.split('}').next().unwrap().to_owned())
            .collect();
        slots.sort();
        slots
    };
    let read = |language: Language| {
        Messages::of(language).unwrap();
        let file = format!("{}/locales/{}.toml", env!("CARGO_MANIFEST_DIR"), language.code());
        let file: toml::Table = toml::from_str(&fs::read_to_string(file).unwrap()).unwrap();
        let mut messages = BTreeMap::new();
        flatten("", &file, &mut messages);
        messages
    };
    // What stands between backticks.
    let code = |text: &str| -> BTreeSet<String> {
        text.split('`').skip(1).step_by(2).map(str::to_owned).collect()
    };
    let english = read(Language::En);
    for language in Language::ALL {
        let messages = read(language);
        assert!(messages.keys().eq(english.keys()));
        for (key, text) in &messages {
            assert!(!text.is_empty() && !text.contains('\n'), "{key}");
            assert_eq!(slots(text), slots(english.get(key).unwrap()), "{key}");
            assert_eq!(code(text), code(english.get(key).unwrap()), "{key}");
            assert_eq!(text.matches('`').count() % 2, 0, "{key}");
        }
    }
}

#[test]
fn the_embed_page_has_one_of_each_way_in_its_language_and_nothing_inline() {
    for language in Language::ALL {
        let code = language.code();
        let page = String::from_utf8(FILES[&embedding(language)].clone()).unwrap();
        for tag in tags(&page) {
            assert!(tag.name != "style" && tag.get("style").is_none());
            assert!(tag.name != "script" || tag.get("src").is_some());
            assert!(tag.attributes.iter().all(|(name, _)| !name.starts_with("on")));
        }
        let written = page.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"");
        let shown = if language == Language::En { "index" } else { code };
        for way in [
            format!("<code id=\"figure-body\"><figure class=\"who-owes-whom\" lang=\"{code}\">"),
            format!(
                "<code id=\"element-body\"><div><who-owes-whom lang=\"{code}\"><figure lang=\"{code}\">"
            ),
            format!(
                "<code id=\"frame-body\"><iframe class=\"who-owes-whom\" src=\"https://example.org/this-folder/{shown}.html\""
            ),
            format!(
                "<code id=\"file-body\"><iframe class=\"who-owes-whom\" src=\"https://example.org/this-folder/one/who-owes-whom.{code}.html\""
            ),
        ] {
            assert!(written.contains(&way), "{way}");
        }
    }
}

#[test]
fn the_embed_page_is_spoken_and_chosen_in_one_language_and_leads_to_the_others() {
    for language in Language::ALL {
        let code = language.code();
        let page = String::from_utf8(FILES[&embedding(language)].clone()).unwrap();
        let tags = tags(&page);
        let has = |name: &str, of: &str, value: &str| {
            tags.iter().any(|tag| tag.name == name && tag.get(of) == Some(value))
        };
        assert!(has("html", "lang", code) && has("meta", "content", "noindex"));
        let chosen = tags.iter().filter(|tag| tag.get("selected").is_some());
        let chosen: Vec<_> = chosen.filter_map(|tag| tag.get("value")).collect();
        assert_eq!(chosen, ["openai-microsoft", "", code, ""]);
        for of in Language::ALL {
            assert!(has("a", "href", &embedding(of)), "{code}");
        }
        let this = tags.iter().find(|tag| tag.get("aria-current").is_some()).unwrap();
        assert_eq!(this.get("lang"), Some(code));
    }
}
