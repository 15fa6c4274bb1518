/// What a reader can take along.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Take {
    /// The address of this page as it stands.
    Link,
    /// All of it in plain words.
    Text,
    /// The years as a table of comma-separated values.
    Csv,
    /// Scenario and settlement, as the command line writes them.
    Json,
    /// A drawing as a vector.
    Svg(&'static str),
    /// A drawing as pixels.
    Png(&'static str),
    /// On paper.
    Print,
    /// The command that gives the same figures.
    Command,
}
