//! Rows of patterns to the values that none of them matches (Maranget, "Warnings for pattern matching", 2007).
//!
//! The matrix is split by the first column: for each constructor that its patterns tell apart, the rows that may match it go on
//! with the constructor's fields in place of the column. A value is missing when no row is left at the end.

use crate::hir::item::AdtKind;
use crate::types::Typing;
use crate::types::kinds::kinds;
use crate::types::ty::{Ty, TyKind};

use super::number::{self, Range};
use super::pattern::{Ctor, Pattern, array_len, field_types};

/// How deep types are searched for values that cannot exist.
const INHABITED_DEPTH: u32 = 8;
/// Splitting stops here: a match that needs more cases than this is taken to be exhaustive.
const MAX_CASES: u32 = 200_000;

/// Decides one match.
pub struct Usefulness<'a, 'h> {
    typing: &'a Typing<'h>,
    cases: u32,
}

/// Patterns that stand side by side, one for each column.
type Row = Vec<Pattern>;

impl<'a, 'h> Usefulness<'a, 'h> {
    /// For matches of one program.
    pub fn new(typing: &'a Typing<'h>) -> Usefulness<'a, 'h> {
        Usefulness { typing, cases: 0 }
    }

    /// Patterns for values of type `ty` that no arm matches; empty when the arms are exhaustive.
    pub fn missing(&mut self, arms: Vec<Pattern>, ty: Ty) -> Vec<Pattern> {
        let rows = arms.into_iter().map(|arm| vec![arm]).collect();
        self.witnesses(rows, &[ty]).into_iter().filter_map(|mut witness| witness.pop()).collect()
    }

    /// Whether a pattern matches a value that none of the arms before it does.
    pub fn adds(&mut self, before: &[Pattern], pattern: Pattern) -> bool {
        let ty = pattern.ty;
        let rows = before.iter().map(|arm| vec![arm.clone()]).collect();
        self.useful(rows, vec![pattern], &[ty])
    }

    /// Whether a value may exist at all.
    pub fn has_values(&self, ty: Ty) -> bool {
        self.inhabited(ty, INHABITED_DEPTH)
    }

    fn useful(&mut self, rows: Vec<Row>, row: Row, columns: &[Ty]) -> bool {
        let Some((&ty, others)) = columns.split_first() else { return rows.is_empty() };
        self.cases += 1;
        if self.cases > MAX_CASES {
            return true;
        }
        let rows: Vec<Row> = rows.into_iter().flat_map(expand_or).collect();
        expand_or(row).into_iter().any(|row| self.useful_row(&rows, &row, ty, others))
    }

    fn useful_row(&mut self, rows: &[Row], row: &Row, ty: Ty, others: &[Ty]) -> bool {
        if let Ctor::Opaque(_) = &row[0].ctor {
            let same = |other: &&Row| other[0].ctor == Ctor::Wild || other[0].ctor == row[0].ctor;
            let rest = rows.iter().filter(same).map(|row| row[1..].to_vec()).collect();
            return self.useful(rest, row[1..].to_vec(), others);
        }
        let all = rows.iter().chain([row]);
        let heads: Vec<&Ctor> = all.map(|row| &row[0].ctor).filter(|ctor| **ctor != Ctor::Wild).collect();
        let (tested, untested) = self.split(ty, &heads);
        for ctor in tested {
            let fields = field_types(self.typing, &ctor, ty);
            let Some(own) = specialize(row, &ctor, &fields) else { continue };
            let inside = rows.iter().filter_map(|row| specialize(row, &ctor, &fields)).collect();
            let columns: Vec<Ty> = fields.iter().chain(others).copied().collect();
            if self.useful(inside, own, &columns) {
                return true;
            }
        }
        if row[0].ctor != Ctor::Wild || untested.is_empty() {
            return false;
        }
        let rest = rows.iter().filter(|row| row[0].ctor == Ctor::Wild).map(|row| row[1..].to_vec()).collect();
        self.useful(rest, row[1..].to_vec(), others)
    }

    /// Tuples of patterns, one for each column, that no row matches.
    fn witnesses(&mut self, rows: Vec<Row>, columns: &[Ty]) -> Vec<Row> {
        let Some((&ty, others)) = columns.split_first() else {
            return if rows.is_empty() { vec![Vec::new()] } else { Vec::new() };
        };
        self.cases += 1;
        if self.cases > MAX_CASES {
            return Vec::new();
        }
        let rows: Vec<Row> = rows.into_iter().flat_map(expand_or).collect();
        let heads: Vec<&Ctor> = rows.iter().map(|row| &row[0].ctor).filter(|ctor| **ctor != Ctor::Wild).collect();
        let (tested, untested) = self.split(ty, &heads);
        let mut found = Vec::new();
        for ctor in tested {
            found.extend(self.with_constructor(&rows, &ctor, ty, others));
        }
        if !untested.is_empty() {
            let rest: Vec<Row> =
                rows.iter().filter(|row| row[0].ctor == Ctor::Wild).map(|row| row[1..].to_vec()).collect();
            for tail in self.witnesses(rest, others) {
                found.extend(untested.iter().map(|head| prepend(head.clone(), &tail)));
            }
        }
        found
    }

