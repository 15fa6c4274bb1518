//! What fuzzing starts from: the worked cases, the deal files and the links that were issued.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

/// Adds the seeds to the corpus of a target; what earlier runs have found stays.
pub(crate) fn sow(root: &Path, target: &str) -> Result<()> {
    let corpus = root.join("fuzz/corpus").join(target);
    fs::create_dir_all(&corpus)?;
    match target {
        "deal" => deals(root, &corpus),
        "link" => links(root, &corpus),
        _ => scenarios(root, &corpus),
    }
}

fn links(root: &Path, corpus: &Path) -> Result<()> {
    let text = fs::read_to_string(root.join("settlement/tests/links/golden.txt"))?;
    for (nth, line) in text.lines().enumerate() {
        let link = line.split('\t').next().unwrap_or_default();
        fs::write(corpus.join(format!("golden.txt-{nth}")), link)?;
    }
    Ok(())
}

fn deals(root: &Path, corpus: &Path) -> Result<()> {
    for folder in ["deals", "settlement/tests/deals", "settlement/tests/golden/deals"] {
        for entry in fs::read_dir(root.join(folder))? {
            let path = entry?.path();
            let name = path.file_name().unwrap_or_default();
            if path.extension().is_some_and(|end| end == "toml") && name != "Cargo.toml" {
                fs::write(corpus.join(name), without_comments(&fs::read_to_string(&path)?))?;
            }
        }
    }
    Ok(())
}

/// A deal file without comments: fewer random changes are lost on them.
fn without_comments(toml: &str) -> String {
    let lines = toml.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    lines.flat_map(|line| [line, "\n"]).collect()
}

fn scenarios(root: &Path, corpus: &Path) -> Result<()> {
    let golden = root.join("settlement/tests/golden");
    for (file, seed) in [("settlements.jsonl", settled as fn(&str) -> _), ("errors.jsonl", typed)] {
        let text = fs::read_to_string(golden.join(file))?;
        for (nth, line) in text.lines().enumerate() {
            let seed = seed(line).with_context(|| format!("line {} of {file}", nth + 1))?;
            fs::write(corpus.join(format!("{file}-{nth}")), seed)?;
        }
    }
    Ok(())
}

/// The scenario of a worked case.
fn settled(line: &str) -> Option<String> {
    let (_, case) = line.split_once(",\"scenario\":")?;
    Some(case.split_once(",\"settlement\":")?.0.to_owned())
}

/// The input of an error case. Only escaped quotes are unescaped, which does for a seed.
fn typed(line: &str) -> Option<String> {
    let (_, case) = line.split_once(", \"input\": \"")?;
    let (input, _) = case.rsplit_once("\", \"error\": ")?;
    Some(input.replace("\\\"", "\""))
}

#[cfg(test)]
mod tests {
    use super::{settled, typed, without_comments};

    #[test]
    fn a_worked_case_gives_its_scenario() {
        let line = r#"{"deal":"quarry","scenario":{"cap":null},"settlement":{"before":{}}}"#;
        assert_eq!(settled(line).as_deref(), Some(r#"{"cap":null}"#));
    }

    #[test]
    fn an_error_gives_what_was_typed() {
        let line =
            r#"{"deal": "quarry", "input": "{\"cap\":1}", "error": {"code": "", "field": ""}}"#;
        assert_eq!(typed(line).as_deref(), Some(r#"{"cap":1}"#));
    }

    #[test]
    fn a_deal_loses_its_comments() {
        assert_eq!(without_comments("# A deal.\n\nid = \"a\" # or b\n"), "id = \"a\" # or b\n");
    }
}
