//! `who-owes-whom`: deals at a prompt, checked, settled and explained.

mod batch;
mod check;
mod deal;
mod explain;
mod input;
mod json;
mod labels;
mod link;
mod message;
mod settle;
mod table;
mod verdict;

use clap::{Parser, Subcommand};
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
    let error = Arguments::try_parse_from(shown).err().unwrap_or(error);
    let _ = error.print();
    u8::try_from(error.exit_code()).map_or(ExitCode::FAILURE, ExitCode::from)
}
