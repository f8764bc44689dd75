//! `format_args!` to calls of the library's `core::fmt`.
//!
//! Without placeholders `Arguments::new_const(&[text])`; with plain ones `Arguments::new_v1(&[arguments], &[pieces])`; with
//! specifications, or arguments out of order, `Arguments::new_v1_formatted(&[arguments], &[pieces], &[placeholders])`.

mod nested;

use syn::parse::ParseStream;

use super::Lowerer;
use super::format_inline;
use super::format_spec::{self, Argument, Count, Piece, Placeholder};
use crate::diagnostic::{Diagnostic, suggest};
use crate::hir::body::{ExprId, ExprKind, Ident, Literal};
use crate::hir::def::Name;
use crate::hir::outline::{mark, read};
use crate::hir::ty::{PathSegment, QPath, Ty, TyKind};
use crate::source::Span;

pub(super) use nested::Formats;
use nested::show;

/// One argument that was written, and whether a placeholder uses it.
#[derive(Clone)]
struct Given {
    name: Option<String>,
    expr: ExprId,
    span: Span,
    used: bool,
    /// Whether an `.await` is in it.
    sleeps: bool,
}

/// The arguments of the call that is made: which value, and how it is shown.
#[derive(Clone, Copy, PartialEq)]
struct Shown {
    /// The place among the values given (captured variables included).
    value: usize,
    /// The function of `rt::Argument`.
    constructor: &'static str,
}

/// Everything about one call while its placeholders are resolved.
struct Call {
    given: Vec<Given>,
    /// How many of `given` were written, the rest was captured by name.
    written: usize,
    shown: Vec<Shown>,
    /// The next argument without position.
    next: usize,
    /// The mark of the format string, for the names that it captures.
    mark: Option<String>,
    format_span: Span,
    span: Span,
}

/// A width or precision as the library takes it.
#[derive(Clone, Copy)]
enum LoweredCount {
    Implied,
    Is(usize),
    Param(usize),
}

