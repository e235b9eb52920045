//! What the small model is given to learn: labels, and the teacher's opinions of labelled sentences and of many more.

use crate::data::Sentence;
use crate::model::{Lesson, Model, Setting};
use crate::parts::part;
use crate::pool;
use crate::teacher::{Readings, Teacher};
use crate::vectors::Vectors;
use anyhow::Result;
use fact_checklist::training::{Features, features};
use std::path::Path;

/// What a teacher needs, read once for all folds.
pub(crate) struct Teaching {
    labelled: Readings,
    unlabelled: Readings,
    features: Vec<Features>,
    /// Parts of labelled sentences, with the place of the sentence.
    parts: Vec<(usize, Features)>,
    read: Readings,
}

impl Teaching {
    pub(crate) fn prepare(all: &[Sentence], target: &Path) -> Result<Self> {
        let sentences = pool::sentences(&target.join("speeches"))?;
        let cache = target.join("encoder");
        // One part of each: now what stands before the cut, now what stands after it.
        let cut = |(i, s): (usize, &Sentence)| Some((i, part(&s.text, i % 2 == 0)?));
        let parts: Vec<(usize, String)> = all.iter().enumerate().filter_map(cut).collect();
        Ok(Self {
            labelled: Readings::of(&all.iter().map(|s| s.text.as_str()).collect::<Vec<_>>(), &cache)?,
            unlabelled: Readings::of(&sentences.iter().map(String::as_str).collect::<Vec<_>>(), &cache)?,
            features: sentences.iter().map(|s| features(s)).collect(),
            read: Readings::of(&parts.iter().map(|(_, s)| s.as_str()).collect::<Vec<_>>(), &cache)?,
            parts: parts.iter().map(|(i, s)| (*i, features(s))).collect(),
        })
    }
}

/// Labelled sentences with or without a teacher.
pub(crate) struct Lessons<'a> {
    pub(crate) all: &'a [Sentence],
    pub(crate) teaching: Option<&'a Teaching>,
    pub(crate) setting: Setting,
}

impl Lessons<'_> {
    /// Learns from the labelled sentences of `learned`, which are in order, and from a teacher who saw no other labels.
    pub(crate) fn model(&self, learned: &[usize], vectors: Option<&Vectors>) -> Result<Model> {
        let label = |i: usize| f64::from(u8::from(self.all[i].positive));
        let mut lessons: Vec<Lesson> = learned
            .iter()
            .map(|i| Lesson { features: &self.all[*i].features, likely: label(*i), counts: 1.0 })
            .collect();
        if let Some(teaching) = self.teaching {
            let teacher = Teacher::train(self.all, &teaching.labelled, learned)?;
            let (opinions, own) = (teacher.opinions(&teaching.labelled), self.setting.opinion);
            for (lesson, i) in lessons.iter_mut().zip(learned) {
                lesson.likely += own * (opinions[*i] - lesson.likely);
            }
            let more = teaching.features.iter().zip(teacher.opinions(&teaching.unlabelled));
            let counts = self.setting.unlabelled;
            lessons.extend(more.map(|(features, likely)| Lesson { features, likely, counts }));
            // A part of a sentence that is not to be learned tells of it as well.
            let parts = teaching.parts.iter().zip(teacher.opinions(&teaching.read));
            let parts = parts.filter(|((i, _), _)| learned.binary_search(i).is_ok());
            lessons.extend(parts.map(|((_, features), likely)| Lesson { features, likely, counts }));
        }
        Model::train(&lessons, vectors, self.setting)
    }
}
