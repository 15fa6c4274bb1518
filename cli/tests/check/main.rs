//! Deal files at the command line.

#![expect(clippy::unwrap_used, reason = "no test goes on without an answer")]

use assert_cmd::Command;
use std::fs;
use std::process::Output;

const DEAL: &str = "../deals/openai-microsoft.toml";
const FIFTEEN_FAULTS: &str = "tests/check/fifteen-faults.toml";
const TEN_FAULTS: &str = "tests/check/ten-faults.toml";

/// What the program says of these files, or of what stands on its standard input.
fn check(files: &[&str], input: &[u8]) -> (Option<i32>, String, String) {
    let mut command = Command::cargo_bin("who-owes-whom").unwrap();
    command.env_remove("CLICOLOR_FORCE").arg("check").args(files).write_stdin(input);
    let Output { status, stdout, stderr } = command.output().unwrap();
    (status.code(), String::from_utf8(stdout).unwrap(), String::from_utf8(stderr).unwrap())
}

#[test]
fn the_deals_that_come_with_the_program_are_deals() {
    let mut found = 0;
    for file in fs::read_dir("../deals").unwrap() {
        let path = file.unwrap().path();
        let name = path.to_str().unwrap();
        // A translation has its language before the end: `openai-microsoft.nl.toml`.
        let is_deal = |stem: &str| stem != "Cargo" && !stem.contains('.');
        let stem = path.file_stem().and_then(|stem| stem.to_str()).unwrap();
        if path.extension().is_some_and(|end| end == "toml") && is_deal(stem) {
            let (status, output, complaint) = check(&[name], b"");
            assert_eq!((status, &*complaint), (Some(0), ""));
            assert!(output.starts_with(&format!("{name} is a deal: ")), "{output}");
            found += 1;
        }
    }
    assert_eq!(found, deals::all().len());
}

#[test]
fn a_deal_is_counted() {
    let counts = "is a deal: 4 versions, 17 clauses, 32 sources\n";
    let (_, output, _) = check(&[DEAL], b"");
    let translations = "../deals/openai-microsoft.fr.toml is a translation\n\
                        ../deals/openai-microsoft.nl.toml is a translation\n";
    assert_eq!(output, format!("{DEAL} {counts}{translations}"));
    let deal = fs::read(DEAL).unwrap();
    for files in [&[][..], &["-"]] {
        let expected = (Some(0), format!("standard input {counts}"), String::new());
        assert_eq!(check(files, &deal), expected);
    }
    // Lines may end as on Windows.
    let deal = String::from_utf8(deal).unwrap().replace('\n', "\r\n");
    assert_eq!(check(&[], deal.as_bytes()).0, Some(0));
}

#[test]
fn faults_are_shown_each_at_its_line() {
    for (file, shown) in [
        (TEN_FAULTS, include_str!("ten-faults.txt")),
        (FIFTEEN_FAULTS, include_str!("fifteen-faults.txt")),
    ] {
        let (status, output, complaint) = check(&[file], b"");
        assert_eq!((status, &*output), (Some(2), ""));
        assert_eq!(complaint, shown);
    }
}

#[test]
fn one_file_that_is_no_deal_does_not_hide_another() {
    let (status, output, complaint) = check(&["no-such.toml", TEN_FAULTS, DEAL], b"");
    assert_eq!(status, Some(2));
    assert_eq!(output.lines().count(), 3);
    assert!(complaint.starts_with("who-owes-whom: cannot read no-such.toml: "), "{complaint}");
    assert!(complaint.ends_with(&format!("{TEN_FAULTS} is not a deal: 10 faults\n")));
}

#[test]
fn what_is_no_text_cannot_be_read() {
    for input in [&b"id = \"\xff\""[..], b"\xff\xfe"] {
        let (status, output, complaint) = check(&[], input);
        assert_eq!((status, &*output), (Some(2), ""));
        assert!(
            complaint.starts_with("who-owes-whom: cannot read standard input: "),
            "{complaint}"
        );
    }
}