impl Lowerer<'_> {
    /// `format_args!(…)`; with `newline` a line break is added at the end.
    pub(super) fn format_args(&mut self, call: &syn::Macro, span: Span, newline: bool) -> ExprId {
        match read::parse_with(arguments, call.tokens.clone(), self.unit) {
            Ok((format, rest)) => self.format_call(&format, rest, span, newline),
            Err(diagnostic) => {
                let diagnostic = if call.tokens.is_empty() {
                    Diagnostic::error_without_code(span, "requires at least a format string argument")
                } else {
                    diagnostic
                };
                self.error_expr(diagnostic)
            }
        }
    }

    /// A format string with arguments that are all expressions.
    pub(super) fn format_parts(&mut self, format: &syn::Expr, rest: &[syn::Expr], span: Span, newline: bool) -> ExprId {
        let rest = rest.iter().map(|expr| match expr {
            syn::Expr::Assign(assign) => match &*assign.left {
                syn::Expr::Path(path) => (path.path.get_ident().cloned(), (*assign.right).clone()),
                _ => (None, expr.clone()),
            },
            _ => (None, expr.clone()),
        });
        self.format_call(format, rest.collect(), span, newline)
    }

    fn format_call(
        &mut self,
        format: &syn::Expr,
        rest: Vec<(Option<syn::Ident>, syn::Expr)>,
        span: Span,
        newline: bool,
    ) -> ExprId {
        let format_span = self.expr_span(format);
        let Some((mut text, mark)) = self.format_string(format) else {
            let diagnostic = Diagnostic::error_without_code(format_span, "format argument must be a string literal");
            return self.error_expr(diagnostic.help("you might be missing a string literal to format with: `\"{}\"`"));
        };
        if newline {
            text.push('\n');
        }
        let pieces = match format_spec::parse(&text) {
            Ok(pieces) => pieces,
            Err(flaw) => return self.error_expr(Diagnostic::error_without_code(format_span, flaw.message)),
        };
        let mut given = self.given(rest);
        let written = given.len();
        self.note_named_positions(&pieces, &given);
        let pieces = self.with_literals_inlined(pieces, &mut given);
        let mut call = Call { given, written, shown: Vec::new(), next: 0, mark, format_span, span };
        let Some(specs) = self.resolve_placeholders(&pieces, &mut call) else {
            return self.expr(ExprKind::Error, span);
        };
        if self.report_unused(&call) {
            return self.expr(ExprKind::Error, span);
        }
        self.write_flattened(pieces, call, specs)
    }

    /// `named_arguments_used_positionally`.
    fn note_named_positions(&self, pieces: &[Piece], given: &[Given]) {
        let mut next = 0;
        let mut index_of = |argument: &Argument| match argument {
            Argument::Next => {
                next += 1;
                Some(next - 1)
            }
            Argument::Position(index) => Some(*index),
            Argument::Name(_) => None,
        };
        for piece in pieces {
            let Piece::Placeholder(placeholder) = piece else { continue };
            let count = |count: &Count| match count {
                Count::Star => Some(Argument::Next),
                Count::Param(argument) => Some(argument.clone()),
                Count::Implied | Count::Is(_) => None,
            };
            let (precision, width) = (count(&placeholder.precision), count(&placeholder.width));
            let arguments = [precision.as_ref(), Some(&placeholder.argument), width.as_ref()];
            for index in arguments.into_iter().flatten().filter_map(&mut index_of) {
                if let Some(Given { name: Some(name), span, .. }) = given.get(index) {
                    let message = format!("named argument `{name}` is not used by name");
                    self.note_style("named_arguments_used_positionally", *span, message);
                }
            }
        }
    }

    fn given(&mut self, rest: Vec<(Option<syn::Ident>, syn::Expr)>) -> Vec<Given> {
        let mut given: Vec<Given> = Vec::new();
        for (name, expr) in rest {
            let span = self.expr_span(&expr);
            let name = name.map(|name| mark::plain(&name));
            if let Some(name) = &name
                && given.iter().any(|other| other.name.as_ref() == Some(name))
            {
                self.report(Diagnostic::error_without_code(span, format!("duplicate argument named `{name}`")));
            }
            if name.is_none() && given.iter().any(|other| other.name.is_some()) {
                self.report(Diagnostic::error_without_code(span, "positional arguments cannot follow named arguments"));
            }
            let first = self.exprs.len();
            let expr = self.around_formats(|lowerer| lowerer.without_let(|lowerer| lowerer.lower_expr(&expr)));
            let sleeps = self.exprs[first..].iter().any(|expr| matches!(expr.kind, ExprKind::Yield));
            given.push(Given { name, expr, span, used: false, sleeps });
        }
        given
    }

    /// Literals that are shown plainly as parts of the text.
    fn with_literals_inlined(&self, pieces: Vec<Piece>, given: &mut [Given]) -> Vec<Piece> {
        let literal = |index: usize| self.literal_text(given[index].expr);
        let named = |name: &str| given.iter().position(|given| given.name.as_deref() == Some(name));
        let Some((inlined, used)) = format_inline::inline(&pieces, given.len(), literal, named) else {
            return pieces;
        };
        for index in used {
            given[index].used = true;
        }
        inlined
    }

    /// What `{}` shows of a string or integer that is written there, perhaps behind `&`.
    fn literal_text(&self, expr: ExprId) -> Option<String> {
        let kind = &self.exprs[expr.0 as usize].kind;
        if let ExprKind::AddrOf { raw: false, place, .. } = kind {
            return self.literal_text(*place);
        }
        let ExprKind::Literal(literal) = kind else { return None };
        if let Literal::Int(value, suffix) = literal {
            let is_float = suffix.as_ref().is_some_and(|s| s.starts_with('f'));
            return (!is_float).then(|| value.to_string());
        }
        if let Literal::Str(text) = literal { Some(text.to_string()) } else { None }
    }

    /// The specification of each placeholder: where its argument is, width and precision; `None` if anything was reported.
    fn resolve_placeholders(
        &mut self,
        pieces: &[Piece],
        call: &mut Call,
    ) -> Option<Vec<(usize, LoweredCount, LoweredCount)>> {
        let mut specs = Vec::new();
        let mut failed = false;
        for piece in pieces {
            let Piece::Placeholder(placeholder) = piece else { continue };
            match self.resolve_placeholder(placeholder, call) {
                Some(spec) => specs.push(spec),
                None => failed = true,
            }
        }
        (!failed).then_some(specs)
    }

    fn resolve_placeholder(
        &mut self,
        placeholder: &Placeholder,
        call: &mut Call,
    ) -> Option<(usize, LoweredCount, LoweredCount)> {
        let precision = match &placeholder.precision {
            Count::Star => {
                let value = self.value(&Argument::Next, call)?;
                LoweredCount::Param(show(call, value, "from_usize"))
            }
            other @ (Count::Implied | Count::Is(_) | Count::Param(_)) => self.count(other, call)?,
        };
        let value = self.value(&placeholder.argument, call)?;
        let constructor = self.constructor(placeholder, call)?;
        let position = show(call, value, constructor);
        let width = self.count(&placeholder.width, call)?;
        Some((position, precision, width))
    }

    fn count(&mut self, count: &Count, call: &mut Call) -> Option<LoweredCount> {
        Some(match count {
            Count::Implied | Count::Star => LoweredCount::Implied,
            Count::Is(number) => LoweredCount::Is(*number),
            Count::Param(argument) => {
                let value = self.value(argument, call)?;
                LoweredCount::Param(show(call, value, "from_usize"))
            }
        })
    }

    fn constructor(&self, placeholder: &Placeholder, call: &Call) -> Option<&'static str> {
        Some(match placeholder.kind.as_str() {
            "" => "new_display",
            "?" => "new_debug",
            "x" => "new_lower_hex",
            "X" => "new_upper_hex",
            "o" => "new_octal",
            "b" => "new_binary",
            "e" => "new_lower_exp",
            "E" => "new_upper_exp",
            "p" => "new_pointer",
            other => {
                let message = format!("unknown format trait `{other}`");
                self.report(Diagnostic::error_without_code(call.format_span, message));
                return None;
            }
        })
    }

    /// The place of an argument among those given; variables that are named only in the string are captured.
    fn value(&mut self, argument: &Argument, call: &mut Call) -> Option<usize> {
        let index = match argument {
            Argument::Next => {
                call.next += 1;
                call.next - 1
            }
            Argument::Position(index) => *index,
            Argument::Name(name) => return Some(self.named_value(name, call)),
        };
        // Named arguments count as positional ones too.
        match call.given[..call.written].get_mut(index) {
            Some(given) => {
                given.used = true;
                Some(index)
            }
            None => {
                self.report_missing(argument, index, call);
                None
            }
        }
    }

    fn report_missing(&self, argument: &Argument, index: usize, call: &Call) {
        let there = match call.written {
            0 => String::from("no arguments were given"),
            1 => String::from("there is 1 argument"),
            count => format!("there are {count} arguments"),
        };
        let message = match argument {
            Argument::Position(_) => format!("invalid reference to positional argument {index} ({there})"),
            Argument::Next | Argument::Name(_) => {
                format!(
                    "{} positional argument{} in format string, but {there}",
                    index + 1,
                    if index == 0 { "" } else { "s" }
                )
            }
        };
        self.report(Diagnostic::error_without_code(call.format_span, message));
    }

    fn named_value(&mut self, name: &str, call: &mut Call) -> usize {
        if let Some(index) = call.given.iter().position(|given| given.name.as_deref() == Some(name)) {
            call.given[index].used = true;
            return index;
        }
        let marked = format!("{name}{}", call.mark.as_deref().unwrap_or(""));
        let span = self.named_in(name, call.format_span);
        let expr = self.captured(&marked, span);
        call.given.push(Given { name: Some(String::from(name)), expr, span, used: true, sleeps: false });
        call.given.len() - 1
    }

    /// Where a format string of the program names a variable; the whole string, where that cannot be found out.
    fn named_in(&self, name: &str, format: Span) -> Span {
        let Some(text) = self.krate.text_at(format).filter(|text| text.starts_with('"')) else { return format };
        let is_name = |at: &usize| {
            let before = text[..*at].bytes().rev().take_while(|sign| *sign == b'{').count();
            before % 2 == 1 && text[at + name.len()..].starts_with(['}', ':'])
        };
        match text.match_indices(name).map(|(at, _)| at).find(is_name) {
            Some(at) => {
                let lo = format.lo + at as u32;
                Span::new(format.file, lo, lo + name.len() as u32)
            }
            None => format,
        }
    }

    /// A variable (or constant) that a format string names.
    fn captured(&mut self, marked: &str, span: Span) -> ExprId {
        let Ok(mut ident) = syn::parse::Parser::parse_str(<syn::Ident as syn::ext::IdentExt>::parse_any, marked) else {
            let message = format!("invalid format string: invalid argument name `{}`", mark::strip(marked));
            return self.error_expr(Diagnostic::error_without_code(span, message));
        };
        let outer = std::mem::replace(&mut self.unit, crate::hir::outline::place::Unit::generated(span));
        ident.set_span(proc_macro2::Span::call_site());
        let path = self.path(None, &syn::Path::from(ident), super::paths::Use::Value);
        self.unit = outer;
        self.expr(ExprKind::Path(path), span)
    }

    /// Arguments that no placeholder shows are errors.
    fn report_unused(&self, call: &Call) -> bool {
        let unused: Vec<&Given> = call.given[..call.written].iter().filter(|given| !given.used).collect();
        let Some(first) = unused.first() else { return false };
        let message = match (unused.len(), &first.name) {
            (1, Some(_)) => "named argument never used",
            (1, None) => "argument never used",
            _ => "multiple unused formatting arguments",
        };
        let mut diagnostic = Diagnostic::error_without_code(first.span, message).primary_label("argument never used");
        for other in &unused[1..] {
            diagnostic = diagnostic.label(other.span, "argument never used");
        }
        let names = call.given[..call.written].iter().filter_map(|given| given.name.as_deref());
        if let Some(name) = &first.name
            && let Some(similar) = suggest::closest(name, names.filter(|other| other != name))
        {
            diagnostic = diagnostic.help(format!("a similar name is used: `{similar}`"));
        }
        self.report(diagnostic);
        true
    }

    /// The call of the library's function.
    fn write_call(&mut self, pieces: &[Piece], call: Call, specs: Vec<(usize, LoweredCount, LoweredCount)>) -> ExprId {
        let span = call.span;
        if call.shown.is_empty() {
            let text: String = pieces.iter().map(piece_text).collect();
            return self.constant_arguments(&text, span);
        }
        let plain = is_plain(pieces, &call, &specs);
        let texts = self.texts(pieces, span);
        let borrowed = self.shown_arguments(&call);
        if plain {
            return self.fmt_call("Arguments", "new_v1", vec![borrowed, texts], span);
        }
        let placeholders = pieces.iter().filter_map(|piece| match piece {
            Piece::Placeholder(placeholder) => Some(placeholder),
            Piece::Text(_) => None,
        });
        let specs: Vec<ExprId> =
            placeholders.zip(specs).map(|(placeholder, spec)| self.placeholder(placeholder, spec, span)).collect();
        let specs = self.borrowed_array(specs, span);
        self.fmt_call("Arguments", "new_v1_formatted", vec![borrowed, texts, specs], span)
    }

    /// `Arguments::new_const(&[text])`.
    pub(super) fn constant_arguments(&mut self, text: &str, span: Span) -> ExprId {
        let pieces = if text.is_empty() { Vec::new() } else { vec![self.text(text, span)] };
        let pieces = self.borrowed_array(pieces, span);
        self.fmt_call("Arguments", "new_const", vec![pieces], span)
    }

    fn text(&mut self, text: &str, span: Span) -> ExprId {
        self.expr(ExprKind::Literal(Literal::Str(Name::from(text))), span)
    }

    /// `&[…]`.
    fn borrowed_array(&mut self, items: Vec<ExprId>, span: Span) -> ExprId {
        let place = self.expr(ExprKind::Array(items), span);
        self.expr(ExprKind::AddrOf { raw: false, mutable: false, place }, span)
    }

    /// The texts: one before each placeholder, empty where two follow each other, and one after the last if there is any.
    fn texts(&mut self, pieces: &[Piece], span: Span) -> ExprId {
        let (mut texts, mut pending) = (Vec::new(), None);
        for piece in pieces {
            match piece {
                Piece::Text(text) => pending = Some(text.as_str()),
                Piece::Placeholder(_) => texts.push(self.text(pending.take().unwrap_or(""), span)),
            }
        }
        if let Some(text) = pending {
            texts.push(self.text(text, span));
        }
        self.borrowed_array(texts, span)
    }

    /// `&[Argument::new_display(&a), …]`. As in rustc, each value is evaluated once and in the order of the arguments, captured
    /// variables last: where the text shows them otherwise, or one is awaited behind another, through a `match`. Of places alone the
    /// order makes no difference.
    fn shown_arguments(&mut self, call: &Call) -> ExprId {
        let is_computed =
            |given: &Given| !matches!(self.exprs[given.expr.0 as usize].kind, ExprKind::Path(_) | ExprKind::Literal(_));
        let in_order = call.shown.windows(2).all(|pair| pair[0].value < pair[1].value);
        // While a later value is waited for, only references to the ones before are to be kept.
        let sleeps_between = call.given.iter().skip(1).any(|given| given.sleeps);
        if sleeps_between || !in_order && call.shown.iter().any(|shown| is_computed(&call.given[shown.value])) {
            return self.shown_through_match(call);
        }
        let mut arguments = Vec::new();
        for shown in &call.shown {
            let given = &call.given[shown.value];
            let value = self.again(given.expr);
            let borrow = self.expr(ExprKind::AddrOf { raw: false, mutable: false, place: value }, given.span);
            arguments.push(self.fmt_call("rt::Argument", shown.constructor, vec![borrow], given.span));
        }
        self.borrowed_array(arguments, call.span)
    }

    /// A path or literal as an expression of its own each time.
    fn again(&mut self, expr: ExprId) -> ExprId {
        let known = self.exprs[expr.0 as usize].clone();
        let is_simple = matches!(known.kind, ExprKind::Path(_) | ExprKind::Literal(_));
        if is_simple { self.expr(known.kind, known.span) } else { expr }
    }

    /// `&match (&a, &b) { args => [Argument::new_display(args.0), …] }`: each value is evaluated once, in order.
    fn shown_through_match(&mut self, call: &Call) -> ExprId {
        use crate::hir::body::{Arm, MatchSource, PatKind};
        let borrows: Vec<ExprId> = call
            .given
            .iter()
            .map(|given| self.expr(ExprKind::AddrOf { raw: false, mutable: false, place: given.expr }, given.span))
            .collect();
        let scrutinee = self.expr(ExprKind::Tuple(borrows), call.span);
        let args = self.hidden_local("args", call.span);
        let mut shown = Vec::new();
        for argument in &call.shown {
            let path = self.local_path(args, call.span);
            let base = self.expr(ExprKind::Path(path), call.span);
            let field = Ident { name: Name::from(argument.value.to_string()), span: call.span };
            let value = self.expr(ExprKind::Field { base, field }, call.given[argument.value].span);
            shown.push(self.fmt_call("rt::Argument", argument.constructor, vec![value], call.span));
        }
        let body = self.expr(ExprKind::Array(shown), call.span);
        let pat = self.pat(PatKind::Binding { local: args, by_ref: None, mutable: false, sub: None }, call.span);
        let arms = vec![Arm { pat, guard: None, body, span: call.span }];
        let place = self.expr(ExprKind::Match { scrutinee, arms, source: MatchSource::Desugared }, call.span);
        self.expr(ExprKind::AddrOf { raw: false, mutable: false, place }, call.span)
    }

    /// `Placeholder::new(position, fill, align, flags, precision, width)`.
    fn placeholder(
        &mut self,
        placeholder: &Placeholder,
        spec: (usize, LoweredCount, LoweredCount),
        span: Span,
    ) -> ExprId {
        let (position, precision, width) = spec;
        let args = vec![
            self.int(position as u128, "usize", span),
            self.expr(ExprKind::Literal(Literal::Char(placeholder.fill)), span),
            self.int(u128::from(placeholder.align), "u8", span),
            self.int(u128::from(placeholder.flags), "u32", span),
            self.count_expr(&precision, span),
            self.count_expr(&width, span),
        ];
        self.fmt_call("rt::Placeholder", "new", args, span)
    }

    fn int(&mut self, value: u128, ty: &str, span: Span) -> ExprId {
        self.expr(ExprKind::Literal(Literal::Int(value, Some(Name::from(ty)))), span)
    }

    fn count_expr(&mut self, count: &LoweredCount, span: Span) -> ExprId {
        let (name, value) = match count {
            LoweredCount::Implied => ("Implied", None),
            LoweredCount::Is(value) => ("Is", Some(*value)),
            LoweredCount::Param(value) => ("Param", Some(*value)),
        };
        let path = self.library_path(&format!("core::fmt::rt::Count::{name}"), true, span);
        let callee = self.expr(ExprKind::Path(path), span);
        match value {
            None => callee,
            Some(value) => {
                let args = vec![self.int(value as u128, "usize", span)];
                self.expr(ExprKind::Call { callee, args }, span)
            }
        }
    }

    /// A path to an item of the library.
    fn library_path(&self, path: &str, constructor: bool, span: Span) -> QPath {
        match self.krate.library_item(path) {
            Some(def) if constructor => self.path_to(def, crate::hir::ty::Res::Ctor(def), span),
            Some(def) => self.path_to(def, crate::hir::ty::Res::Def(def), span),
            None => {
                self.report(Diagnostic::unsupported(span, format!("what needs the library's `{path}`")));
                super::paths::error_path(span)
            }
        }
    }

    /// `core::fmt::Type::function(args)`.
    fn fmt_call(&mut self, ty: &str, function: &str, args: Vec<ExprId>, span: Span) -> ExprId {
        let path = self.library_path(&format!("core::fmt::{ty}"), false, span);
        let self_ty = Box::new(Ty { kind: TyKind::Path(path), span });
        let ident = Ident { name: Name::from(function), span };
        let segment = PathSegment { ident, args: None, res: None };
        let callee =
            self.expr(ExprKind::Path(QPath::TypeRelative { self_ty, segment, span, is_bracketed: false }), span);
        self.expr(ExprKind::Call { callee, args }, span)
    }
}

