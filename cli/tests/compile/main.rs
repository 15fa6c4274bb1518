//! Deal files, compiled for the page.

#![expect(clippy::unwrap_used, reason = "no test goes on without an answer")]

use assert_cmd::Command;
use std::fs;
use std::process::Output;

fn compile(arguments: &[&str]) -> (Option<i32>, String, String) {
    let mut command = Command::cargo_bin("who-owes-whom").unwrap();
    command.env_remove("CLICOLOR_FORCE").arg("compile").args(arguments);
    let Output { status, stdout, stderr } = command.output().unwrap();
    (status.code(), String::from_utf8(stdout).unwrap(), String::from_utf8(stderr).unwrap())
}

#[test]
fn a_deal_is_written_in_each_language_and_read_again() {
    let folder = concat!(env!("CARGO_TARGET_TMPDIR"), "/compiled/deals");
    let (status, output, complaint) = compile(&["../deals/unity.toml", "--to", folder]);
    assert_eq!((status, &*complaint), (Some(0), ""));
    for language in deals::LANGUAGES {
        let file = format!("{folder}/unity.{language}.deal");
        assert!(output.contains(&format!("wrote {file}\n")), "{output}");
        let deal = deal_file::read_compiled(&fs::read(file).unwrap()).unwrap();
        assert_eq!(&deal, deals::get("unity", language));
    }
    let own = fs::read(format!("{folder}/unity.deal")).unwrap();
    assert_eq!(&deal_file::read_compiled(&own).unwrap(), deals::get("unity", "en"));
}

#[test]
fn nothing_is_written_of_a_deal_that_has_faults_in_itself_or_in_a_translation() {
    let folder = concat!(env!("CARGO_TARGET_TMPDIR"), "/faulty");
    fs::create_dir_all(folder).unwrap();
    let [deal, dutch, to] =
        ["deal.toml", "deal.nl.toml", "deals"].map(|it| format!("{folder}/{it}"));
    fs::copy("../deals/unity.toml", &deal).unwrap();
    fs::write(&dutch, "name = \"Unity\"\n").unwrap();
    let (status, output, complaint) = compile(&[&deal, "--to", &to]);
    assert_eq!((status, &*output), (Some(2), ""));
    assert!(complaint.contains("texts are missing: "), "{complaint}");
    fs::remove_file(&dutch).unwrap();
    fs::write(&deal, "id = \"unity\"\n").unwrap();
    let (status, _, complaint) = compile(&[&deal, "--to", &to]);
    assert_eq!(status, Some(2));
    assert!(complaint.contains("missing keys"), "{complaint}");
    assert!(!fs::exists(&to).unwrap());
}
