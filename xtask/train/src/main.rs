//! `cargo xtask train`: learns the model of check-worthiness and writes `src/worth/data/checkworthy.bin`.
//!
//! The features come from the core itself. This is a package of its own, so that no ordinary build waits for it.

mod data;
mod fetch;
mod frames;
mod lessons;
mod logistic;
mod measure;
mod model;
mod parts;
mod pool;
mod teacher;
mod tfidf;
mod vectors;

use anyhow::{Context, Result, bail};
use data::{FOLDS, Sentence};
use fact_checklist::training;
use lessons::{Lessons, Teaching};
use model::Setting;
use std::collections::BTreeMap;
use std::io::Write;
use std::path::{Path, PathBuf};

const HELP: &str = "train --data FILE.tsv [--cross-validate] [--news DIR] [--test FILE.tsv] [--no-vectors] [--no-teacher] [--set NAME=NUMBER]";
/// Strengths tried for the yardstick, 1/C; its best one counts.
const RIDGES: [f64; 3] = [1.0, 0.25, 0.1];
/// The setting of the weights that ship; the model's card shows what others give.
const SETTING: Setting = Setting {
    words: 0.08,
    pairs: 0.3,
    kinds: 0.4,
    plain: 2.0,
    framed: 0.7,
    vectors: 0.1,
    levels: 16.0,
    pair_levels: 8.0,
    framed_levels: 8.0,
    slight: 0.006,
    opinion: 0.3,
    unlabelled: 1.0,
};

fn say(line: &str) {
    // A closed stdout must not stop the training.
    let _ = writeln!(std::io::stdout(), "{line}");
}

fn main() -> Result<()> {
    let (mut data, mut news, mut cross, mut with_vectors, mut with_teacher) = (None, None, false, true, true);
    let mut setting = SETTING;
    let mut tests = Vec::new();
    let mut args = std::env::args().skip(1);
    while let Some(arg) = args.next() {
        let mut value = || args.next().with_context(|| format!("{arg} wants a value\n{HELP}"));
        match arg.as_str() {
            "--data" => data = Some(PathBuf::from(value()?)),
            "--test" => tests.push(PathBuf::from(value()?)),
            "--news" => news = Some(PathBuf::from(value()?)),
            "--cross-validate" => cross = true,
            "--no-vectors" => with_vectors = false,
            "--no-teacher" => with_teacher = false,
            "--set" => change(&mut setting, &value()?)?,
            _ => bail!("there is no option `{arg}`\n{HELP}"),
        }
    }
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let all = data::read(&data.context(HELP)?)?;
    let vectors = with_vectors.then(|| vectors::vectors(&root.join("target/vectors"))).transpose()?;
    let teaching = with_teacher.then(|| Teaching::prepare(&all, &root.join("target"))).transpose()?;
    let lessons = Lessons { all: &all, teaching: teaching.as_ref(), setting };
    if cross {
        return cross_validate(&lessons, vectors.as_ref());
    }
    let every: Vec<usize> = (0..all.len()).collect();
    let rounded = lessons.model(&every, vectors.as_ref())?.rounded(setting);
    let mut sums: Vec<f64> = match news {
        Some(dir) => news_sums(&dir, &rounded)?,
        None => all.iter().map(|s| rounded.score(&s.features)).collect(),
    };
    for path in tests {
        test(&path, &rounded)?;
    }
    sums.sort_by(f64::total_cmp);
    if sums.is_empty() {
        bail!("no sentences");
    }
    let file = rounded.file(std::array::from_fn(|i| sums[sums.len() * (i + 1) / 10] as f32));
    let path = root.join("src/worth/data/checkworthy.bin");
    std::fs::write(&path, &file)?;
    say(&format!("{} bytes, {} bytes brotli, {} sentences", file.len(), brotli(&file)?, all.len()));
    Ok(())
}

