//! What the last build of a book found out, so that this one runs only the blocks that are new, or of which something new is asked.
//!
//! A question is the whole text that its answer depends on, beside what is the same for all questions of a build ([`Cache::read`]).
//! Texts are compared and not their hashes, so no question gets the answer of another. What has a problem is not kept, and neither
//! is what was not asked any more: a cache is as large as the pages of its book.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::book::block::Ready;
use crate::book::chapter::Opened;
use crate::book::config::Config;
use crate::book::fences::{Block, Dialect};
use crate::book::reference::Reference;
use crate::book::work::Work;

/// What the last build left, as it comes from a file.
#[derive(Clone, Copy, Debug)]
pub struct Stored<'a> {
    /// Tells this program from every other one, older and newer versions included.
    pub program: &'a str,
    /// The last [`Preprocessed::cache`](crate::book::Preprocessed::cache); empty if there is none.
    pub text: &'a str,
}

/// Answers by their questions.
#[derive(Debug, Default)]
pub struct Cache<'s> {
    /// What all of them depend on.
    basis: String,
    before: BTreeMap<&'s str, &'s str>,
    /// Those that were asked for in this build.
    now: BTreeMap<String, Arc<str>>,
    has_new: bool,
}

impl<'s> Cache<'s> {
    /// Reads the answers that hold for this program, these options and this Markdown; others, and what is no cache, are as nothing.
    pub fn read(stored: Stored<'s>, config: &Config, dialect: Dialect) -> Cache<'s> {
        let basis = format!("{}\n{dialect:?}\n{:?}", stored.program, config.defaults);
        let mut texts = texts(stored.text);
        let is_same = texts.next().is_some_and(|text| text == basis);
        let mut before = BTreeMap::new();
        while is_same && let (Some(question), Some(answer)) = (texts.next(), texts.next()) {
            before.insert(question, answer);
        }
        Cache { basis, before, now: BTreeMap::new(), has_new: false }
    }

    /// The answer of the last build.
    pub fn answer(&self, question: &str) -> Option<&'s str> {
        self.before.get(question).copied()
    }

    /// Keeps an answer for the next build, be it of this one or of the last.
    pub fn keep(&mut self, question: String, answer: Arc<str>) {
        self.has_new |= self.answer(&question) != Some(&*answer);
        self.now.insert(question, answer);
    }

    /// The text to store; `None` if it is the one that was read.
    pub fn written(&self) -> Option<String> {
        if !self.has_new && self.now.len() == self.before.len() {
            return None;
        }
        let answers = self.now.iter().flat_map(|(question, answer)| [question, &**answer]);
        Some(joined([self.basis.as_str()].into_iter().chain(answers)))
    }
}

/// Texts as one text, each behind its length in bytes and a line break.
fn joined<'t>(texts: impl Iterator<Item = &'t str>) -> String {
    texts.map(|text| format!("{}\n{text}\n", text.len())).collect()
}

/// The texts of a joined text, up to where it is no such thing.
fn texts(joined: &str) -> impl Iterator<Item = &str> {
    let mut rest = joined;
    std::iter::from_fn(move || {
        let (length, behind) = rest.split_once('\n')?;
        let (text, behind) = behind.split_at_checked(length.parse().ok()?)?;
        rest = behind.strip_prefix('\n')?;
        Some(text)
    })
}

/// What a block is asked for: its figure, with this prefix of ids.
pub fn of_block(block: &Block, id_prefix: &str) -> String {
    format!("block {id_prefix}\n{}\n{}", block.info, block.text)
}

/// What a group of blocks is asked for, by what each of them is.
pub fn of_group<'q>(blocks: impl Iterator<Item = &'q str>) -> String {
    format!("group\n{}", joined(blocks))
}

/// What a reference asks for, with this prefix of ids; `None` if it does not say what, or of no block of the book.
pub fn of_reference(work: &Work, reference: &Reference) -> Option<String> {
    let wanted = reference.wanted.as_ref().ok()?;
    let block = &work.named.get(&wanted.id)?.question;
    Some(format!("reference {}\n{wanted:?} {}\n{block}", reference.id_prefix, reference.is_alone))
}

