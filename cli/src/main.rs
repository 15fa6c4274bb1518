//! `who-owes-whom`: deals at a prompt, checked, settled and explained.

mod batch;
mod check;
mod compile;
mod deal;
mod explain;
mod help;
mod input;
mod json;
mod labels;
mod link;
mod message;
mod settle;
mod table;
mod translations;
mod verdict;

use clap::error::ErrorKind;
use clap::{CommandFactory, Parser, Subcommand};
use help::AtHand;
use std::env;
use std::process::ExitCode;

/// Who owes whom under two versions of a deal, exact to the cent.
#[derive(Parser)]
#[command(name = "who-owes-whom", version)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    Check(check::Arguments),
    Compile(compile::Arguments),
    Explain(explain::Arguments),
    Settle(settle::Arguments),
}

fn main() -> ExitCode {
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(error) => return refuse(error),
    };
    let done = match arguments.command {
        Command::Check(arguments) => check::run(&arguments),
        Command::Compile(arguments) => Ok(compile::run(&arguments)),
        Command::Explain(arguments) => explain::run(&arguments),
        Command::Settle(arguments) => settle::run(&arguments),
    };
    done.unwrap_or_else(|error| {
        message::print(format_args!("{error:#}"));
        ExitCode::from(2)
    })
}

/// Prints the help that was asked for, or what is wrong with the arguments.
fn refuse(error: clap::Error) -> ExitCode {
    // It quotes them: the same once more, with arguments that a terminal does not obey.
    let shown = env::args_os().map(|argument| message::escaped(&argument.to_string_lossy()));
    let shown: Vec<_> = shown.collect();
    let error = if error.kind() == ErrorKind::DisplayHelp {
        with_examples(&shown).unwrap_or(error)
    } else {
        Arguments::try_parse_from(shown).err().unwrap_or(error)
    };
    let _ = error.print();
    u8::try_from(error.exit_code()).map_or(ExitCode::FAILURE, ExitCode::from)
}

/// The help that was asked for, with examples by the deal at hand.
fn with_examples(arguments: &[String]) -> Option<clap::Error> {
    let at_hand = AtHand::of(arguments);
    let (settle, explain) = (at_hand.of_settle().ok()?, at_hand.of_explain().ok()?);
    let command = Arguments::command()
        .mut_subcommand("settle", |command| command.after_long_help(settle))
        .mut_subcommand("explain", |command| command.after_long_help(explain));
    command.try_get_matches_from(arguments).err()
}