    fn with_constructor(&mut self, rows: &[Row], ctor: &Ctor, ty: Ty, others: &[Ty]) -> Vec<Row> {
        let fields = field_types(self.typing, ctor, ty);
        let rows = rows.iter().filter_map(|row| specialize(row, ctor, &fields)).collect();
        let columns: Vec<Ty> = fields.iter().chain(others).copied().collect();
        let found = self.witnesses(rows, &columns);
        let rebuild = |mut witness: Row| {
            let tail = witness.split_off(fields.len());
            prepend(Pattern { ctor: ctor.clone(), fields: witness, ty }, &tail)
        };
        found.into_iter().map(rebuild).collect()
    }

    /// The constructors that must be looked at one by one, and patterns for those that no row names.
    fn split(&self, ty: Ty, heads: &[&Ctor]) -> (Vec<Ctor>, Vec<Pattern>) {
        let wild = || vec![Pattern::wild(ty)];
        match ty.kind() {
            TyKind::Ref(..) | TyKind::Tuple(_) => one_by_one(heads, Ctor::Single, ty),
            TyKind::Adt(def, _) => match self.typing.hir.adt(*def).kind {
                AdtKind::Struct | AdtKind::Union if opaque(heads) => (distinct(heads), wild()),
                AdtKind::Struct | AdtKind::Union => one_by_one(heads, Ctor::Single, ty),
                AdtKind::Enum => self.split_enum(ty, heads),
            },
            TyKind::Slice(_) | TyKind::Array(..) => self.split_slice(ty, heads),
            TyKind::Never => (Vec::new(), Vec::new()),
            TyKind::Str | TyKind::RawPtr(..) | TyKind::Dynamic(..) | kinds!(scalar | function | generic | unknown) => {
                match number::full_range(ty) {
                    Some(full) => split_numbers(ty, full, heads),
                    None => (distinct(heads), wild()),
                }
            }
        }
    }

    fn split_enum(&self, ty: Ty, heads: &[&Ctor]) -> (Vec<Ctor>, Vec<Pattern>) {
        let TyKind::Adt(def, _) = ty.kind() else { return (Vec::new(), Vec::new()) };
        let count = self.typing.hir.adt(*def).variants.len();
        let possible = (0..count).filter(|variant| self.variant_inhabited(ty, *variant, INHABITED_DEPTH));
        let (tested, untested): (Vec<usize>, Vec<usize>) =
            possible.partition(|variant| heads.contains(&&Ctor::Variant(*variant)));
        if tested.is_empty() && !untested.is_empty() && opaque(heads) {
            return (distinct(heads), vec![Pattern::wild(ty)]);
        }
        let tested = tested.into_iter().map(Ctor::Variant).collect();
        let missing = untested.into_iter().map(|variant| {
            let ctor = Ctor::Variant(variant);
            let fields = field_types(self.typing, &ctor, ty).into_iter().map(Pattern::wild).collect();
            Pattern { ctor, fields, ty }
        });
        let missing: Vec<Pattern> = if heads.is_empty() && count > 0 {
            let any = missing.len() > 0;
            if any { vec![Pattern::wild(ty)] } else { Vec::new() }
        } else {
            missing.collect()
        };
        (tested, missing)
    }

    fn variant_inhabited(&self, ty: Ty, variant: usize, depth: u32) -> bool {
        field_types(self.typing, &Ctor::Variant(variant), ty).iter().all(|field| self.inhabited(*field, depth))
    }

    /// Whether values of the type can exist, as far as `depth` layers show. References always can.
    fn inhabited(&self, ty: Ty, depth: u32) -> bool {
        let Some(depth) = depth.checked_sub(1) else { return true };
        match ty.kind() {
            TyKind::Never => false,
            TyKind::Tuple(items) => items.iter().all(|item| self.inhabited(*item, depth)),
            TyKind::Array(element, _) => array_len(ty) == Some(0) || self.inhabited(*element, depth),
            TyKind::Adt(def, _) => {
                let adt = self.typing.hir.adt(*def);
                match adt.kind {
                    AdtKind::Union => true,
                    AdtKind::Struct if !self.typing.hir.is_user(*def) => true,
                    AdtKind::Struct | AdtKind::Enum => {
                        (0..adt.variants.len()).any(|variant| self.variant_inhabited(ty, variant, depth))
                    }
                }
            }
            TyKind::Str
            | TyKind::Slice(_)
            | TyKind::Dynamic(..)
            | kinds!(scalar | pointer | function | generic | unknown) => true,
        }
    }

