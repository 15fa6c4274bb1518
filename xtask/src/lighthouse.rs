//! `cargo xtask lighthouse`

use std::path::Path;

use anyhow::{Context, Result, bail, ensure};

use crate::setup::{self, Purpose, browser, npm};
use crate::tools::Toolbox;
use crate::{dist, process};

const AUDIT: &str = "xtask/src/lighthouse/audit.mjs";

/// The folder of publishers' pages that embed what is in dist/.
const HOSTS: &str = "tests/page/hosts";

/// The pages to audit: the page by itself, and an article that embeds it.
const PAGES: [&str; 2] = ["/some/path/latest/index.html", "/articles/article.html"];

/// The score that each page must reach in a category of Lighthouse, out of 100.
const GOALS: [(&str, u32); 4] =
    [("performance", 95), ("accessibility", 100), ("best-practices", 100), ("seo", 100)];

pub(crate) fn run() -> Result<()> {
    let toolbox = setup::prepare(Purpose::Bench)?;
    let modules = npm::lighthouse(&toolbox)?;
    dist::build(&toolbox)?;
    eprintln!("Looking at the page with Lighthouse (about 2 minutes)");
    let printed = audit(&toolbox, &modules)?;
    let read: Vec<_> = printed.lines().map(read).collect::<Result<_>>()?;
    let missed: Vec<_> = read.into_iter().flatten().collect();
    ensure!(missed.is_empty(), "Lighthouse wants more:\n{}", missed.join("\n"));
    Ok(())
}

fn audit(toolbox: &Toolbox, modules: &Path) -> Result<String> {
    let root = toolbox.root();
    let chrome = browser::find().context("there is no Chromium")?;
    let mut node = toolbox.native("node")?;
    node.arg(AUDIT).arg(modules).arg(chrome).arg(root.join("target/lighthouse"));
    process::output(node.arg(root.join("dist")).arg(root.join(HOSTS)).args(PAGES))
}

/// Prints a line of the audit for people; returns the goal that it misses, if it misses one.
fn read(line: &str) -> Result<Option<String>> {
    let fields: Vec<_> = line.split('\t').collect();
    match *fields {
        ["score", page, category, score] => {
            println!("{page:29} {category:15} {score:>3}");
            let goal = GOALS.iter().find(|(name, _)| *name == category);
            let (_, goal) = goal.with_context(|| format!("no goal for {category}"))?;
            let missed = score.parse::<u32>()? < *goal;
            Ok(missed.then(|| format!("{page}: {category} {score}, and {goal} is wanted")))
        }
        ["fault", page, category, title] => {
            println!("{page:29} {category:15}     {title}");
            Ok(None)
        }
        _ => bail!("the audit printed {line:?}"),
    }
}

#[cfg(test)]
mod tests {
    use super::read;

    #[test]
    fn a_score_below_its_goal_is_missed() {
        let missed = |line: &str| read(line).unwrap();
        assert_eq!(missed("score\t/a\tperformance\t95"), None);
        assert_eq!(missed("score\t/a\tseo\t99").as_deref(), Some("/a: seo 99, and 100 is wanted"));
        assert_eq!(missed("fault\t/a\tseo\tNo description"), None);
        assert!(read("").is_err());
        assert!(read("score\t/a\tpwa\t100").is_err());
    }
}
