/// The period of the cap.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CapPer {
    /// All years together.
    Total,
    /// Each year.
    Year,
}

impl CapPer {
    /// Both.
    pub const ALL: [CapPer; 2] = [CapPer::Total, CapPer::Year];

    /// What scenarios and links call it.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            CapPer::Total => "total",
            CapPer::Year => "year",
        }
    }
}