/// How well the rounded weights rank sentences that were not trained on: all together, and each debate by itself.
fn test(path: &Path, rounded: &model::Rounded) -> Result<()> {
    let mut debates: BTreeMap<String, Vec<(f64, bool)>> = BTreeMap::new();
    for s in data::read(path)? {
        debates.entry(s.debate).or_default().push((rounded.score(&s.features), s.positive));
    }
    let whole = measure::average_precision(&debates.values().flatten().copied().collect::<Vec<_>>());
    debates.retain(|_, scored| scored.iter().any(|(_, positive)| *positive));
    let mean = debates.values().map(|scored| measure::average_precision(scored)).sum::<f64>() / debates.len() as f64;
    say(&format!("{}: AP {whole:.4}, mean of {} transcripts {mean:.4}", path.display(), debates.len()));
    Ok(())
}

/// `--set words=0.5`: a setting for one run.
fn change(setting: &mut Setting, words: &str) -> Result<()> {
    let (name, value) = words.split_once('=').context("--set NAME=NUMBER")?;
    let field = match name {
        "words" => &mut setting.words,
        "pairs" => &mut setting.pairs,
        "kinds" => &mut setting.kinds,
        "plain" => &mut setting.plain,
        "framed" => &mut setting.framed,
        "vectors" => &mut setting.vectors,
        "levels" => &mut setting.levels,
        "pair_levels" => &mut setting.pair_levels,
        "framed_levels" => &mut setting.framed_levels,
        "slight" => &mut setting.slight,
        "opinion" => &mut setting.opinion,
        "unlabelled" => &mut setting.unlabelled,
        _ => bail!("there is no setting `{name}`"),
    };
    *field = value.parse()?;
    Ok(())
}

/// The sums of the sentences of plain text, from which the tenths are cut.
fn news_sums(dir: &Path, rounded: &model::Rounded) -> Result<Vec<f64>> {
    let mut paths: Vec<PathBuf> = std::fs::read_dir(dir)?.map(|e| Ok(e?.path())).collect::<Result<_>>()?;
    paths.retain(|p| p.extension().is_some_and(|e| e == "txt"));
    paths.sort();
    let mut sums = Vec::new();
    for path in paths {
        let text = std::fs::read_to_string(path)?;
        sums.extend(training::sentences(&text).iter().map(|s| rounded.score(&training::features(s))));
    }
    Ok(sums)
}

fn cross_validate(lessons: &Lessons, vectors: Option<&vectors::Vectors>) -> Result<()> {
    let (all, setting) = (lessons.all, lessons.setting);
    let fold = data::folds(all);
    let mut exact = vec![(0.0, false); all.len()];
    let mut whole = exact.clone();
    let mut yardsticks = RIDGES.map(|_| exact.clone());
    let mut bytes = 0;
    for f in 0..FOLDS {
        let part = |inside: bool| (0..all.len()).filter(|i| (fold[*i] == f) == inside).collect::<Vec<_>>();
        let learned: Vec<&Sentence> = part(false).into_iter().map(|i| &all[i]).collect();
        let model = lessons.model(&part(false), vectors)?;
        let rounded = model.rounded(setting);
        bytes = bytes.max(brotli(&rounded.file([0.0; 9]))?);
        for i in part(true) {
            exact[i] = (model.score(&all[i].features), all[i].positive);
            whole[i] = (rounded.score(&all[i].features), all[i].positive);
        }
        for (ridge, scored) in RIDGES.into_iter().zip(&mut yardsticks) {
            let yardstick = tfidf::TfIdf::train(&learned, ridge)?;
            for i in part(true) {
                scored[i] = (yardstick.score(&all[i]), all[i].positive);
            }
        }
    }
    say(&format!("{FOLDS} folds by debate, {} sentences", all.len()));
    let line = |name: &str, scored: &[(f64, bool)]| {
        let (ap, f1) = (measure::average_precision(scored), measure::macro_f1(scored));
        say(&format!("{name:<28} AP {ap:.4}  macro F1 {f1:.4}"));
    };
    for (ridge, scored) in RIDGES.into_iter().zip(&yardsticks) {
        line(&format!("TF-IDF 1-2-grams, C={}", 1.0 / ridge), scored);
    }
    line("model, not rounded", &exact);
    line(&format!("model, {bytes} bytes brotli"), &whole);
    Ok(())
}

fn brotli(bytes: &[u8]) -> Result<usize> {
    let mut out = Vec::new();
    brotli::CompressorWriter::new(&mut out, 4096, 11, 22).write_all(bytes)?;
    Ok(out.len())
}
