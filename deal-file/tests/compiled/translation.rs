use super::BAND_AND_LABEL;
use deal_file::{DealFile, Fault, NotADeal};

/// A translation that says each text backwards.
fn backwards(file: &DealFile) -> String {
    let line = |(path, text): (String, String)| {
        let text: String = text.chars().rev().collect();
        format!("{path:?} = {text:?}\n")
    };
    file.texts().into_iter().map(line).collect()
}

fn faults(translation: &str) -> Vec<Fault> {
    match DealFile::parse(BAND_AND_LABEL).translated("nl", translation) {
        Ok(_) => Vec::new(),
        Err(NotADeal(faults)) => faults,
    }
}

#[test]
fn a_translated_deal_is_the_same_in_other_words() {
    let file = DealFile::parse(BAND_AND_LABEL);
    let translated = file.translated("nl", &backwards(&file)).unwrap();
    let (deal, own) = (translated.deal().unwrap(), file.deal().unwrap());
    assert_eq!((&*deal.language, &*own.language), ("nl", "en"));
    assert_eq!(deal.name, own.name.chars().rev().collect::<String>());
    let back = translated.translated("en", &backwards(&translated)).unwrap();
    assert_eq!(back.deal().unwrap(), own);
}

#[test]
fn each_fault_of_a_translation_is_said_where_it_stands() {
    let whole = backwards(&DealFile::parse(BAND_AND_LABEL));
    assert!(faults(&whole).is_empty());
    let first = whole.lines().next().unwrap();
    let (path, _) = first.split_once(" = ").unwrap();
    let path = path.trim_matches('"');
    let missing = faults(&whole.replacen(first, "", 1));
    assert_eq!(missing[0].what, format!("1 text is missing: {path:?}"));
    assert!(faults("")[0].what.contains(" texts are missing: \"context."), "{:?}", faults(""));
    let unknown = faults(&format!("{whole}\"parties.bnd.name\" = \"x\"\n"));
    assert!(unknown[0].what.contains("no text \"parties.bnd.name\""), "{:?}", unknown[0]);
    assert_eq!(unknown[0].meant.as_deref(), Some("\"parties.band.name\""));
    assert_eq!(unknown[0].location.line, whole.lines().count() + 1);
    let number = faults(&whole.replacen(first, &format!("{path:?} = 5"), 1));
    assert_eq!((&*number[0].at, &*number[0].what), (path, "is a whole number"));
    let empty = faults(&whole.replacen(first, &format!("{path:?} = \" \""), 1));
    assert_eq!(&*empty[0].what, "is empty");
    let no_toml = faults(&whole.replacen(first, &format!("{path:?}: \"x\""), 1));
    assert!(no_toml[0].what.starts_with("not TOML"), "{:?}", no_toml[0]);
}
