//! What two sets have in common, and what not: as many comparisons as in the real library.

use super::set::BTreeSet;
use super::set_iter::Iter;
use core::cmp::Ordering;
use core::fmt::{self, Debug};
use core::iter::{FusedIterator, Peekable};

/// From how many times as many values on it is better to search the larger set than to go through it.
const ITER_PERFORMANCE_TIPPING_SIZE_DIFF: usize = 16;

/// See [`BTreeSet::difference`].
#[must_use]
pub struct Difference<'a, T: 'a> {
    inner: DifferenceInner<'a, T>,
}
enum DifferenceInner<'a, T: 'a> {
    Stitch { self_iter: Iter<'a, T>, other_iter: Peekable<Iter<'a, T>> },
    Search { self_iter: Iter<'a, T>, other_set: &'a BTreeSet<T> },
    Iterate(Iter<'a, T>),
}
/// See [`BTreeSet::intersection`].
#[must_use]
pub struct Intersection<'a, T: 'a> {
    inner: IntersectionInner<'a, T>,
}
enum IntersectionInner<'a, T: 'a> {
    Stitch { a: Iter<'a, T>, b: Iter<'a, T> },
    Search { small_iter: Iter<'a, T>, large_set: &'a BTreeSet<T> },
    Answer(Option<&'a T>),
}
/// See [`BTreeSet::symmetric_difference`].
#[must_use]
pub struct SymmetricDifference<'a, T: 'a>(MergeIterInner<'a, T>);
/// See [`BTreeSet::union`].
#[must_use]
pub struct Union<'a, T: 'a>(MergeIterInner<'a, T>);

/// Goes through two sets side by side.
struct MergeIterInner<'a, T: 'a> {
    a: Iter<'a, T>,
    b: Iter<'a, T>,
    /// What one of them gave that is not wanted yet.
    peeked: Option<Peeked<'a, T>>,
}
#[derive(Debug)]
enum Peeked<'a, T> {
    A(&'a T),
    B(&'a T),
}

impl<'a, T: Ord> MergeIterInner<'a, T> {
    fn new(a: Iter<'a, T>, b: Iter<'a, T>) -> Self {
        MergeIterInner { a, b, peeked: None }
    }
    /// The smaller one of both next values; both if they are equal.
    fn nexts(&mut self) -> (Option<&'a T>, Option<&'a T>) {
        let (a_next, b_next) = match self.peeked.take() {
            Some(Peeked::A(next)) => (Some(next), self.b.next()),
            Some(Peeked::B(next)) => (self.a.next(), Some(next)),
            None => (self.a.next(), self.b.next()),
        };
        if let (Some(a), Some(b)) = (a_next, b_next) {
            match a.cmp(b) {
                Ordering::Less => {
                    self.peeked = Some(Peeked::B(b));
                    return (Some(a), None);
                }
                Ordering::Greater => {
                    self.peeked = Some(Peeked::A(a));
                    return (None, Some(b));
                }
                Ordering::Equal => {}
            }
        }
        (a_next, b_next)
    }
    fn lens(&self) -> (usize, usize) {
        match self.peeked {
            Some(Peeked::A(_)) => (1 + self.a.len(), self.b.len()),
            Some(Peeked::B(_)) => (self.a.len(), 1 + self.b.len()),
            None => (self.a.len(), self.b.len()),
        }
    }
}
impl<T> Clone for MergeIterInner<'_, T> {
    fn clone(&self) -> Self {
        let peeked = match self.peeked {
            Some(Peeked::A(next)) => Some(Peeked::A(next)),
            Some(Peeked::B(next)) => Some(Peeked::B(next)),
            None => None,
        };
        MergeIterInner { a: self.a.clone(), b: self.b.clone(), peeked }
    }
}

impl<T> BTreeSet<T> {
    /// The values that are not in the other.
    pub fn difference<'a>(&'a self, other: &'a BTreeSet<T>) -> Difference<'a, T>
    where
        T: Ord,
    {
        let mut self_iter = self.iter();
        let ends = (self.first(), self.last(), other.first(), other.last());
        let inner = if let (Some(self_min), Some(self_max), Some(other_min), Some(other_max)) = ends {
            match (self_min.cmp(other_max), self_max.cmp(other_min)) {
                (Ordering::Greater, _) | (_, Ordering::Less) => DifferenceInner::Iterate(self_iter),
                (Ordering::Equal, _) => {
                    self_iter.next();
                    DifferenceInner::Iterate(self_iter)
                }
                (_, Ordering::Equal) => {
                    self_iter.next_back();
                    DifferenceInner::Iterate(self_iter)
                }
                _ if self.len() <= other.len() / ITER_PERFORMANCE_TIPPING_SIZE_DIFF => {
                    DifferenceInner::Search { self_iter, other_set: other }
                }
                _ => DifferenceInner::Stitch { self_iter, other_iter: other.iter().peekable() },
            }
        } else {
            DifferenceInner::Iterate(self_iter)
        };
        Difference { inner }
    }
    /// The values that are in only one of both.
    pub fn symmetric_difference<'a>(&'a self, other: &'a BTreeSet<T>) -> SymmetricDifference<'a, T>
    where
        T: Ord,
    {
        SymmetricDifference(MergeIterInner::new(self.iter(), other.iter()))
    }
    /// The values that are in both.
    pub fn intersection<'a>(&'a self, other: &'a BTreeSet<T>) -> Intersection<'a, T>
    where
        T: Ord,
    {
        let ends = (self.first(), self.last(), other.first(), other.last());
        let inner = if let (Some(self_min), Some(self_max), Some(other_min), Some(other_max)) = ends {
            match (self_min.cmp(other_max), self_max.cmp(other_min)) {
                (Ordering::Greater, _) | (_, Ordering::Less) => IntersectionInner::Answer(None),
                (Ordering::Equal, _) => IntersectionInner::Answer(Some(self_min)),
                (_, Ordering::Equal) => IntersectionInner::Answer(Some(self_max)),
                _ if self.len() <= other.len() / ITER_PERFORMANCE_TIPPING_SIZE_DIFF => {
                    IntersectionInner::Search { small_iter: self.iter(), large_set: other }
                }
                _ if other.len() <= self.len() / ITER_PERFORMANCE_TIPPING_SIZE_DIFF => {
                    IntersectionInner::Search { small_iter: other.iter(), large_set: self }
                }
                _ => IntersectionInner::Stitch { a: self.iter(), b: other.iter() },
            }
        } else {
            IntersectionInner::Answer(None)
        };
        Intersection { inner }
    }
    /// The values that are in one or both.
    pub fn union<'a>(&'a self, other: &'a BTreeSet<T>) -> Union<'a, T>
    where
        T: Ord,
    {
        Union(MergeIterInner::new(self.iter(), other.iter()))
    }
    /// Whether all values are in the other.
    #[must_use]
    pub fn is_subset(&self, other: &BTreeSet<T>) -> bool
    where
        T: Ord,
    {
        if self.len() > other.len() {
            return false;
        }
        let (Some(self_min), Some(self_max)) = (self.first(), self.last()) else {
            return true;
        };
        let (Some(other_min), Some(other_max)) = (other.first(), other.last()) else {
            return false;
        };
        let mut self_iter = self.iter();
        match self_min.cmp(other_min) {
            Ordering::Less => return false,
            Ordering::Equal => {
                self_iter.next();
            }
            Ordering::Greater => {}
        }
        match self_max.cmp(other_max) {
            Ordering::Greater => return false,
            Ordering::Equal => {
                self_iter.next_back();
            }
            Ordering::Less => {}
        }
        if self_iter.len() <= other.len() / ITER_PERFORMANCE_TIPPING_SIZE_DIFF {
            self_iter.all(|next| other.contains(next))
        } else {
            all_found(self_iter, other.iter())
        }
    }
}

/// Whether all values of one orderly iterator come in the other too.
fn all_found<'a, T: Ord>(mut wanted: Iter<'a, T>, mut others: Iter<'a, T>) -> bool {
    // The ends of the other set are known.
    others.next();
    others.next_back();
    let mut next = wanted.next();
    while let Some(value) = next {
        match others.next() {
            None => return false,
            Some(other) => match value.cmp(other) {
                Ordering::Less => return false,
                Ordering::Equal => next = wanted.next(),
                Ordering::Greater => {}
            },
        }
    }
    true
}

impl<'a, T: Ord> Iterator for Difference<'a, T> {
    type Item = &'a T;
    fn next(&mut self) -> Option<&'a T> {
        match &mut self.inner {
            DifferenceInner::Stitch { self_iter, other_iter } => {
                let mut self_next = self_iter.next()?;
                loop {
                    match other_iter.peek().map_or(Ordering::Less, |other_next| self_next.cmp(*other_next)) {
                        Ordering::Less => return Some(self_next),
                        Ordering::Equal => {
                            self_next = self_iter.next()?;
                            other_iter.next();
                        }
                        Ordering::Greater => {
                            other_iter.next();
                        }
                    }
                }
            }
            DifferenceInner::Search { self_iter, other_set } => loop {
                let self_next = self_iter.next()?;
                if !other_set.contains(self_next) {
                    return Some(self_next);
                }
            },
            DifferenceInner::Iterate(iter) => iter.next(),
        }
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        let (self_len, other_len) = match &self.inner {
            DifferenceInner::Stitch { self_iter, other_iter } => (self_iter.len(), other_iter.len()),
            DifferenceInner::Search { self_iter, other_set } => (self_iter.len(), other_set.len()),
            DifferenceInner::Iterate(iter) => (iter.len(), 0),
        };
        (self_len.saturating_sub(other_len), Some(self_len))
    }
    fn min(mut self) -> Option<&'a T> {
        self.next()
    }
}
impl<'a, T: Ord> Iterator for Intersection<'a, T> {
    type Item = &'a T;
    fn next(&mut self) -> Option<&'a T> {
        match &mut self.inner {
            IntersectionInner::Stitch { a, b } => {
                let mut a_next = a.next()?;
                let mut b_next = b.next()?;
                loop {
                    match a_next.cmp(b_next) {
                        Ordering::Less => a_next = a.next()?,
                        Ordering::Greater => b_next = b.next()?,
                        Ordering::Equal => return Some(a_next),
                    }
                }
            }
            IntersectionInner::Search { small_iter, large_set } => loop {
                let small_next = small_iter.next()?;
                if large_set.contains(small_next) {
                    return Some(small_next);
                }
            },
            IntersectionInner::Answer(answer) => answer.take(),
        }
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        match &self.inner {
            IntersectionInner::Stitch { a, b } => (0, Some(if a.len() < b.len() { a.len() } else { b.len() })),
            IntersectionInner::Search { small_iter, .. } => (0, Some(small_iter.len())),
            IntersectionInner::Answer(None) => (0, Some(0)),
            IntersectionInner::Answer(Some(_)) => (1, Some(1)),
        }
    }
    fn min(mut self) -> Option<&'a T> {
        self.next()
    }
}
impl<'a, T: Ord> Iterator for SymmetricDifference<'a, T> {
    type Item = &'a T;
    fn next(&mut self) -> Option<&'a T> {
        loop {
            match self.0.nexts() {
                (None, None) => return None,
                (Some(a), None) => return Some(a),
                (None, Some(b)) => return Some(b),
                (Some(_), Some(_)) => {}
            }
        }
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        let (a_len, b_len) = self.0.lens();
        (0, Some(a_len + b_len))
    }
    fn min(mut self) -> Option<&'a T> {
        self.next()
    }
}
impl<'a, T: Ord> Iterator for Union<'a, T> {
    type Item = &'a T;
    fn next(&mut self) -> Option<&'a T> {
        let (a_next, b_next) = self.0.nexts();
        a_next.or(b_next)
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        let (a_len, b_len) = self.0.lens();
        (if a_len > b_len { a_len } else { b_len }, Some(a_len + b_len))
    }
    fn min(mut self) -> Option<&'a T> {
        self.next()
    }
}
impl<T: Ord> FusedIterator for Difference<'_, T> {}
impl<T: Ord> FusedIterator for Intersection<'_, T> {}
impl<T: Ord> FusedIterator for SymmetricDifference<'_, T> {}
impl<T: Ord> FusedIterator for Union<'_, T> {}

