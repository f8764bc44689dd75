//! A macro's pattern and a call's tokens to what each `$name` stands for.
//!
//! Repetitions take as much as they can and give back one iteration after the other when what follows does not match. That
//! accepts whatever rustc's parser without backtracking accepts.

use std::collections::BTreeMap;

use proc_macro2::{Delimiter, Span, TokenTree};

use super::fragment;
use super::pattern::{FragmentKind, Part, RepeatOp};
use super::{SIZE_LIMIT, token_length};

/// What a `$name` stands for: tokens, or one entry for each iteration of the repetition around it.
pub(super) enum Binding {
    Tokens(Fragment),
    Iterations(Vec<Binding>),
}

/// What one fragment matched.
pub(super) struct Fragment {
    pub tokens: Vec<TokenTree>,
    pub kind: FragmentKind,
    /// Whether another macro that gets it sees the fragment and not its tokens (Reference, "Forwarding a matched fragment").
    pub opaque: bool,
}

/// By name, marks included.
pub(super) type Bindings = BTreeMap<String, Binding>;

/// The call needs more steps than are allowed.
pub(super) struct TooLong;

/// Matches all of `input`.
pub(super) fn matches(pattern: &[Part], input: &[TokenTree]) -> Result<Option<Bindings>, TooLong> {
    let mut matcher = Matcher { steps: 0, watches: false, furthest: None, close: None };
    let mut bindings = Bindings::new();
    let matched = matcher.sequence(pattern, input, &mut bindings)?;
    Ok(matched.then_some(bindings))
}

/// How far a pattern got in a call: to a token that does not fit, or past the last one.
#[derive(Clone, Copy)]
pub(super) enum Reached {
    Token(Span),
    End,
}

impl Reached {
    pub fn is_beyond(self, other: Option<Reached>) -> bool {
        match (self, other) {
            (Reached::Token(span), Some(Reached::Token(other))) => span.byte_range().start > other.byte_range().start,
            (Reached::Token(_) | Reached::End, None) | (Reached::End, Some(Reached::Token(_))) => true,
            (Reached::Token(_) | Reached::End, Some(Reached::End)) => false,
        }
    }
}

/// Where a pattern that does not match stopped furthest on.
pub(super) fn reached(pattern: &[Part], input: &[TokenTree]) -> Option<Reached> {
    let mut matcher = Matcher { steps: 0, watches: true, furthest: None, close: None };
    let _ = matcher.sequence(pattern, input, &mut Bindings::new());
    matcher.furthest
}

struct Matcher {
    steps: usize,
    /// Whether it keeps the place furthest on where it failed.
    watches: bool,
    furthest: Option<Reached>,
    /// The bracket that closes what is matched, inside of brackets.
    close: Option<Span>,
}

/// How many signs of the operator that is being compared are still to come.
#[derive(Default)]
struct Token {
    left: usize,
}

impl Token {
    /// Whether an operator that begins in the pattern is as long as the one in the input: `==>` is `==` and `>`, and neither
    /// `= =>` nor `= = >`. In the middle of one that is known already.
    fn fits(&mut self, pattern: &[Part], input: &[TokenTree]) -> bool {
        match pattern.first() {
            Some(Part::Token(TokenTree::Punct(first))) if first.as_char() != '\'' => {}
            _ => {
                self.left = 0;
                return true;
            }
        }
        if self.left == 0 {
            let sign = |part: &Part| {
                let Part::Token(sign @ TokenTree::Punct(_)) = part else { return None };
                Some(sign.clone())
            };
            self.left = token_length(&pattern.iter().take(3).map_while(sign).collect::<Vec<TokenTree>>());
            if self.left != token_length(input) {
                return false;
            }
        }
        self.left -= 1;
        true
    }
}

