use settlement::deal::Side;

/// The class of a side in the style sheet: it has its colour wherever a chart or a sentence names it.
pub(crate) fn side_class(side: Side) -> &'static str {
    match side {
        Side::First => "first",
        Side::Second => "second",
        Side::Other => "other",
    }
}
