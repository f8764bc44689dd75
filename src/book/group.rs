//! Blocks with the same `group` to one figure in which they stand side by side.

use std::collections::BTreeMap;

use crate::book::block::one_line;
use crate::book::place::Place;
use crate::book::work::Work;
use crate::diagnostic::Diagnostic;
use crate::machine::trace::Trace;
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
struct Grouped {
    /// Which block of the chapter it is, from 0.
    index: usize,
    member: Member,
    snippet: Snippet,
    place: Place,
}

impl Groups {
    /// Takes a block with its figure, if it belongs to a group.
    pub fn add(&mut self, index: usize, html: &str, snippet: &Snippet, trace: Option<&Trace>, place: &Place) {
        let Some(name) = snippet.options.group.clone() else { return };
        let title = snippet.options.title.clone();
        let member = Member { title, html: String::from(html), costs: trace.map(Costs::of) };
        let grouped = Grouped { index, member, snippet: snippet.clone(), place: place.clone() };
        self.groups.entry(name).or_default().push(grouped);
    }

    /// What stands in place of each block of a group: the whole figure for the first, nothing for the others. A group that
    /// cannot be one leaves its blocks as they are.
    pub fn finish(self, work: &mut Work) -> Vec<(usize, Option<String>)> {
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
                [first, ..] => {
                    let members: Vec<&Member> = blocks.iter().map(|block| &block.member).collect();
                    found.push((first.index, Some(one_line(work.engine.group(&members)))));
                    found.extend(blocks[1..].iter().map(|block| (block.index, None)));
                }
                [] => {}
            }
        }
        found
    }
}

fn report(work: &mut Work, block: &Grouped, message: String, help: &str) {
    let problem = Diagnostic::error_without_code(block.place.info_span, message).help(help);
    work.report(vec![problem], &BTreeMap::new(), &block.snippet, &block.place);
}
