use crate::{
    Cards, SiteUrls, Story, Subject, any_deal, embed, front, head, oembed, shell, single_file,
    snippet,
};
use anyhow::Context;
use page::i18n::{Language, Messages};
use std::fs;
use std::path::Path;

/// Writes all pages and what belongs to them; with a script, the single-file pages, too. Where the shared
/// files are in another folder, the cards are there.
///
/// # Errors
///
/// A file cannot be read or written.
pub fn write(out: &Path, urls: &SiteUrls, script: Option<&Path>) -> anyhow::Result<()> {
    let cards = if urls.base.is_empty() { Some(Cards::new()?) } else { None };
    let parts = match script {
        Some(script) => Some((read(&out.join("page.css"))?, read(script)?)),
        None => None,
    };
    for language in Language::ALL {
        let put = |file: String, page: String| put(&out.join(file), page.as_bytes());
        put(front::file(language), front::front(language, urls)?)?;
        put(embed::file(language), embed::embed(language, urls)?)?;
        put(any_deal::file(language), any_deal::any_deal(language, urls)?)?;
    }
    for story in Story::all()? {
        let folder = story.folder();
        let (urls, within) = (urls.within(&folder), out.join(&folder));
        let put = |path: &str, bytes: &[u8]| put(&within.join(path), bytes);
        let (id, code) = (story.subject.id(), story.language().code());
        put(&story.subject.file(story.language()), shell(&story, &urls).as_bytes())?;
        put(&head::oembed(&story), oembed(&story, &urls).as_bytes())?;
        put(&format!("snippets/{id}.{code}.html"), snippet(&story, &urls).as_bytes())?;
        if let Some(cards) = &cards {
            self::put(&out.join(head::card(&story)), &cards.draw(&story)?)?;
        }
        if let (Subject::Deal, Some((style, script))) = (story.subject, &parts) {
            let page = single_file::single_file(&story, style, script)?;
            let file = single_file::file(&story, story.language());
            self::put(&out.join("one").join(file), page.as_bytes())?;
        }
    }
    Ok(())
}

/// Writes the texts that a page downloads, a file for each language: the messages, and each deal.
///
/// # Errors
///
/// A file cannot be written.
pub fn write_texts(out: &Path) -> anyhow::Result<()> {
    for language in Language::ALL {
        let code = language.code();
        let messages = Messages::bundled_text(language);
        put(&out.join(format!("messages/{code}.txt")), messages.as_bytes())?;
        for source in &deals::SOURCES {
            put(&out.join(format!("deals/{}.{code}.deal", source.id)), &compiled(source, code)?)?;
        }
    }
    // In its own language for those who read none of the others.
    for source in &deals::SOURCES {
        put(&out.join(format!("deals/{}.deal", source.id)), &compiled(source, "en")?)?;
    }
    Ok(())
}

/// A deal as a page reads it.
pub(crate) fn compiled(source: &deals::Source, language: &str) -> anyhow::Result<Vec<u8>> {
    source.file(language).compiled().with_context(|| format!("{} cannot be compiled", source.id))
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