/// The figures of the blocks of the book, in order; `None` where the block has to be tried: its own figure is not known, or that of
/// its group, or what a reference asks of it.
pub fn known<'a>(work: &Work<'a>, chapters: &[Opened]) -> Vec<Option<&'a str>> {
    let referred: BTreeSet<&str> = chapters.iter().flat_map(|chapter| unknown_references(work, chapter)).collect();
    let is_referred =
        |block: &Ready| block.snippet.options.id.as_ref().is_some_and(|id| referred.contains(id.as_str()));
    let of_chapter = |chapter: &Opened| {
        let groups = unknown_groups(work, chapter);
        let is_in_one =
            |block: &Ready| block.snippet.options.group.as_ref().is_some_and(|group| groups.contains(group));
        let figure = |block: &Ready| {
            let has_to_run = !block.found.is_empty() || is_referred(block) || is_in_one(block);
            if has_to_run { None } else { work.cache.answer(&block.question) }
        };
        chapter.to_try(work.purpose).iter().map(figure).collect::<Vec<_>>()
    };
    chapters.iter().flat_map(of_chapter).collect()
}

/// The ids of blocks of which a chapter asks something that is not known.
fn unknown_references<'o>(work: &Work, chapter: &'o Opened) -> impl Iterator<Item = &'o str> {
    let is_known = |question: Option<String>| question.is_some_and(|question| work.cache.answer(&question).is_some());
    let unknown = chapter.references().iter().filter(move |reference| !is_known(of_reference(work, reference)));
    unknown.filter_map(|reference| Some(reference.wanted.as_ref().ok()?.id.as_str()))
}

/// The groups of a chapter whose figure is not known.
fn unknown_groups(work: &Work, chapter: &Opened) -> BTreeSet<String> {
    let mut groups: BTreeMap<&String, Vec<&str>> = BTreeMap::new();
    for block in chapter.to_try(work.purpose) {
        if let Some(group) = &block.snippet.options.group {
            groups.entry(group).or_default().push(&block.question);
        }
    }
    let unknown =
        groups.into_iter().filter(|(_, blocks)| work.cache.answer(&of_group(blocks.iter().copied())).is_none());
    unknown.map(|(group, _)| group.clone()).collect()
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::*;

    fn read<'t>(text: &'t str, program: &'t str) -> Cache<'t> {
        let config = Config::read(&Value::Null).expect("no configuration is one");
        Cache::read(Stored { program, text }, &config, Dialect::V05)
    }

    fn first(answers: &[(&str, &str)]) -> String {
        let mut cache = read("", "p");
        keep(&mut cache, answers);
        cache.written().expect("something is new")
    }

    fn keep(cache: &mut Cache<'_>, answers: &[(&str, &str)]) {
        for (question, answer) in answers {
            cache.keep(String::from(*question), Arc::from(*answer));
        }
    }

    #[test]
    fn answers_come_back_as_they_were() {
        let answers = [("a\n7\n", "ä\n\n3\nb"), ("", "")];
        let text = first(&answers);
        let mut second = read(&text, "p");
        assert_eq!(answers.map(|(question, _)| second.answer(question)), answers.map(|(_, answer)| Some(answer)));
        assert_eq!(second.answer("b"), None);
        keep(&mut second, &answers);
        assert_eq!(second.written(), None);
    }

    #[test]
    fn what_nobody_asks_for_is_forgotten() {
        let text = first(&[("a", "1"), ("b", "2")]);
        let mut second = read(&text, "p");
        keep(&mut second, &[("b", "2")]);
        let text = second.written().expect("something is gone");
        let third = read(&text, "p");
        assert_eq!((third.answer("a"), third.answer("b")), (None, Some("2")));
    }

    #[test]
    fn another_program_and_a_cut_text_know_nothing() {
        let text = first(&[("a", "12")]);
        assert_eq!(read(&text, "q").answer("a"), None);
        assert_eq!(read(&text, "p").answer("a"), Some("12"));
        for end in 0..text.len() {
            assert_eq!(read(&text[..end], "p").answer("a"), None, "{end}");
        }
    }
}
