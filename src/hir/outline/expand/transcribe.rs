//! A macro's body and what its variables stand for to the tokens of the expansion.

use proc_macro2::{Delimiter, Group, Ident, Literal, Punct, Spacing, Span, TokenStream, TokenTree};

use super::fragment::without_delimiter;
use super::matching::{Binding, Bindings, Fragment};
use super::misplaced::misplaced;
use super::pattern::{FragmentKind, Part, RepeatOp, Rule};
use super::{Call, Failure, SIZE_LIMIT};
use crate::hir::outline::mark;
use crate::hir::outline::place::StandIn;

/// Writes a body.
pub(super) fn transcribe(rule: &Rule, bindings: &Bindings, call: &Call<'_>) -> Result<TokenStream, Failure> {
    let stand_in = call.written.map(|written| {
        let place = written.unit.span(rule.place);
        StandIn::new(written.expansion, place.lo, place.hi)
    });
    let mut writer = Writer {
        bindings,
        call,
        stand_in,
        iterations: Vec::new(),
        written: 0,
        in_statements: true,
        open: None,
        in_attribute: false,
        in_call: false,
        in_rules: false,
    };
    let mut trees = Vec::new();
    writer.parts(&rule.body, &mut trees)?;
    writer.end_statements(&mut trees);
    Ok(trees.into_iter().collect())
}

struct Writer<'a> {
    bindings: &'a Bindings,
    call: &'a Call<'a>,
    stand_in: Option<StandIn>,
    /// The current iteration of each repetition around, outermost first.
    iterations: Vec<usize>,
    written: usize,
    /// Directly in the body or in braces, where statements may stand.
    in_statements: bool,
    /// A fragment was written that is a statement, and no semicolon yet.
    open: Option<Open>,
    /// Inside `#[…]`, whose words take no mark.
    in_attribute: bool,
    /// Among the tokens that another macro gets.
    in_call: bool,
    /// Among the rules of a macro that is defined.
    in_rules: bool,
}

/// A statement without a semicolon.
struct Open {
    place: Span,
    /// A `let` needs one even where nothing follows.
    is_let: bool,
}

impl<'a> Writer<'a> {
    fn parts(&mut self, parts: &[Part], out: &mut Vec<TokenTree>) -> Result<(), Failure> {
        let mut after_hash = false;
        for (index, part) in parts.iter().enumerate() {
            let was = (self.in_attribute, self.in_call, self.in_rules);
            self.in_attribute |= after_hash && matches!(part, Part::Group { delimiter: Delimiter::Bracket, .. });
            self.in_call |= matches!(part, Part::Group { .. }) && is_call(&parts[..index]);
            self.in_rules |= matches!(part, Part::Group { .. }) && is_definition(&parts[..index]);
            self.between_statements(part, out);
            self.check_place(part, &parts[..index], &parts[index + 1..])?;
            let written = self.part(part, out);
            (self.in_attribute, self.in_call, self.in_rules) = was;
            written?;
            self.after_statement(part);
            after_hash = matches!(part, Part::Token(TokenTree::Punct(punct)) if matches!(punct.as_char(), '#' | '!') && (after_hash || punct.as_char() == '#'));
        }
        Ok(())
    }

    fn part(&mut self, part: &Part, out: &mut Vec<TokenTree>) -> Result<(), Failure> {
        self.written += 1;
        if self.written > SIZE_LIMIT {
            return Err(Failure {
                place: self.call.place,
                message: String::from("the expansion of this macro is too long"),
            });
        }
        match part {
            Part::Token(token) => out.push(self.token(token)),
            Part::Group { delimiter, inner, place } => {
                let group = self.group(*delimiter, inner, *place)?;
                out.push(group);
            }
            Part::CrateRoot { place } => {
                out.push(Ident::new(&mark::crate_root(self.call.crate_name), self.place(*place)).into());
            }
            Part::Variable { name, place } => self.variable(name, *place, out)?,
            Part::Repeat { inner, separator, op, place } => {
                let Some(count) = self.count(inner, *place)? else {
                    let message = "attempted to repeat an expression containing no syntax variables matched as repeating at this depth";
                    return Err(self.failure(*place, message));
                };
                self.repeat(inner, separator, if *op == RepeatOp::Optional { count.min(1) } else { count }, out)?;
            }
            Part::Fragment { .. } => panic!("fragments with a kind stand in patterns only"),
        }
        Ok(())
    }

