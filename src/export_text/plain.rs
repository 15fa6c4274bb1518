use crate::i18n::{flag, reason, verdict};
use crate::state::State;
use settlement::{Scope, story};

/// The answer, its reasons, and what it rests on, in plain words.
#[must_use]
pub fn plain(state: &State) -> String {
    let State { scenario, messages, .. } = state;
    let (settlement, verdict) = (state.settlement(), &state.answer.verdict);
    let [cents, difference] = verdict::to_the_cent(messages, verdict).map(|of| of.written());
    let mut lines = vec![state.headline().written(), cents + &difference];
    for reason in story::reasons(scenario, settlement).unwrap_or_default() {
        lines.push(reason::sentence(messages, scenario, &reason).written());
    }
    for (terms, of, ledger) in [
        (scenario.before(), Scope::Before, &settlement.before),
        (scenario.after(), Scope::After, &settlement.after),
    ] {
        for flag in &ledger.flags {
            lines.push(flag::sentence(messages, scenario, terms, of, flag).written());
        }
    }
    for (name, value, level) in super::inputs(state) {
        lines.push(format!("{name}: {value} ({level})"));
    }
    lines.push(super::address(state));
    lines.join("\n\n")
}