#[test]
fn what_a_file_says_does_not_reach_the_terminal_as_a_command() {
    let (_, _, complaint) =
        check(&[], "id = \"\\u001b[31m\" # \u{7f}\n\"\\u001b[0m\" = 1".as_bytes());
    assert!(!complaint.contains(['\u{1b}', '\u{7f}']), "{complaint:?}");
}

#[test]
fn what_a_file_holds_shows_and_does_nothing_else() {
    let unseen = "\u{202e}\u{200b}\u{9b}\u{7f}\u{1b}\u{e0041}";
    let (_, _, complaint) =
        check(&[], format!("id = \"{unseen}\" {unseen}\nx{unseen} = 1\r").as_bytes());
    let raw = complaint.chars().find(|c| settlement::is_invisible(*c) && *c != '\n');
    assert_eq!(raw, None, "{complaint:?}");
}

#[test]
fn a_byte_order_mark_is_fine_and_the_line_that_is_no_text_is_named() {
    let deal = fs::read_to_string(DEAL).unwrap();
    assert_eq!(check(&[], format!("\u{feff}{deal}").as_bytes()).0, Some(0));
    let (_, _, complaint) = check(&[], b"id = 1\n\nname = \"\xff\"\n");
    assert!(complaint.contains("not UTF-8 in line 3"), "{complaint}");
}

/// A deal with a translation that lacks a text, has one that the deal has not, and says nothing in another.
#[test]
fn a_translation_is_checked_beside_its_deal_or_by_itself() {
    let folder = concat!(env!("CARGO_TARGET_TMPDIR"), "/translated");
    fs::create_dir_all(folder).unwrap();
    let [deal, dutch] = ["deal.toml", "deal.nl.toml"].map(|name| format!("{folder}/{name}"));
    fs::copy("../deals/unity.toml", &deal).unwrap();
    let text = fs::read_to_string("../deals/unity.nl.toml").unwrap();
    fs::write(&dutch, &text).unwrap();
    assert_eq!(check(&[&deal], b"").0, Some(0));
    let (first, rest) = text.split_once("\n\"").unwrap();
    let (_, rest) = rest.split_once('\n').unwrap();
    let wrong = format!("{first}\n\"naam\" = \"Unity\"\n{rest}");
    fs::write(&dutch, wrong.replacen("[\"parties.unity.name\"]", "", 1)).unwrap();
    for file in [&deal, &dutch] {
        let (status, _, complaint) = check(&[file], b"");
        assert_eq!(status, Some(2), "{complaint}");
        for part in ["the deal has no text \"naam\"", "1 text is missing", "deal.nl.toml is not a"]
        {
            assert!(complaint.contains(part), "{part}: {complaint}");
        }
    }
    // Once, where both are named.
    let (_, _, complaint) = check(&[&deal, &dutch], b"");
    assert_eq!(complaint.matches("1 text is missing").count(), 1, "{complaint}");
}

/// A file for one test alone, made of the deal by some replacements.
fn edited(name: &str, edits: &[(&str, &str)]) -> String {
    let mut deal = fs::read_to_string(DEAL).unwrap();
    for (old, new) in edits {
        assert!(deal.contains(old), "{old}");
        deal = deal.replacen(old, new, 1);
    }
    let path = format!("{}/{name}", env!("CARGO_TARGET_TMPDIR"));
    fs::write(&path, deal).unwrap();
    path
}

const CAP: (&str, &str) = ("default = 38_000_000_000", "default = 40_000_000_000");

