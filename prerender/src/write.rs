use crate::{Cards, SiteUrls, Story, Subject, embed, head, oembed, shell, single_file, snippet};
use anyhow::Context;
use page::i18n::{Language, Messages};
use std::fs;
use std::path::Path;

/// Writes all pages and what belongs to them; with a script, the single-file pages, too.
///
/// # Errors
///
/// A file cannot be read or written.
pub fn write(out: &Path, urls: &SiteUrls, script: Option<&Path>) -> anyhow::Result<()> {
    let cards = Cards::new()?;
    let parts = match script {
        Some(script) => Some((read(&out.join("page.css"))?, read(script)?)),
        None => None,
    };
    for language in Language::ALL {
        put(&out.join(embed::file(language)), embed::embed(language, urls)?.as_bytes())?;
    }
    for story in Story::all()? {
        let put = |path: &str, bytes: &[u8]| put(&out.join(path), bytes);
        let (id, code) = (story.subject.id(), story.language().code());
        put(&story.subject.file(story.language()), shell(&story, urls).as_bytes())?;
        put(&head::oembed(&story), oembed(&story, urls).as_bytes())?;
        put(&format!("snippets/{id}.{code}.html"), snippet(&story, urls).as_bytes())?;
        put(&head::card(&story), &cards.draw(&story)?)?;
        if let (Subject::Deal, Some((style, script))) = (story.subject, &parts) {
            let page = single_file::single_file(&story, style, script);
            put(&format!("one/{}", single_file::file(story.language())), page.as_bytes())?;
        }
    }
    Ok(())
}

/// Writes the messages that a page downloads, a file for each language.
///
/// # Errors
///
/// A file cannot be written.
pub fn write_messages(out: &Path) -> anyhow::Result<()> {
    Language::ALL.iter().try_for_each(|&language| {
        put(
            &out.join(format!("{}.txt", language.code())),
            Messages::bundled_text(language).as_bytes(),
        )
    })
}

fn read(path: &Path) -> anyhow::Result<String> {
    fs::read_to_string(path).with_context(|| format!("{} cannot be read", path.display()))
}

fn put(path: &Path, bytes: &[u8]) -> anyhow::Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(path, bytes).with_context(|| format!("{} cannot be written", path.display()))
}
