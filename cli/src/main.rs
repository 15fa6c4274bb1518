//! `who-owes-whom`: deals at a prompt, checked, settled and explained.

mod batch;
mod check;
mod explain;
mod input;
mod labels;
mod link;
mod settle;
mod table;
mod verdict;

use clap::{Parser, Subcommand};
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
    let done = match Arguments::parse().command {
        Command::Check(arguments) => return check::run(&arguments),
        Command::Explain(arguments) => explain::run(&arguments),
        Command::Settle(arguments) => settle::run(&arguments),
    };
    done.unwrap_or_else(|error| {
        eprintln!("who-owes-whom: {error:#}");
        ExitCode::from(2)
    })
}
