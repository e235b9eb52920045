//! The command line: articles in, a checklist as Markdown or the report as JSON out.

mod input;
mod markdown;
mod time;
mod value;
mod words;

use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Parser, ValueEnum};
use fact_checklist::{
    BadOption, DateOrder, Kind, OffsetUnit, Options, Report, analyze, currency_code, is_language_tag, language_code,
    parse_day,
};
use rayon::prelude::*;
use serde::Serialize;
use std::io::{self, Write};
use std::process::ExitCode;

/// List every checkable thing in an article: counts, money, percentages, dates, quotations.
#[derive(Parser)]
#[command(version, after_help = "Exit codes: 0 all files were read; 2 an error, said on standard error.")]
struct Args {
    /// Articles as UTF-8 text; - reads standard input.
    #[arg(required = true, value_name = "FILE")]
    files: Vec<String>,
    /// What to write.
    #[arg(long, value_enum, default_value_t = Format::Markdown)]
    format: Format,
    /// Kinds to list, with commas between them [default: all].
    #[arg(long, value_delimiter = ',', value_name = "KIND", value_parser = kinds())]
    kinds: Vec<Kind>,
    /// Language of the text, where its words do not tell it: en, de, fr, es, it, nl or pt.
    #[arg(long, value_name = "CODE")]
    language: Option<String>,
    /// Language tag of the reader, such as en-AU: decides what a bare $ or pound is.
    #[arg(long, value_name = "TAG")]
    locale: Option<String>,
    /// ISO 4217 code that a bare currency sign stands for; stronger than the locale.
    #[arg(long, value_name = "CODE")]
    currency: Option<String>,
    /// Day the text was written, as YYYY-MM-DD: relative dates are read against it.
    #[arg(long, value_name = "DAY")]
    as_of: Option<String>,
    /// Order of day and month in digits that do not tell it, such as 04/12.
    #[arg(long, value_enum, value_name = "ORDER")]
    date_order: Option<Order>,
    /// Unit of the spans in JSON.
    #[arg(long, value_enum, default_value_t = Offsets::Utf16)]
    offsets: Offsets,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// A checklist to work through
    Markdown,
    /// The report as the library gives it
    Json,
}

#[derive(Clone, Copy, ValueEnum)]
enum Order {
    /// Day first
    Dmy,
    /// Month first
    Mdy,
}

#[derive(Clone, Copy, ValueEnum)]
enum Offsets {
    #[value(name = "utf-16")]
    Utf16,
    CodePoints,
    Bytes,
}

/// The report of one of several files.
#[derive(Serialize)]
struct Named<'a> {
    file: &'a str,
    report: &'a Report,
}

fn main() -> ExitCode {
    let args = Args::parse();
    match run(&args) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::from(2),
        // A reader that stops early, like `head`, is no error of ours.
        Err(e) if e.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(e) => {
            complain(&e.to_string());
            ExitCode::from(2)
        }
    }
}

/// Reads and writes all files; `false` when one of them could not be read.
fn run(args: &Args) -> io::Result<bool> {
    let options = options(args).map_err(|e| io::Error::new(io::ErrorKind::InvalidInput, e))?;
    let read: Vec<_> = args.files.par_iter().map(|name| (name, input::read(name))).collect();
    let mut done: Vec<(&str, String, Report)> = Vec::new();
    let mut all_well = true;
    for (name, text) in read {
        match text {
            Ok(input::Input { text, unreadable }) => {
                if unreadable > 0 {
                    complain(&format!("{name}: {unreadable} characters could not be read and are shown as \u{FFFD}."));
                }
                if text.trim().is_empty() {
                    complain(&format!("{name}: There is no text in it."));
                }
                done.push((name, text, Report::default()));
            }
            Err(message) => {
                complain(&format!("{name}: {message}"));
                all_well = false;
            }
        }
    }
    done.par_iter_mut().for_each(|(_, text, report)| *report = analyze(text, &options));
    let mut out = io::BufWriter::new(io::stdout().lock());
    match args.format {
        Format::Markdown => {
            for (name, text, report) in &done {
                markdown::write(&mut out, name, text, report, !args.kinds.is_empty())?;
            }
        }
        Format::Json => json(&mut out, args.files.len() > 1, &done)?,
    }
    out.flush()?;
    Ok(all_well)
}

