//! Reads the argument of `--range`: `elsewhere=0.1..0.6`.

use anyhow::{Context, Result, bail, ensure};
use settlement::{Input, Range, Scenario, link};

/// Reads a range; the deal's plausible one where only an input is named.
pub(super) fn read<'d>(scenario: &Scenario<'d>, text: &str) -> Result<Range<'d>> {
    let (name, values) =
        text.split_once('=').map_or((text, None), |(name, values)| (name, Some(values)));
    let inputs = scenario.inputs();
    let ranged = || inputs.iter().filter(|input| !matches!(input, Input::InYear(..)));
    let Some(&input) = ranged().find(|input| input.field() == name) else {
        let known: Vec<_> = ranged().map(|input| input.field()).collect();
        bail!("--range {text}: no input {name:?}; allowed are {}", known.join(", "));
    };
    let Some(values) = values else { return Ok(Range::plausible(scenario, input)?) };
    let (low, high) = values.split_once("..").with_context(|| {
        format!("--range {text}: not a range; write two values, such as {name}=LOW..HIGH")
    })?;
    let value = |text: &str| {
        let short = link::read_short(scenario.deal(), input, text).map(Ok);
        let value = short.unwrap_or_else(|| scenario.deal().read(input, text.trim()));
        value.with_context(|| format!("--range {name}={values}"))
    };
    let (low, high) = (value(low)?, value(high)?);
    ensure!(low <= high, "--range {text}: upside down; write the lower value first");
    Ok(Range { input, low, high })
}
