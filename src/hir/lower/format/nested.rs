//! A `format_args!` that shows another one to a single one, as rustc makes it: the parts of the inner one take the place of the
//! placeholder, and its arguments that of the argument. So `unreachable!("why")` has a message without arguments.

use rustc_hash::FxHashMap;

use super::super::{Lowerer, format_inline};
use super::{Call, Given, LoweredCount, Piece, Shown};
use crate::hir::body::{ExprId, ExprKind};

/// Where the argument of a placeholder is, its precision and its width.
type Spec = (usize, LoweredCount, LoweredCount);

/// A call as it is written.
struct Format {
    pieces: Vec<Piece>,
    given: Vec<Given>,
    shown: Vec<Shown>,
    specs: Vec<Spec>,
}

/// The calls that were lowered inside of the arguments of one.
#[derive(Default)]
pub(in super::super) struct Formats {
    known: FxHashMap<ExprId, Format>,
    /// In the arguments of how many calls the place is that is lowered now.
    depth: usize,
}

impl Lowerer<'_> {
    /// Lowers an argument of a call.
    pub(super) fn around_formats<T>(&mut self, lower: impl FnOnce(&mut Self) -> T) -> T {
        self.formats.depth += 1;
        let lowered = lower(self);
        self.formats.depth -= 1;
        lowered
    }

    /// Writes a call, with the calls that it shows made part of it.
    pub(super) fn write_flattened(&mut self, pieces: Vec<Piece>, call: Call, specs: Vec<Spec>) -> ExprId {
        let (pieces, call, specs) = match self.shown_formats(&call, &specs) {
            inner if inner.is_empty() => (pieces, call, specs),
            inner => flattened(&pieces, call, &specs, inner),
        };
        if self.formats.depth == 0 {
            self.formats.known.clear();
            return self.write_call(&pieces, call, specs);
        }
        let (given, shown) = (call.given.clone(), call.shown.clone());
        let format = Format { pieces: pieces.clone(), given, shown, specs: specs.clone() };
        let expr = self.write_call(&pieces, call, specs);
        self.formats.known.insert(expr, format);
        expr
    }

    /// The calls among the values that a single placeholder shows, by `{}` or `{:?}` (which are the same for them, whatever is
    /// specified), and nothing else uses.
    fn shown_formats(&mut self, call: &Call, specs: &[Spec]) -> FxHashMap<usize, Format> {
        let mut inner = FxHashMap::default();
        if self.formats.known.is_empty() {
            return inner;
        }
        for (value, given) in call.given.iter().enumerate() {
            let shows = |shown: usize| call.shown[shown].value == value;
            let counts = |count: &LoweredCount| matches!(count, LoweredCount::Param(shown) if shows(*shown));
            let mut users = specs.iter().filter(|spec| shows(spec.0) || counts(&spec.1) || counts(&spec.2));
            let (Some((shown, ..)), None) = (users.next(), users.next()) else { continue };
            if !shows(*shown) || !matches!(call.shown[*shown].constructor, "new_display" | "new_debug") {
                continue;
            }
            if let Some(format) = self.formats.known.remove(&self.behind_references(given.expr)) {
                inner.insert(value, format);
            }
        }
        inner
    }

    fn behind_references(&self, expr: ExprId) -> ExprId {
        if let ExprKind::AddrOf { raw: false, place, .. } = self.exprs[expr.0 as usize].kind {
            return self.behind_references(place);
        }
        expr
    }
}

/// The call with those that stand for some of its values in their place.
fn flattened(
    pieces: &[Piece],
    call: Call,
    specs: &[Spec],
    mut inner: FxHashMap<usize, Format>,
) -> (Vec<Piece>, Call, Vec<Spec>) {
    let Call { given, written, shown, next, mark, format_span, span } = call;
    let mut all = Call { given: Vec::new(), written, shown: Vec::new(), next, mark, format_span, span };
    // Where the values of the call, and of the calls in it, are now.
    let mut starts = Vec::new();
    for (value, given) in given.into_iter().enumerate() {
        starts.push(all.given.len());
        match inner.get_mut(&value) {
            Some(format) => all.given.append(&mut format.given),
            None => all.given.push(given),
        }
    }
    let (mut all_pieces, mut all_specs, mut specs) = (Vec::new(), Vec::new(), specs.iter());
    for piece in pieces {
        let Piece::Placeholder(_) = piece else {
            format_inline::push(&mut all_pieces, piece.clone());
            continue;
        };
        let spec = specs.next().expect("a placeholder has a specification");
        let value = shown[spec.0].value;
        match inner.get(&value) {
            Some(format) => {
                format.pieces.iter().for_each(|piece| format_inline::push(&mut all_pieces, piece.clone()));
                let specs = format.specs.iter();
                all_specs
                    .extend(specs.map(|spec| again(&mut all, &format.shown, *spec, |inner| starts[value] + inner)));
            }
            None => {
                format_inline::push(&mut all_pieces, piece.clone());
                all_specs.push(again(&mut all, &shown, *spec, |value| starts[value]));
            }
        }
    }
    (all_pieces, all, all_specs)
}

/// The specification for another call, in which the values stand elsewhere. What it shows is noted there.
fn again(call: &mut Call, shown: &[Shown], spec: Spec, moved: impl Fn(usize) -> usize) -> Spec {
    let mut noted = |index: usize| show(call, moved(shown[index].value), shown[index].constructor);
    let count = |count: LoweredCount, noted: &mut dyn FnMut(usize) -> usize| match count {
        LoweredCount::Param(index) => LoweredCount::Param(noted(index)),
        LoweredCount::Implied | LoweredCount::Is(_) => count,
    };
    let precision = count(spec.1, &mut noted);
    let position = noted(spec.0);
    (position, precision, count(spec.2, &mut noted))
}

/// The place of a value among what is shown in some way: the same value is shown in the same way only once.
pub(super) fn show(call: &mut Call, value: usize, constructor: &'static str) -> usize {
    let wanted = Shown { value, constructor };
    call.shown.iter().position(|shown| *shown == wanted).unwrap_or_else(|| {
        call.shown.push(wanted);
        call.shown.len() - 1
    })
}
