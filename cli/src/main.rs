//! `who-owes-whom`: deals at a prompt, checked and settled.

mod batch;
mod check;
mod settle;
mod table;

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
    Settle(settle::Arguments),
}

fn main() -> ExitCode {
    match Arguments::parse().command {
        Command::Check(arguments) => check::run(&arguments),
        Command::Settle(arguments) => settle::run(&arguments).unwrap_or_else(|error| {
            eprintln!("who-owes-whom: {error:#}");
            ExitCode::from(2)
        }),
    }
}
