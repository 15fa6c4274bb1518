/// The known name that was probably meant: the nearest, if at most a third of its letters differ.
pub(super) fn near<'n>(written: &str, known: impl Iterator<Item = &'n str>) -> Option<&'n str> {
    let lower = written.to_lowercase();
    known
        .map(|known| (strsim::damerau_levenshtein(&lower, &known.to_lowercase()), known))
        .filter(|(off, known)| *off <= known.chars().count().max(lower.chars().count()) / 3)
        .min_by_key(|(off, _)| *off)
        .map(|(_, known)| known)
}