    /// The span of what stands at `place` in the definition.
    fn place(&self, place: Span) -> Span {
        match (&self.stand_in, self.call.written) {
            (Some(stand_in), Some(written)) => stand_in.span(written.unit.span(place)),
            _ => self.call.place,
        }
    }

    /// A token of the definition, marked.
    fn token(&self, token: &TokenTree) -> TokenTree {
        let place = self.place(token.span());
        let mut token = match token {
            TokenTree::Ident(ident) => self.ident(ident),
            TokenTree::Literal(literal) => self.literal(literal),
            TokenTree::Punct(_) | TokenTree::Group(_) => token.clone(),
        };
        token.set_span(place);
        token
    }

    fn ident(&self, ident: &Ident) -> TokenTree {
        let text = ident.to_string();
        if self.in_attribute || text.starts_with("r#") || mark::is_word(&text) || mark::as_crate_root(&text).is_some() {
            return ident.clone().into();
        }
        Ident::new(&mark::add(&text, self.call.mark), ident.span()).into()
    }

    /// A string with `{` may be a format string that captures variables by name: it bears the mark as a suffix.
    fn literal(&self, literal: &Literal) -> TokenTree {
        let text = literal.to_string();
        if !self.in_attribute && text.starts_with(['"', 'r']) && text.contains('{') {
            let marked = mark::add(&text, self.call.mark);
            if let Ok(marked) = marked.parse::<Literal>() {
                return marked.into();
            }
        }
        literal.clone().into()
    }

    fn group(&mut self, delimiter: Delimiter, inner: &[Part], place: Span) -> Result<TokenTree, Failure> {
        let mut trees = Vec::new();
        let outer = std::mem::replace(&mut self.in_statements, delimiter == Delimiter::Brace);
        let written = self.parts(inner, &mut trees);
        self.end_statements(&mut trees);
        self.in_statements = outer;
        written?;
        let mut group = Group::new(delimiter, trees.into_iter().collect());
        group.set_span(self.place(place));
        Ok(group.into())
    }

    fn variable(&mut self, name: &str, place: Span, out: &mut Vec<TokenTree>) -> Result<(), Failure> {
        let Some(mut binding) = self.bindings.get(name) else {
            // Not a variable of this macro: `$name` of a macro that it defines.
            let mut dollar = TokenTree::Punct(proc_macro2::Punct::new('$', proc_macro2::Spacing::Alone));
            dollar.set_span(self.place(place));
            out.push(dollar);
            out.push(self.token(&Ident::new(name, place).into()));
            return Ok(());
        };
        for &iteration in &self.iterations {
            match binding {
                Binding::Tokens(_) => break,
                Binding::Iterations(list) => match list.get(iteration) {
                    Some(inner) => binding = inner,
                    None => {
                        let message = format!("meta-variable `{name}` repeats fewer times than another");
                        return Err(self.failure(place, message));
                    }
                },
            }
        }
        match binding {
            Binding::Tokens(Fragment { tokens, opaque, .. }) => {
                self.written += tokens.len();
                if *opaque && self.in_call && !tokens.is_empty() && !is_group(tokens) {
                    out.push(without_delimiter(tokens.clone()));
                } else {
                    out.extend(tokens.iter().cloned());
                }
                Ok(())
            }
            Binding::Iterations(_) => {
                let message = format!("variable `{}` is still repeating at this depth", mark::strip(name));
                Err(self.failure(place, message))
            }
        }
    }

