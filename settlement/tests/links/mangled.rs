//! What messengers, feeds, sheets and shells make of links.

use super::rewritten;
use settlement::{link, link::read_address};

#[test]
fn what_was_done_to_a_link_on_its_way_is_undone() {
    for mangled in [
        // HTML, once and twice; JSON; shells; mail.
        "#1&amp;cap=none&amp;agi=2029",
        "1&#38;cap=none&#x26;agi&#61;2029",
        "1&amp;amp;cap=none&AMP;agi=2029",
        r"1\u0026cap\u003dnone\u0026agi=2029",
        r"1\&cap\=none\&agi\=2029",
        "1^&cap=none^&agi=2029",
        "1&cap=3Dnone&agi=3D2029",
        // Separators that were encoded, once and twice, and as HTML besides.
        "#1%26cap%3Dnone%26agi%3D2029",
        "1%2526cap%253Dnone%2526agi%253D2029",
        "%231%26amp%3Bcap%3Dnone%26%2338%3Bagi%3D2029",
        // What stands around it in a text.
        "1&cap=none&agi=2029.",
        "1&cap=none&agi=2029).",
        "(1&cap=none&agi=2029)",
        "<1&cap=none&agi=2029>",
        "**1&cap=none&agi=2029**",
        "“1&cap=none&agi=2029”,",
        "'1&cap=none&agi=2029'",
        "1&cap=none&agi=2029|here>",
        "1&cap=none&agi=2029\">here</a>",
        "1&cap=none)&agi=2029",
        // What nobody sees, at its ends and within.
        " 1&cap=none&agi=2029%20",
        "1&cap=none&agi=2029+",
        "1&cap=none&agi=2029\r\n",
        "1&cap=no\n  ne&agi=2029",
        "1&cap=none&agi=2029\u{200b}",
        "1&cap=none%E2%80%8B&agi=2029%EF%BB%BF",
        "\u{202a}1&c\u{ad}ap=none&agi=20\u{2060}29\u{202c}",
        "1&cap=none&agi=2029%C2%A0",
        // Wide keyboards.
        "１＆ｃａｐ＝none&agi=２０２９",
        // What is appended.
        "1&cap=none&agi=2029?fbclid=IwAR0x-y_z",
        "1&cap=none&agi=2029.&fbclid=x&utm_source=y&utm_campaign=z",
        "1&cap=none&agi=2029&amp;gclid=x",
        "1&cap=none&agi=2029#xtor=RSS-1",
        "?utm_source=x#1&cap=none&agi=2029",
        "#!/1&cap=none&agi=2029",
        "1&cap=none&agi=2029:~:text=owes",
    ] {
        assert_eq!(rewritten(mangled), "1&cap=none&agi=2029", "{mangled:?}");
    }
    assert_eq!(rewritten("1&host=google–cloud&cap=38bn,"), "1&host=google-cloud");
    assert_eq!(rewritten("1&sales=$40bn:−12.5%25."), "1&sales=40b:-12.5");
}

#[test]
fn what_could_mean_two_things_is_dropped_and_named() {
    for part in [
        // Somebody cut it short.
        "sales=40...",
        "sales=40…",
        "sales=4..",
        // A space, a character too much.
        "sales=40 b",
        "sales=4é0b",
        "sales=1 000",
        "sales=1.000.000",
    ] {
        let link = super::read(&format!("1&cap=none&{part}"));
        assert_eq!(link::write(&link.scenario), "1&cap=none", "{part}");
        let [dropped] = &*link.dropped else { unreachable!("{part}: {:?}", link.dropped) };
        assert_eq!(dropped.part, part);
    }
}

#[test]
fn what_is_no_link_is_known_as_none() {
    for text in ["1", "#1", "cap=lots", "1&colour=red", "9&cap=none", "1%26cap%3Dnone"] {
        assert!(super::read(text).is_link, "{text}");
    }
    for text in ["", "#", "comments", "Echobox=1717", "1717", "colour=red", "lang=nl", "fbclid=1"] {
        assert!(!super::read(text).is_link, "{text}");
    }
}

#[test]
fn the_keys_of_others_are_found_however_they_came() {
    for text in ["1&amp;cap=none&amp;lang=nl.", "1%26lang%3Dnl", "1&LANG=NL&fbclid=x", "lang=nl%20"]
    {
        assert_eq!(link::value_of(text, "lang").as_deref(), Some("nl"), "{text}");
    }
}

#[test]
fn an_address_without_a_link_is_the_preset_of_its_page() {
    let deal = &deals::OPENAI_MICROSOFT;
    let link_of = |address| link::write(&read_address(deal, address, &[]).unwrap().scenario);
    let preset = deal.presets.iter().find(|preset| preset.id == "plan").unwrap();
    for address in [
        "https://example.org/who/latest/plan.html",
        "https://example.org/who/latest/plan.nl.html",
        "https://example.org/who/latest/plan",
        "https://example.org/who/latest/plan.html?fbclid=x#",
        "https://example.org/who/latest/plan.html#comments",
        "https://example.org/who/latest/plan.html?utm_source=x#Echobox=1717",
        "https://example.org/who/latest/plan.html.",
        " https://example.org/who/latest/PLAN.html\n",
        "who/latest/plan.html",
        "plan.html",
        "plan",
    ] {
        assert_eq!(link_of(address), preset.link, "{address}");
    }
    for (address, link) in [
        ("https://example.org/who/latest/plan.html#1&cap=none", "1&cap=none"),
        ("https://example.org/who/latest/plan.html#1", ""),
        ("https://example.org/who/latest/%231%26cap%3Dnone", "1&cap=none"),
        ("https://example.org/who/latest/&#35;1&amp;cap=none", "1&cap=none"),
        ("https://example.org/?cap=1#1&cap=none", "1&cap=none"),
        ("1&cap=none#comments", "1&cap=none"),
        ("https://example.org", ""),
        ("https://example.org/who/latest/", ""),
        ("https://example.org/who/latest/nl.html", ""),
    ] {
        assert_eq!(link_of(address), link, "{address}");
    }
    let link = read_address(deal, "https://example.org/who/latest/pln.html", &[]).unwrap();
    assert!(
        link.dropped[0].to_string().starts_with("pln.html: not in the deal; allowed are article")
    );
    let link = read_address(deal, "https://example.org/who/latest/index.html", &[]).unwrap();
    assert_eq!(link.dropped, []);
}

#[test]
fn an_address_names_its_deal_by_query_folder_or_file() {
    let deals = deals::all();
    let id = |address| link::deal_of_address(&deals, address).map(|deal| &*deal.id);
    for (address, expected) in [
        ("", "openai-microsoft"),
        ("1&cap=none", "openai-microsoft"),
        // A key of the link, which is no query of an address.
        ("1&deal=unity", "openai-microsoft"),
        ("https://example.org/latest/index.html#1&deal=unity", "openai-microsoft"),
        ("unity/#1", "unity"),
        ("https://example.org/unity/latest/apple-eu/web.nl.html#1", "apple-eu"),
        ("https://example.org/latest/one/unity.fr.html", "unity"),
        ("https://example.org/latest/deal.html?lang=nl&deal=unity#1", "unity"),
        ("?deal=apple-eu#1", "apple-eu"),
    ] {
        assert_eq!(id(address), Ok(expected), "{address}");
    }
    let unknown = id("https://example.org/latest/deal.html?deal=stadium-beer#1").unwrap_err();
    assert_eq!(unknown.field, "deal");
}