/// One file gives its report; several give a list of objects with the file's name.
fn json(out: &mut impl Write, several: bool, done: &[(&str, String, Report)]) -> io::Result<()> {
    if several {
        let list: Vec<_> = done.iter().map(|(file, _, report)| Named { file, report }).collect();
        serde_json::to_writer_pretty(&mut *out, &list)?;
    } else if let [(_, _, report)] = done {
        serde_json::to_writer_pretty(&mut *out, report)?;
    } else {
        return Ok(());
    }
    writeln!(out)
}

fn options(args: &Args) -> Result<Options, BadOption> {
    let kinds = (!args.kinds.is_empty()).then(|| args.kinds.clone());
    let language = match &args.language {
        Some(code) => Some(language_code(code).ok_or_else(|| bad("language", code, LANGUAGES))?),
        None => None,
    };
    let locale = args.locale.clone();
    if let Some(tag) = locale.as_ref().filter(|tag| !is_language_tag(tag)) {
        return Err(bad("locale", tag, "a language tag such as en-GB"));
    }
    let currency = match &args.currency {
        Some(code) => Some(currency_code(code).ok_or_else(|| bad("currency", code, "an ISO 4217 code such as USD"))?),
        None => None,
    };
    let as_of = match &args.as_of {
        Some(day) => Some(parse_day(day).ok_or_else(|| bad("as-of", day, "a day such as 2024-03-05"))?),
        None => None,
    };
    let offsets = match (args.format, args.offsets) {
        // Markdown cuts the text itself, in Rust's own unit.
        (Format::Markdown, _) | (_, Offsets::Bytes) => OffsetUnit::Bytes,
        (_, Offsets::Utf16) => OffsetUnit::Utf16,
        (_, Offsets::CodePoints) => OffsetUnit::CodePoints,
    };
    let date_order = args.date_order.map(|order| match order {
        Order::Dmy => DateOrder::Dmy,
        Order::Mdy => DateOrder::Mdy,
    });
    Ok(Options { locale, language, currency, as_of, date_order, kinds, offsets, ..Options::default() })
}

/// The kinds of a report by their names, for the help and for what is said of a wrong one.
fn kinds() -> impl TypedValueParser<Value = Kind> {
    let named = |name: String| Kind::ALL.into_iter().find(|k| k.name() == name).ok_or("no kind of the report");
    PossibleValuesParser::new(Kind::ALL.map(Kind::name)).try_map(named)
}

const LANGUAGES: &str = "one of en, de, fr, es, it, nl and pt";

fn bad(field: &'static str, given: &str, wanted: &'static str) -> BadOption {
    BadOption { field, given: format!("\"{given}\""), wanted }
}

fn complain(message: &str) {
    // Nobody is left to tell when standard error is closed.
    let _ = writeln!(io::stderr(), "fact-checklist: {message}");
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory;

    #[test]
    fn the_help_names_every_kind_and_every_language() {
        let help = Args::command().render_long_help().to_string();
        for kind in Kind::ALL {
            assert!(help.contains(kind.name()), "{}", kind.name());
        }
        let listed = LANGUAGES.split([' ', ',']).filter(|w| w.len() == 2 && *w != "of");
        assert_eq!(listed.filter(|code| language_code(code).is_some() && help.contains(code)).count(), 7);
    }

    #[test]
    fn wrong_options_are_told() {
        let told = |given: [&str; 2]| {
            let args = Args::try_parse_from(["fact-checklist", "a.txt"].into_iter().chain(given));
            match args {
                Ok(args) => options(&args).err().map(|e| e.to_string()),
                Err(e) => Some(e.to_string()),
            }
        };
        assert!(
            told(["--kinds", "money,wheather"]).is_some_and(|m| m.contains("wheather") && m.contains("placeholder"))
        );
        assert!(told(["--language", "xx"]).is_some_and(|m| m.contains("language") && m.contains("pt")));
        assert!(told(["--locale", "zz_!!"]).is_some_and(|m| m.contains("locale")));
        assert_eq!(told(["--locale", "en_AU"]), None);
        assert_eq!(told(["--kinds", "money,count"]), None);
    }
}