    /// What a variable stands for in the current iterations.
    fn fragment(&self, name: &str) -> Option<&'a Fragment> {
        let mut binding = self.bindings.get(name);
        for &iteration in &self.iterations {
            if let Some(Binding::Iterations(list)) = binding {
                binding = list.get(iteration);
            }
        }
        match binding? {
            Binding::Tokens(fragment) => Some(fragment),
            Binding::Iterations(_) => None,
        }
    }

    /// Notes that a fragment was written that is a whole statement even where no semicolon follows.
    fn after_statement(&mut self, part: &Part) {
        if let Part::Variable { name, place } = part
            && self.in_statements
            && !self.in_call
            && let Some(fragment) = self.fragment(name)
            && fragment.kind == FragmentKind::Stmt
        {
            let is_let = matches!(fragment.tokens.first(), Some(TokenTree::Ident(first)) if first == "let");
            self.open = Some(Open { place: *place, is_let });
        }
    }

    /// Ends a statement if another one follows. What is repeated may follow or not.
    fn between_statements(&mut self, next: &Part, out: &mut Vec<TokenTree>) {
        if !matches!(next, Part::Repeat { .. })
            && let Some(open) = self.open.take()
            && !matches!(next, Part::Token(TokenTree::Punct(sign)) if sign.as_char() == ';')
        {
            self.semicolon(open.place, out);
        }
    }

    /// Ends the last statement of a block if it gives no value.
    fn end_statements(&mut self, out: &mut Vec<TokenTree>) {
        if let Some(open) = self.open.take()
            && open.is_let
        {
            self.semicolon(open.place, out);
        }
    }

    fn semicolon(&self, place: Span, out: &mut Vec<TokenTree>) {
        let mut end = Punct::new(';', Spacing::Alone);
        end.set_span(self.place(place));
        out.push(end.into());
    }

    /// Whether a fragment of its kind may stand between what stands around it. What another macro gets may be anything.
    fn check_place(&self, part: &Part, before: &[Part], after: &[Part]) -> Result<(), Failure> {
        let Part::Variable { name, place } = part else { return Ok(()) };
        if self.in_call || self.in_rules || self.in_attribute || self.call.written.is_none() {
            return Ok(());
        }
        let kind = self.fragment(name).map(|fragment| fragment.kind);
        match kind.and_then(|kind| misplaced(kind, before, after)) {
            Some(message) => Err(self.failure(*place, message)),
            None => Ok(()),
        }
    }

    fn repeat(
        &mut self,
        inner: &[Part],
        separator: &[TokenTree],
        count: usize,
        out: &mut Vec<TokenTree>,
    ) -> Result<(), Failure> {
        for iteration in 0..count {
            if iteration > 0 {
                out.extend(separator.iter().map(|token| self.token(token)));
                if !separator.is_empty() {
                    self.open = None;
                }
            }
            self.iterations.push(iteration);
            let written = self.parts(inner, out);
            self.iterations.pop();
            written?;
        }
        Ok(())
    }

    /// How often the variables in `parts` repeat at this depth; `None` if none of them does.
    fn count(&self, parts: &[Part], place: Span) -> Result<Option<usize>, Failure> {
        let mut count: Option<usize> = None;
        for part in parts {
            let found = match part {
                Part::Variable { name, .. } => self.repetitions(name),
                Part::Group { inner, .. } | Part::Repeat { inner, .. } => self.count(inner, place)?,
                Part::Token(_) | Part::CrateRoot { .. } | Part::Fragment { .. } => None,
            };
            match (count, found) {
                (Some(known), Some(found)) if known != found => {
                    let message = format!("meta-variables repeat different numbers of times: {known} and {found}");
                    return Err(self.failure(place, message));
                }
                (_, Some(found)) => count = Some(found),
                (_, None) => {}
            }
        }
        Ok(count)
    }

    fn repetitions(&self, name: &str) -> Option<usize> {
        let mut binding = self.bindings.get(name)?;
        for &iteration in &self.iterations {
            match binding {
                Binding::Tokens(_) => return None,
                Binding::Iterations(list) => binding = list.get(iteration)?,
            }
        }
        match binding {
            Binding::Tokens(_) => None,
            Binding::Iterations(list) => Some(list.len()),
        }
    }

    /// What is wrong with the definition, at a place in it if it is the author's.
    fn failure(&self, place: Span, message: impl Into<String>) -> Failure {
        let place = if self.call.written.is_some() { place } else { self.call.place };
        Failure { place, message: message.into() }
    }
}

/// Whether what comes next are a macro's arguments: `name!` stands before it.
fn is_call(before: &[Part]) -> bool {
    let [.., name, Part::Token(TokenTree::Punct(sign))] = before else { return false };
    sign.as_char() == '!' && matches!(name, Part::Token(TokenTree::Ident(_)) | Part::Variable { .. })
}

/// Whether what comes next are a macro's rules: `macro_rules! name` stands before it.
fn is_definition(before: &[Part]) -> bool {
    let [.., Part::Token(TokenTree::Ident(word)), Part::Token(TokenTree::Punct(_)), _] = before else { return false };
    word == "macro_rules"
}

/// Whether the tokens are held together already.
fn is_group(tokens: &[TokenTree]) -> bool {
    matches!(tokens, [TokenTree::Group(group)] if group.delimiter() == Delimiter::None)
}