impl Matcher {
    /// Matches all of `input` against all of `pattern`.
    fn sequence(&mut self, pattern: &[Part], input: &[TokenTree], bindings: &mut Bindings) -> Result<bool, TooLong> {
        let (mut pattern, mut input) = (pattern, input);
        let mut token = Token::default();
        loop {
            self.step(1)?;
            let Some((part, rest)) = pattern.split_first() else {
                self.failed_at(input);
                return Ok(input.is_empty());
            };
            if !token.fits(pattern, input) {
                self.failed_at(input);
                return Ok(false);
            }
            if let Part::Repeat { inner, separator, op, .. } = part {
                return self.repeat(inner, separator, *op, rest, input, bindings);
            }
            match self.single(part, input, bindings)? {
                Some(length) => (pattern, input) = (rest, &input[length..]),
                None => {
                    self.failed_at(input);
                    return Ok(false);
                }
            }
        }
    }

    /// Matches one part that is no repetition; gives how many trees it takes.
    fn single(&mut self, part: &Part, input: &[TokenTree], bindings: &mut Bindings) -> Result<Option<usize>, TooLong> {
        match part {
            Part::Token(token) => Ok(input.first().is_some_and(|found| same_token(token, found)).then_some(1)),
            Part::Group { delimiter, inner, .. } => self.group(*delimiter, inner, input, bindings),
            Part::Fragment { name, kind, .. } => {
                let Some((length, tokens)) = fragment::take(*kind, input) else { return Ok(None) };
                self.step(length)?;
                let opaque = fragment::is_opaque(*kind);
                bindings.insert(name.clone(), Binding::Tokens(Fragment { tokens, kind: *kind, opaque }));
                Ok(Some(length))
            }
            Part::Variable { .. } | Part::CrateRoot { .. } => Ok(None),
            Part::Repeat { .. } => panic!("repetitions are matched together with what follows them"),
        }
    }

    fn group(
        &mut self,
        delimiter: Delimiter,
        inner: &[Part],
        input: &[TokenTree],
        bindings: &mut Bindings,
    ) -> Result<Option<usize>, TooLong> {
        let Some(TokenTree::Group(group)) = input.first() else { return Ok(None) };
        if group.delimiter() != delimiter {
            return Ok(None);
        }
        let trees: Vec<TokenTree> = group.stream().into_iter().collect();
        let around = self.close.replace(group.span_close());
        let matched = self.sequence(inner, &trees, bindings)?;
        self.close = around;
        Ok(matched.then_some(1))
    }

    fn repeat(
        &mut self,
        inner: &[Part],
        separator: &[TokenTree],
        op: RepeatOp,
        rest: &[Part],
        input: &[TokenTree],
        bindings: &mut Bindings,
    ) -> Result<bool, TooLong> {
        let (mut iterations, mut ends) = (Vec::new(), vec![0]);
        while op != RepeatOp::Optional || iterations.is_empty() {
            let at = ends[ends.len() - 1];
            let Some(start) = after_separator(separator, &input[at..], iterations.is_empty()).map(|n| at + n) else {
                break;
            };
            let mut found = Bindings::new();
            let Some(length) = self.prefix(inner, &input[start..], &mut found)? else { break };
            if start + length == at {
                break;
            }
            iterations.push(found);
            ends.push(start + length);
        }
        let least = usize::from(op == RepeatOp::Some);
        while iterations.len() >= least {
            let mut tried = Bindings::new();
            if self.sequence(rest, &input[ends[iterations.len()]..], &mut tried)? {
                bindings.extend(tried);
                collect(inner, iterations, bindings);
                return Ok(true);
            }
            if iterations.pop().is_none() {
                break;
            }
        }
        Ok(false)
    }

    /// Matches `pattern` at the start of `input`, taking as much as it can; gives how many trees it takes.
    fn prefix(
        &mut self,
        pattern: &[Part],
        input: &[TokenTree],
        bindings: &mut Bindings,
    ) -> Result<Option<usize>, TooLong> {
        let mut at = 0;
        let mut token = Token::default();
        for (index, part) in pattern.iter().enumerate() {
            self.step(1)?;
            let length = match part {
                _ if !token.fits(&pattern[index..], &input[at..]) => None,
                Part::Repeat { inner, separator, op, .. } => {
                    self.greedy(inner, separator, *op, &input[at..], bindings)?
                }
                variants!(
                    Part: Token | Group | Fragment | Variable | CrateRoot
                ) => self.single(part, &input[at..], bindings)?,
            };
            match length {
                Some(length) => at += length,
                None => {
                    self.failed_at(&input[at..]);
                    return Ok(None);
                }
            }
        }
        Ok(Some(at))
    }