impl<T> Clone for Difference<'_, T> {
    fn clone(&self) -> Self {
        let inner = match &self.inner {
            DifferenceInner::Stitch { self_iter, other_iter } => {
                DifferenceInner::Stitch { self_iter: self_iter.clone(), other_iter: other_iter.clone() }
            }
            DifferenceInner::Search { self_iter, other_set } => {
                DifferenceInner::Search { self_iter: self_iter.clone(), other_set }
            }
            DifferenceInner::Iterate(iter) => DifferenceInner::Iterate(iter.clone()),
        };
        Difference { inner }
    }
}
impl<T> Clone for Intersection<'_, T> {
    fn clone(&self) -> Self {
        let inner = match &self.inner {
            IntersectionInner::Stitch { a, b } => IntersectionInner::Stitch { a: a.clone(), b: b.clone() },
            IntersectionInner::Search { small_iter, large_set } => {
                IntersectionInner::Search { small_iter: small_iter.clone(), large_set }
            }
            IntersectionInner::Answer(answer) => IntersectionInner::Answer(*answer),
        };
        Intersection { inner }
    }
}
impl<T> Clone for SymmetricDifference<'_, T> {
    fn clone(&self) -> Self {
        SymmetricDifference(self.0.clone())
    }
}
impl<T> Clone for Union<'_, T> {
    fn clone(&self) -> Self {
        Union(self.0.clone())
    }
}
impl<T: Debug> Debug for DifferenceInner<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            DifferenceInner::Stitch { self_iter, other_iter } => {
                f.debug_struct("Stitch").field("self_iter", self_iter).field("other_iter", other_iter).finish()
            }
            DifferenceInner::Search { self_iter, other_set } => {
                f.debug_struct("Search").field("self_iter", self_iter).field("other_set", other_set).finish()
            }
            DifferenceInner::Iterate(iter) => f.debug_tuple("Iterate").field(iter).finish(),
        }
    }
}
impl<T: Debug> Debug for IntersectionInner<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            IntersectionInner::Stitch { a, b } => f.debug_struct("Stitch").field("a", a).field("b", b).finish(),
            IntersectionInner::Search { small_iter, large_set } => {
                f.debug_struct("Search").field("small_iter", small_iter).field("large_set", large_set).finish()
            }
            IntersectionInner::Answer(answer) => f.debug_tuple("Answer").field(answer).finish(),
        }
    }
}
impl<T: Debug> Debug for MergeIterInner<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("MergeIterInner").field(&self.a).field(&self.b).field(&self.peeked).finish()
    }
}
macro_rules! shown {
    ($($name:ident $field:tt;)*) => {$(
        impl<T: Debug> Debug for $name<'_, T> {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.debug_tuple(stringify!($name)).field(&self.$field).finish()
            }
        }
    )*};
}
shown! { Difference inner; Intersection inner; SymmetricDifference 0; Union 0; }