/// Whether each placeholder shows the next argument, and nothing is specified.
fn is_plain(pieces: &[Piece], call: &Call, specs: &[(usize, LoweredCount, LoweredCount)]) -> bool {
    let in_order = specs.iter().enumerate().all(|(index, (position, ..))| index == *position);
    let unspecified = pieces.iter().all(|piece| match piece {
        Piece::Text(_) => true,
        Piece::Placeholder(placeholder) => {
            placeholder.flags == 0
                && placeholder.align == 3
                && placeholder.fill == ' '
                && placeholder.width == Count::Implied
                && placeholder.precision == Count::Implied
        }
    });
    in_order && unspecified && specs.len() == call.shown.len()
}

fn piece_text(piece: &Piece) -> &str {
    match piece {
        Piece::Text(text) => text,
        Piece::Placeholder(_) => "",
    }
}

/// An argument with the name it is given.
type Written = (Option<syn::Ident>, syn::Expr);

/// `format, argument, name = argument`.
fn arguments(input: ParseStream) -> syn::Result<(syn::Expr, Vec<Written>)> {
    let format = input.parse()?;
    let mut rest = Vec::new();
    while !input.is_empty() {
        input.parse::<syn::Token![,]>()?;
        if input.is_empty() {
            break;
        }
        let named = input.peek(syn::Ident) && input.peek2(syn::Token![=]) && !input.peek2(syn::Token![==]);
        let name = if named {
            let name = input.call(syn::ext::IdentExt::parse_any)?;
            input.parse::<syn::Token![=]>()?;
            Some(name)
        } else {
            None
        };
        rest.push((name, input.parse()?));
    }
    Ok((format, rest))
}