    /// A repetition inside of a repetition: takes as many iterations as match.
    fn greedy(
        &mut self,
        inner: &[Part],
        separator: &[TokenTree],
        op: RepeatOp,
        input: &[TokenTree],
        bindings: &mut Bindings,
    ) -> Result<Option<usize>, TooLong> {
        let (mut iterations, mut at) = (Vec::new(), 0);
        while op != RepeatOp::Optional || iterations.is_empty() {
            let Some(skip) = after_separator(separator, &input[at..], iterations.is_empty()) else { break };
            let mut found = Bindings::new();
            let Some(length) = self.prefix(inner, &input[at + skip..], &mut found)? else { break };
            if skip + length == 0 {
                break;
            }
            iterations.push(found);
            at += skip + length;
        }
        if op == RepeatOp::Some && iterations.is_empty() {
            return Ok(None);
        }
        collect(inner, iterations, bindings);
        Ok(Some(at))
    }

    fn step(&mut self, cost: usize) -> Result<(), TooLong> {
        self.steps += cost;
        if self.steps > SIZE_LIMIT { Err(TooLong) } else { Ok(()) }
    }

    fn failed_at(&mut self, input: &[TokenTree]) {
        if !self.watches {
            return;
        }
        let place = input.first().map(opening).or(self.close);
        let reached = place.map_or(Reached::End, Reached::Token);
        if reached.is_beyond(self.furthest) {
            self.furthest = Some(reached);
        }
    }
}

/// Where a tree begins: of brackets, the first of them.
fn opening(tree: &TokenTree) -> Span {
    if let TokenTree::Group(group) = tree { group.span_open() } else { tree.span() }
}

/// How many trees the separator takes before the next iteration; `None` if it is not there.
fn after_separator(separator: &[TokenTree], input: &[TokenTree], first: bool) -> Option<usize> {
    if first {
        return Some(0);
    }
    let there = separator.len() <= input.len() && separator.iter().zip(input).all(|(a, b)| same_token(a, b));
    there.then_some(separator.len())
}

/// Turns the bindings of the iterations into the iterations of each binding. Names without any iteration are there too.
fn collect(inner: &[Part], iterations: Vec<Bindings>, bindings: &mut Bindings) {
    let mut lists: BTreeMap<String, Vec<Binding>> = BTreeMap::new();
    names(inner, &mut lists);
    for iteration in iterations {
        for (name, binding) in iteration {
            lists.entry(name).or_default().push(binding);
        }
    }
    bindings.extend(lists.into_iter().map(|(name, list)| (name, Binding::Iterations(list))));
}

fn names(parts: &[Part], lists: &mut BTreeMap<String, Vec<Binding>>) {
    for part in parts {
        match part {
            Part::Fragment { name, .. } => {
                lists.entry(name.clone()).or_default();
            }
            Part::Group { inner, .. } | Part::Repeat { inner, .. } => names(inner, lists),
            Part::Token(_) | Part::Variable { .. } | Part::CrateRoot { .. } => {}
        }
    }
}

/// Whether two trees that are no groups have the same text; marks do not count.
fn same_token(a: &TokenTree, b: &TokenTree) -> bool {
    use crate::hir::outline::mark;
    match (a, b) {
        (TokenTree::Punct(a), TokenTree::Punct(b)) => a.as_char() == b.as_char(),
        (TokenTree::Ident(a), TokenTree::Ident(b)) => mark::plain(a) == mark::plain(b),
        (TokenTree::Literal(a), TokenTree::Literal(b)) => mark::strip(&a.to_string()) == mark::strip(&b.to_string()),
        (TokenTree::Group(a), TokenTree::Group(b)) => a.to_string() == b.to_string(),
        _ => false,
    }
}
