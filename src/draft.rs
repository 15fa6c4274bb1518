use crate::Knob;
use crate::parse_number::Problem;
use settlement::Decimal;

/// What stands in a field while it is edited.
#[derive(Debug)]
pub struct Draft {
    pub(crate) knob: Knob,
    /// The value when editing began: what holds until the text can be read.
    pub(crate) before: Option<Decimal>,
    /// As typed.
    pub text: String,
    /// Why it is not in force, if it is not.
    pub problem: Option<Problem>,
}
