//! `who-owes-whom`: the settlement at a prompt.

mod batch;
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
    Settle(settle::Arguments),
}

fn main() -> ExitCode {
    let Command::Settle(arguments) = Arguments::parse().command;
    settle::run(&arguments).unwrap_or_else(|error| {
        eprintln!("who-owes-whom: {error:#}");
        ExitCode::from(2)
    })
}
