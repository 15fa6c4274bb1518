/// What a locale writes numbers with. It is read off numbers that its formatter has written, so that
/// what the formatter writes can be read back, whatever the locale.
#[derive(Clone, Debug, PartialEq)]
pub struct Marks {
    /// The digits from zero to nine.
    pub digits: Vec<char>,
    /// What stands before the decimals.
    pub decimal: Option<char>,
    /// What stands between groups of digits; none where they are not grouped.
    pub group: Option<char>,
    /// How many digits the last group has, and each group before it: in India 3 and 2.
    pub sizes: [usize; 2],
}

impl Marks {
    /// Those of a formatter of digits, which groups them or not.
    pub(super) fn of(format: impl Fn(&str, bool) -> String) -> Self {
        let written = format("1234567890", false);
        let (zero, others) = (written.chars().last(), written.chars().take(9));
        let digits: Vec<char> = zero.into_iter().chain(others).collect();
        let mark = |text: &str| text.chars().find(|c| !digits.contains(c));
        let decimal = mark(&format("0.5", false));
        let grouped = format("1234567890", true);
        let group = mark(&grouped);
        let mut sizes = grouped.rsplit(|c| Some(c) == group).map(|group| group.chars().count());
        let last = sizes.next().unwrap_or_default();
        let sizes = [last, sizes.next().unwrap_or(last)];
        Self { digits, decimal, group, sizes }
    }
}
