use crate::Model;
use crate::words::{Words, fill, flag, reason, verdict};
use settlement::{Of, story};

/// The answer, why, and what it rests on, in plain words.
#[must_use]
pub fn plain(words: &Words, model: &Model) -> String {
    let scenario = &model.scenario;
    let [older, newer, compared] = verdict::sentences(words, scenario, &model.verdict);
    let [older, newer, compared] = [older, newer, compared].map(|of| of.written(words));
    let mut text = fill("{0} {1}{2}", &[&older, &newer, &compared]);
    let mut line = |line: &str| {
        text.push_str("\n\n");
        text.push_str(line);
    };
    let [cents, difference] = verdict::to_the_cent(words, &model.verdict);
    line(&(cents.written(words) + &difference.written(words)));
    for reason in story::reasons(scenario, &model.settlement).unwrap_or_default() {
        line(&reason::sentence(words, scenario, &reason).written(words));
    }
    for (terms, of, ledger) in [
        (scenario.before(), Of::Before, &model.settlement.before),
        (scenario.after(), Of::After, &model.settlement.after),
    ] {
        for of_ledger in &ledger.flags {
            line(&flag::sentence(words, scenario, terms, of, of_ledger).written(words));
        }
    }
    for (name, value, level) in super::inputs(words, model) {
        line(&fill("{0}: {1} ({2})", &[&name, &value, level]));
    }
    line(&super::address(model, words));
    text
}
