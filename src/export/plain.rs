use crate::Model;
use crate::i18n::{Messages, flag, reason, verdict};
use settlement::{Of, story};

/// The answer, why, and what it rests on, in plain words.
#[must_use]
pub fn plain(messages: &Messages, model: &Model) -> String {
    let scenario = &model.scenario;
    let [older, newer, compared] = verdict::sentences(messages, scenario, &model.verdict);
    let [older, newer, compared] = [older, newer, compared].map(|of| of.written(messages));
    let mut text = format!("{older} {newer}{compared}");
    let mut line = |line: &str| {
        text.push_str("\n\n");
        text.push_str(line);
    };
    let [cents, difference] = verdict::to_the_cent(messages, &model.verdict);
    line(&(cents.written(messages) + &difference.written(messages)));
    for reason in story::reasons(scenario, &model.settlement).unwrap_or_default() {
        line(&reason::sentence(messages, scenario, &reason).written(messages));
    }
    for (terms, of, ledger) in [
        (scenario.before(), Of::Before, &model.settlement.before),
        (scenario.after(), Of::After, &model.settlement.after),
    ] {
        for of_ledger in &ledger.flags {
            line(&flag::sentence(messages, scenario, terms, of, of_ledger).written(messages));
        }
    }
    for (name, value, level) in super::inputs(messages, model) {
        line(&format!("{name}: {value} ({level})"));
    }
    line(&super::address(model, messages));
    text
}