    fn split_slice(&self, ty: Ty, heads: &[&Ctor]) -> (Vec<Ctor>, Vec<Pattern>) {
        if opaque(heads) {
            return (distinct(heads), vec![Pattern::wild(ty)]);
        }
        if heads.is_empty() {
            return (Vec::new(), vec![Pattern::wild(ty)]);
        }
        if let Some(len) = array_len(ty) {
            return (vec![Ctor::Fixed(len)], Vec::new());
        }
        // Every length up to the longest that is told apart; beyond it all lengths behave alike.
        let longest = heads.iter().map(|ctor| match ctor {
            Ctor::Fixed(len) => len + 1,
            Ctor::Variable { prefix, suffix } => prefix + suffix,
            variants!(Ctor: Wild | Or | Single | Variant | Range | Opaque) => 0,
        });
        let prefix = heads.iter().map(|ctor| if let Ctor::Variable { prefix, .. } = ctor { *prefix } else { 0 }).max();
        let longest = longest.max().unwrap_or(0);
        let prefix = prefix.unwrap_or(0);
        let suffix = longest - prefix.min(longest);
        let mut all: Vec<Ctor> = (0..longest).map(Ctor::Fixed).collect();
        all.push(Ctor::Variable { prefix: longest - suffix, suffix });
        (all, Vec::new())
    }
}

fn one_by_one(heads: &[&Ctor], ctor: Ctor, ty: Ty) -> (Vec<Ctor>, Vec<Pattern>) {
    if heads.is_empty() { (Vec::new(), vec![Pattern::wild(ty)]) } else { (vec![ctor], Vec::new()) }
}

fn opaque(heads: &[&Ctor]) -> bool {
    heads.iter().any(|ctor| matches!(ctor, Ctor::Opaque(_)))
}

fn distinct(heads: &[&Ctor]) -> Vec<Ctor> {
    let mut all: Vec<Ctor> = Vec::new();
    for ctor in heads {
        if !all.contains(ctor) {
            all.push((*ctor).clone());
        }
    }
    all
}

/// Cuts the line of numbers where a range begins or ends.
fn split_numbers(ty: Ty, full: Range, heads: &[&Ctor]) -> (Vec<Ctor>, Vec<Pattern>) {
    let ranges: Vec<Range> =
        heads.iter().filter_map(|c| if let Ctor::Range(r) = c { Some(*r) } else { None }).collect();
    if ranges.is_empty() {
        return (distinct(heads), vec![Pattern::wild(ty)]);
    }
    let mut starts = vec![full.lo];
    for range in ranges.iter().chain(number::gaps(ty)) {
        starts.push(range.lo);
        starts.extend(range.hi.checked_add(1).filter(|next| *next <= full.hi));
    }
    starts.sort_unstable();
    starts.dedup();
    let mut tested = Vec::new();
    let mut untested = Vec::new();
    for (i, &lo) in starts.iter().enumerate() {
        let hi = starts.get(i + 1).map_or(full.hi, |next| next - 1);
        let piece = Range { lo, hi };
        if number::gaps(ty).iter().any(|gap| gap.contains(piece)) {
            continue;
        }
        if ranges.iter().any(|range| range.contains(piece)) {
            tested.push(Ctor::Range(piece));
        } else {
            untested.push(Pattern { ctor: Ctor::Range(piece), fields: Vec::new(), ty });
        }
    }
    (tested, untested)
}

/// A row for each alternative of its first pattern.
fn expand_or(row: Row) -> Vec<Row> {
    if row[0].ctor != Ctor::Or {
        return vec![row];
    }
    let alternatives = row[0].fields.iter().map(|alternative| prepend(alternative.clone(), &row[1..]));
    alternatives.flat_map(expand_or).collect()
}

fn prepend(head: Pattern, tail: &[Pattern]) -> Row {
    std::iter::once(head).chain(tail.iter().cloned()).collect()
}

/// The row with the constructor's fields in place of its first pattern, if that may match the constructor.
fn specialize(row: &Row, ctor: &Ctor, fields: &[Ty]) -> Option<Row> {
    let head = &row[0];
    let wilds = || fields.iter().map(|&ty| Pattern::wild(ty)).collect::<Row>();
    let mut new = match (&head.ctor, ctor) {
        (Ctor::Wild, _) => wilds(),
        (Ctor::Range(mine), Ctor::Range(piece)) => mine.contains(*piece).then(Vec::new)?,
        (Ctor::Variable { prefix, suffix }, Ctor::Fixed(_) | Ctor::Variable { .. }) => {
            spread(head, *prefix, *suffix, fields)?
        }
        (mine, other) if mine == other => head.fields.clone(),
        _ => return None,
    };
    new.extend_from_slice(&row[1..]);
    Some(new)
}

/// A slice pattern with a rest, as one for exactly these fields.
fn spread(head: &Pattern, prefix: usize, suffix: usize, fields: &[Ty]) -> Option<Row> {
    let element = head.ty.element()?;
    let middle = fields.len().checked_sub(prefix + suffix)?;
    let (front, back) = head.fields.split_at(prefix);
    let rest = vec![Pattern::wild(element); middle];
    Some(front.iter().cloned().chain(rest).chain(back.iter().cloned()).collect())
}
