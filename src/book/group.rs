//! Blocks with the same `group` to one figure in which they stand side by side.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::book::block::one_line;
use crate::book::cache::of_group;
use crate::book::place::Place;
use crate::book::work::Work;
use crate::diagnostic::Diagnostic;
use crate::page::group::{Costs, Member};
use crate::snippet::Snippet;

/// As many columns as a page has room for.
const MOST_MEMBERS: usize = 4;

/// The groups of a chapter.
#[derive(Default)]
pub struct Groups {
    /// The blocks of each, in order.
    groups: BTreeMap<String, Vec<Grouped>>,
}

/// A block of a group.
pub struct Grouped {
    /// Which block of the chapter it is, from 0.
    pub index: usize,
    pub html: Arc<str>,
    pub costs: Option<Costs>,
    pub snippet: Snippet,
    pub place: Place,
    /// What is asked of it, in the cache; `None` if its answer is not kept.
    pub question: Option<String>,
}

impl Groups {
    /// Takes a block of the group with this name.
    pub fn add(&mut self, name: &str, block: Grouped) {
        self.groups.entry(String::from(name)).or_default().push(block);
    }

    /// What stands in place of each block of a group: the whole figure for the first, nothing for the others. A group that
    /// cannot be one leaves its blocks as they are.
    pub fn finish(self, work: &mut Work) -> Vec<(usize, Option<Arc<str>>)> {
        let mut found = Vec::new();
        for (name, blocks) in self.groups {
            match &blocks[..] {
                [only] => {
                    let message = format!("the group `{name}` has only this block in this chapter");
                    let help = "the blocks of a group stand in one chapter; give another block the same `group`";
                    report(work, only, message, help);
                }
                [..] if blocks.len() > MOST_MEMBERS => {
                    let message = format!("the group `{name}` has {} blocks", blocks.len());
                    report(work, &blocks[MOST_MEMBERS], message, "a page has room for four side by side");
                }
                [first, others @ ..] => {
                    let first = first.index;
                    found.extend(others.iter().map(|block| (block.index, None)));
                    found.push((first, Some(figure(work, blocks))));
                }
                [] => {}
            }
        }
        found
    }
}

/// The figure of a whole group, which is kept for the next build if those of all its blocks are.
fn figure(work: &mut Work, blocks: Vec<Grouped>) -> Arc<str> {
    let questions: Option<Vec<&str>> = blocks.iter().map(|block| block.question.as_deref()).collect();
    let question = questions.map(|questions| of_group(questions.into_iter()));
    let known: Option<Arc<str>> = question.as_ref().and_then(|question| work.cache.answer(question).map(Arc::from));
    let html = known.unwrap_or_else(|| {
        let members: Vec<Member> = blocks.into_iter().map(member).collect();
        Arc::from(one_line(work.engine.group(&members)))
    });
    if let Some(question) = question {
        work.cache.keep(question, html.clone());
    }
    html
}

fn member(block: Grouped) -> Member {
    Member { title: block.snippet.options.title, html: block.html, costs: block.costs }
}

fn report(work: &mut Work, block: &Grouped, message: String, help: &str) {
    let problem = Diagnostic::error_without_code(block.place.info_span, message).help(help);
    work.report(vec![problem], &BTreeMap::new(), &block.snippet, &block.place);
}