#[test]
fn a_default_that_has_changed_is_told_what_the_file_must_say() {
    let changed = edited("changed.toml", &[CAP]);
    let (status, output, complaint) = check(&["--against", DEAL, &changed], b"");
    assert_eq!((status, &*output), (Some(2), ""));
    let expected = format!(
        "who-owes-whom: {changed} would change what links mean; to keep it, write\n\
         edition = 2\n\
         earlier = [\"2&cap=38b\"]\n\
         link = \"2&before=as-told&cap=none\" # of the preset article\n\
         link = \"2&cap=38b\" # of the preset cap-reported\n\
         link = \"2&sales=36b,82b,150b,222b,350b&cap=38b\" # of the preset plan-2026-07\n\
         link = \"2&sales=30b,62b,103b,171b,280b&cap=38b\" # of the preset plan\n\
         link = \"2&sales=36b:0&cap=38b\" # of the preset stall\n\
         link = \"2&cap=38b&agi=2029\" # of the preset agi-2029\n\
         link = \"2&host=aws:100&cap=38b\" # of the preset all-aws\n\
         link = \"2&cap=none\" # of the preset no-cap\n"
    );
    assert_eq!(complaint, expected);
    // Once that is written, it is a deal that keeps its links.
    let presets = [
        ("link = \"1&before", "link = \"2&before"),
        ("link = \"1\"", "link = \"2&cap=38b\""),
        ("link = \"1&sales=36b,", "link = \"2&sales=36b,"),
        ("link = \"1&sales=30b,", "link = \"2&sales=30b,"),
        ("link = \"1&sales=36b:0", "link = \"2&sales=36b:0"),
        ("link = \"1&cap=none\"", "link = \"2&cap=none\""),
        ("link = \"1&agi", "link = \"2&agi"),
        ("link = \"1&host", "link = \"2&host"),
    ];
    let kept = |name, earlier| {
        let edits = [&[CAP, ("edition = 1", earlier)], &presets[..]].concat();
        let kept = edited(name, &edits);
        let (status, _, complaint) = check(&["--against", DEAL, &kept], b"");
        (status, complaint)
    };
    let right = "edition = 2\nearlier = [\"2&cap=38b\"]";
    assert_eq!(kept("kept.toml", right), (Some(0), String::new()));
    let wrong = "edition = 2\nearlier = [\"2&cap=39b\"]";
    let (status, complaint) = kept("not-kept.toml", wrong);
    assert_eq!(status, Some(2));
    assert!(complaint.ends_with("\nedition = 2\nearlier = [\"2&cap=38b\"]\n"), "{complaint}");
}

#[test]
fn every_default_counts_and_nothing_else() {
    for (nth, (edit, earlier)) in [
        (("[inputs.kept]\ndefault = 1", "[inputs.kept]\ndefault = \"0.90\""), "2&kept=100"),
        (("default = \"aws\"", "default = \"oracle\""), "2&host=aws"),
        (("default = \"total\"", "default = \"year\""), "2&cap=38b:total"),
        (("default = \"0.77\"", "default = \"0.70\""), "2&sales=36b:77"),
        (
            ("compare = [\"2025-10\", \"2026-04\"]", "compare = [\"2026-04\", \"2025-10\"]"),
            "2&before=2025-10&after=2026-04",
        ),
    ]
    .into_iter()
    .enumerate()
    {
        let file = edited(&format!("default-{nth}.toml"), &[edit]);
        let (status, _, complaint) = check(&["--against", DEAL, &file], b"");
        assert_eq!(status, Some(2), "{edit:?}: {complaint}");
        assert!(complaint.contains(&format!("\nearlier = [{earlier:?}]\n")), "{complaint}");
    }
    let renamed = edited("renamed.toml", &[("name = \"Growth stalls\"", "name = \"No growth\"")]);
    let unread = ("link = \"out\"", "link = \"pay\"");
    // The key of a clause is the same in each of the four versions.
    let unread = edited("unread.toml", &[unread; 4]);
    assert_eq!(check(&["--against", DEAL, &renamed], b"").0, Some(0));
    let (status, _, complaint) = check(&["--against", DEAL, &unread], b"");
    assert_eq!(status, Some(2));
    assert!(
        complaint.contains("# links may have out=, which is gone: bring it back"),
        "{complaint}"
    );
}
