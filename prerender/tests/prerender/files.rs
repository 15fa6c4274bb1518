//! What is written, and that it is the same each time.

use page::words::Language;
use prerender::{Messages, Place, write};
use std::collections::BTreeMap;
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
    write(folder.path(), &Place::default(), Some(&script)).unwrap();
    files(folder.path())
}

#[test]
fn everything_has_its_file_and_is_the_same_each_time() {
    let files = &*FILES;
    assert!(*files == written());
    assert!(files.contains_key("embed.html"));
    let mut count = 3;
    for language in Language::ALL {
        let code = language.code();
        for preset in deals::KEYED.presets.iter() {
            let id = &preset.id;
            let page = match language {
                Language::En => format!("{id}.html"),
                _ => format!("{id}.{code}.html"),
            };
            let card = format!("cards/{id}.{code}.png");
            let snippet = format!("snippets/{id}.{code}.html");
            for file in [page, card, snippet, format!("oembed/{id}.{code}.json")] {
                assert!(files.contains_key(&file), "{file}");
                count += 1;
            }
        }
        let page = if language == Language::En { "index" } else { code };
        for file in [
            format!("{page}.html"),
            format!("cards/deal.{code}.png"),
            format!("snippets/deal.{code}.html"),
            format!("oembed/deal.{code}.json"),
            format!("one/who-owes-whom.{code}.html"),
        ] {
            assert!(files.contains_key(&file), "{file}");
            count += 1;
        }
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
    let read = |language: Language| -> BTreeMap<String, String> {
        Messages::of(language).unwrap();
        let file = format!("{}/words/{}.toml", env!("CARGO_MANIFEST_DIR"), language.code());
        toml::from_str(&fs::read_to_string(file).unwrap()).unwrap()
    };
    let english = read(Language::En);
    for language in Language::ALL {
        let messages = read(language);
        assert!(messages.keys().eq(english.keys()));
        for (key, text) in &messages {
            assert!(!text.is_empty() && !text.contains('\n'), "{key}");
            assert_eq!(slots(text), slots(english.get(key).unwrap()), "{key}");
        }
    }
}
