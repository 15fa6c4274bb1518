//! The examples at the end of the help, by the deal at hand: the one of `--deal`, or the first that
//! comes with the program.

use crate::deal;
use settlement::deal::{Series, Volume};
use settlement::{Deal, Error, Input, Scenario, link};
use std::path::Path;

/// The deal that the help is about, and how it is named on the command line.
pub(crate) struct AtHand {
    own: Option<(Deal, String)>,
}

impl AtHand {
    /// That of `--deal`, where a file that is a deal follows it.
    pub(crate) fn of(arguments: &[String]) -> Self {
        let file = arguments.iter().enumerate().find_map(|(nth, argument)| {
            let next = (argument == "--deal").then(|| arguments.get(nth + 1)).flatten();
            next.map(String::as_str).or(argument.strip_prefix("--deal="))
        });
        let own = file.and_then(|file| Some((deal::quietly(Path::new(file))?, file.to_owned())));
        Self { own }
    }

    fn deal(&self) -> &Deal {
        self.own.as_ref().map_or(&deals::OPENAI_MICROSOFT, |(deal, _)| deal)
    }

    /// What `settle` and `explain` need to know of it.
    fn option(&self) -> String {
        self.own.as_ref().map_or(String::new(), |(_, file)| format!(" --deal {file}"))
    }

    pub(crate) fn of_settle(&self) -> Result<String, Error> {
        let (deal, option) = (self.deal(), self.option());
        let link = another(deal)?;
        let scenario = Scenario::new(deal)?;
        let keys = scenario_with_every_key(&scenario).join(",\n   ");
        Ok(format!(
            r#"Examples:
  echo '{{}}' | who-owes-whom settle{option} --format table
  who-owes-whom settle{option} --link "{link}"
  who-owes-whom settle{option} --batch < scenarios.jsonl > settlements.jsonl
  echo '{{}}' | who-owes-whom settle --deal my-deal.toml
  who-owes-whom settle --deal my-deal.toml --help

A scenario of {name} with every key, at its default:
  {{{keys}}}
{several}A stream or count may instead have a path, with one amount for each year: {{"path":[{path}]}}

Exit status: 0 settled; 1 a line of a batch was in error; 2 the scenario or the command was."#,
            name = deal.name,
            several = of_several_versions(deal),
            path = deal.years().map(|_| "\"1\"").collect::<Vec<_>>().join(","),
        ))
    }

    pub(crate) fn of_explain(&self) -> Result<String, Error> {
        let (deal, option) = (self.deal(), self.option());
        let link = another(deal)?;
        let scenario = Scenario::new(deal)?;
        let inputs = scenario.inputs();
        let ranges = inputs.iter().filter(|input| !matches!(input, Input::InYear(..))).take(2);
        let ranges: Vec<_> = ranges.map(|input| format!("--range {}", input.field())).collect();
        let ranges = ranges.join(" ");
        Ok(format!(
            r#"Examples:
  echo '{{}}' | who-owes-whom explain{option}
  echo '{{}}' | who-owes-whom explain{option} --figures
  echo '{{}}' | who-owes-whom explain{option} --figure after.net
  who-owes-whom explain{option} --link "{link}" --figure after.net
  echo '{{}}' | who-owes-whom explain{option} {ranges}
  who-owes-whom explain --deal my-deal.toml --help

Exit status: 0 explained; 2 the scenario, a figure, a range or the command was in error."#
        ))
    }
}

/// The link of a scenario in which the first stream or count is as much as its slider has.
fn another(deal: &Deal) -> Result<String, Error> {
    let mut scenario = Scenario::new(deal)?;
    if let Some(volume) = deal.volumes().next() {
        let most = volume.first().slider.to;
        // It may outgrow its bounds: then the link is that of the defaults.
        let _ = scenario.set(Input::First(volume.series()), Some(most));
    }
    Ok(link::write_in_full(&scenario))
}

/// The lines of a scenario as JSON, without its braces. A rate or price that is another in each
/// version is left out: a scenario has one for all.
fn scenario_with_every_key(scenario: &Scenario<'_>) -> Vec<String> {
    let deal = scenario.deal();
    let value = |input: Input<'_>| match (scenario.get(input), input) {
        (None, _) => "null".to_owned(),
        (Some(year), Input::EventYear(_)) => year.normalize().to_string(),
        (Some(number), _) => format!("\"{}\"", number.normalize()),
    };
    let text = |key: &str, id: &str| format!("\"{key}\":\"{id}\"");
    let plain = |input: Input<'_>| format!("\"{}\":{}", input.field(), value(input));
    let named = |input: Input<'_>| {
        let field = input.field();
        format!("\"{}\":{}", field.rsplit('.').next().unwrap_or(&field), value(input))
    };
    let object = |key: &str, entries: Vec<String>| format!("\"{key}\":{{{}}}", entries.join(","));
    let volumes = |is_money| {
        let of = deal.volumes().map(Volume::series);
        let of = of.filter(move |of| matches!(of, Series::Stream(_)) == is_money);
        let sales = |of| [Input::First(of), Input::Growth(of)].map(named).to_vec();
        of.map(|of| object(of.id(), sales(of))).collect()
    };
    let rates = |is_money| {
        let of = deal.rates().filter(|(input, ..)| is_one(deal, &input.field()));
        let of = of.filter(|(input, ..)| matches!(input, Input::Rate(_)) == is_money);
        of.map(|(input, ..)| named(input)).collect()
    };
    let mut lines = vec![
        [("deal", &deal.id), ("before", &scenario.before().id), ("after", &scenario.after().id)]
            .map(|(key, id)| text(key, id))
            .join(","),
        object("streams", volumes(true)),
        object("counts", volumes(false)),
        object("parts", deal.parts().map(|(input, _)| named(input)).collect()),
    ];
    if let Some(host) = scenario.host() {
        let more = [Input::Elsewhere, Input::Kept, Input::Compute].map(plain).join(",");
        lines.push(format!("{},{more}", text("host", &host.id)));
    }
    if deal.inputs.capping.is_some() {
        let per = text("cap_per", scenario.cap_per().id());
        lines.push([plain(Input::Cap), per, plain(Input::CapUsed)].join(","));
    }
    lines.push(object("rates", rates(true)));
    lines.push(object("prices", rates(false)));
    let events = deal.events.iter().map(|event| named(Input::EventYear(&event.id)));
    lines.push(object("events", events.collect()));
    lines
}

/// Whether a clause, by the path of its rate or price, has the same one in every version.
fn is_one(deal: &Deal, field: &str) -> bool {
    let clause = field.rsplit('.').next().unwrap_or(field);
    let mut rates = deal.default_rates(clause);
    let first = rates.next();
    rates.all(|rate| Some(rate) == first)
}

/// What there is to say of rates and prices that are others in each version.
fn of_several_versions(deal: &Deal) -> String {
    let several = deal.rates().map(|(input, ..)| input.field());
    let several: Vec<_> = several.filter(|field| !is_one(deal, field)).collect();
    if several.is_empty() {
        return String::new();
    }
    format!("Each version has its own {}; one given here holds for all.\n", several.join(", "))
}
