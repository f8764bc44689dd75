//! Arms to ranges of numbers that meet in their last value, or that miss one another by one (`overlapping_range_endpoints`,
//! `non_contiguous_range_endpoints`).

use super::number::Range;
use super::{Check, Ctor};
use crate::diagnostic::Diagnostic;
use crate::hir::body::{Arm, PatId, PatKind};
use crate::source::Span;

/// What is odd about the ends of a range.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Oddity {
    /// It begins with the last value of another range, or ends with the first one.
    Overlap,
    /// `..n` where another range begins behind `n`, and nothing has `n`.
    Gap,
}

/// A range as an arm has it, and whether it is written `a..b`.
struct Written {
    range: Range,
    span: Span,
    is_half_open: bool,
}

impl Check<'_, '_> {
    /// The odd ranges of the arms of a `match`, as far as they stand at the top of a pattern.
    pub(super) fn odd_ranges(&self, arms: &[Arm], found: &mut Vec<(Oddity, Span)>) {
        let mut ranges: Vec<Written> = Vec::new();
        for arm in arms {
            let first = ranges.len();
            self.ranges_of(arm.pat, &mut ranges);
            for at in first..ranges.len() {
                let (before, new) = (&ranges[..at], &ranges[at]);
                let meets = |other: &Written| {
                    let is_wide = |range: Range| range.lo < range.hi;
                    let touches = other.range.hi == new.range.lo || other.range.lo == new.range.hi;
                    touches && is_wide(other.range) && is_wide(new.range)
                };
                if before.iter().any(meets) {
                    found.push((Oddity::Overlap, new.span));
                }
            }
        }
        for written in ranges.iter().filter(|it| it.is_half_open) {
            let missed = written.range.hi + 1;
            let is_taken = ranges.iter().any(|it| it.range.contains(Range::one(missed)));
            if !is_taken && ranges.iter().any(|it| it.range.lo == missed + 1) {
                found.push((Oddity::Gap, written.span));
            }
        }
    }

    fn ranges_of(&self, pat: PatId, found: &mut Vec<Written>) {
        let known = self.body.pat(pat);
        match &known.kind {
            PatKind::Or(pats) => pats.iter().for_each(|pat| self.ranges_of(*pat, found)),
            PatKind::Binding { sub: Some(sub), .. } => self.ranges_of(*sub, found),
            PatKind::Range { hi, inclusive, .. } => {
                if let Ctor::Range(range) = self.lower(pat).ctor {
                    let is_half_open = !inclusive && hi.is_some();
                    found.push(Written { range, span: known.span, is_half_open });
                }
            }
            PatKind::Literal { .. } => {
                if let Ctor::Range(range) = self.lower(pat).ctor {
                    found.push(Written { range, span: known.span, is_half_open: false });
                }
            }
            PatKind::Binding { sub: None, .. }
            | variants!(PatKind: Wild | Path | Ref | Tuple | TupleStruct | Struct | Slice | Error) => {}
        }
    }
}

/// E0030, E0579: a range pattern that holds nothing.
pub fn empty_range(span: Span, inclusive: bool) -> Diagnostic {
    if inclusive {
        let message = "lower bound for range pattern must be less than or equal to upper bound";
        return Diagnostic::error("E0030", span, message).primary_label("lower bound larger than upper bound");
    }
    Diagnostic::error("E0579", span, "lower bound for range pattern must be less than upper bound")
}
