//! A type of a [`Trace`] to [`TypeLayout`]: which bytes belong to which field, and which to none.

use std::ops::Range;

use crate::machine::trace::{AskedType, Field, LocalState, Metadata, Shape, Tag, Trace, TypeId, TypeInfo, Variant};

use super::messages::layout as words;
use super::read::{Memory, NONE_FRESH, Parts, Place, parts_of};

/// What a figure of a layout shows.
#[derive(Clone, PartialEq, Debug)]
pub struct TypeLayout {
    /// One below the other.
    pub strips: Vec<Strip>,
    /// The fields in order of declaration.
    pub rows: Vec<FieldRow>,
    /// Sentences under the table.
    pub notes: Vec<String>,
    /// The picture in words.
    pub description: String,
}

/// The bytes of a value, or of one of its variants.
#[derive(Clone, PartialEq, Debug)]
pub struct Strip {
    pub name: String,
    /// Under the name, as code: an attribute, or how the variant is told.
    pub key: String,
    /// `8 B · 1 padding`.
    pub note: String,
    /// They follow each other without gaps.
    pub parts: Vec<Part>,
}

/// Bytes that belong together.
#[derive(Clone, PartialEq, Debug)]
pub struct Part {
    pub bytes: Range<u64>,
    pub kind: PartKind,
    /// What stands in them, where a value is known; `None` for a byte that was never written.
    pub values: Vec<Option<u8>>,
}

/// Whose bytes they are.
#[derive(Clone, PartialEq, Debug)]
pub enum PartKind {
    Field {
        name: String,
        ty: String,
    },
    /// They say which variant it is.
    Tag(String),
    /// Between fields, to align the next one or the value behind this one.
    Padding,
    /// Another variant or field uses them.
    Unused,
}

/// A line of the table.
#[derive(Clone, PartialEq, Debug)]
pub struct FieldRow {
    /// `w`, or `Rect.w` in an enum.
    pub name: String,
    pub ty: String,
    pub offset: u64,
    pub size: u64,
    pub align: u64,
}

/// Describes the type that the block asks for; `None` when the run did not get so far.
pub fn layout(trace: &Trace) -> Option<TypeLayout> {
    let AskedType { ty, is_unspecified } = trace.asked?;
    let reader = Reader { trace, ty, info: trace.types.get(ty) };
    let strips = reader.strips(is_unspecified);
    let rows = reader.rows();
    let notes = reader.notes(is_unspecified);
    let description = words::description(&reader.info.name, reader.info.size, reader.info.align, &rows);
    Some(TypeLayout { strips, rows, notes, description })
}

struct Reader<'t> {
    trace: &'t Trace,
    ty: TypeId,
    info: &'t TypeInfo,
}

/// A field with its size, which a [`Field`] does not have.
#[derive(Clone)]
struct Piece {
    /// `len`.
    name: String,
    /// The fields on the way to it, each with a point behind it: `vec.`.
    path: String,
    ty: String,
    offset: u64,
    size: u64,
    align: u64,
}

impl Reader<'_> {
    fn strips(&self, is_unspecified: bool) -> Vec<Strip> {
        let value = self.value();
        match parts_of(&self.info.shape) {
            Parts::Variants(tag, variants) => {
                let current = self.current_variant(tag, variants);
                let of = |(index, variant): (usize, &Variant)| {
                    let bytes = value.as_deref().filter(|_| current == Some(index));
                    self.variant_strip(tag, index, variant, bytes)
                };
                variants.iter().enumerate().map(of).collect()
            }
            Parts::Overlapping(fields) => {
                let one = |field: &Field| {
                    let piece = self.piece(field);
                    let name = piece.name.clone();
                    self.strip(name, String::new(), vec![piece], PartKind::Unused, value.as_deref())
                };
                fields.iter().map(one).collect()
            }
            Parts::Fields(_) if is_unspecified => self.written_and_compiled(value.as_deref()),
            Parts::Fields(_) | Parts::Elements(..) | Parts::Whole => {
                let name = self.info.name.to_string();
                vec![self.strip(name, String::new(), self.pieces(), PartKind::Padding, value.as_deref())]
            }
        }
    }

    /// Of a type whose order of fields is the compiler's: the order that was written, laid out as C would, and the order that
    /// was chosen. One strip where they are the same.
    fn written_and_compiled(&self, value: Option<&[Option<u8>]>) -> Vec<Strip> {
        let compiled = self.pieces();
        let (written, size) = as_in_c(&compiled, self.info.align);
        let key = String::from(words::DEFAULT_REPR);
        let mut below = self.strip(words::COMPILED.into(), key, compiled.clone(), PartKind::Padding, value);
        // In which order the library declares its fields is its own affair.
        let is_same = self.info.is_of_library()
            || size == self.info.size && written.iter().zip(&compiled).all(|(a, b)| a.offset == b.offset);
        if is_same {
            return vec![below];
        }
        let moved = value.map(|value| rearranged(value, &compiled, &written, size));
        let parts = parts(written, size, PartKind::Padding, moved.as_deref());
        let note = note(size, &parts);
        if size > self.info.size {
            below.note = words::saved(&below.note, size - self.info.size);
        }
        let above = Strip { name: words::WRITTEN.into(), key: words::C_REPR.into(), note, parts };
        vec![above, below]
    }

    fn variant_strip(&self, tag: &Tag, index: usize, variant: &Variant, value: Option<&[Option<u8>]>) -> Strip {
        let mut pieces: Vec<Piece> = variant.fields.iter().map(|field| self.piece(field)).collect();
        let told = told_by(tag, index);
        let key = match &told {
            Some(told) => words::told(told.is_niche, told.value),
            None => String::from(words::ANY_OTHER),
        };
        let is_free = |told: &Told| pieces.iter().all(|p| p.offset + p.size <= told.offset || told.end() <= p.offset);
        if let Some(told) = told.filter(is_free) {
            let (name, ty) = (String::from(if told.is_niche { words::NICHE } else { words::TAG }), String::new());
            let (path, offset, size) = (String::new(), told.offset, told.size);
            pieces.push(Piece { name, path, ty, offset, size, align: 1 });
        }
        let mut strip = self.strip(variant.name.to_string(), key, pieces, PartKind::Unused, value);
        for part in &mut strip.parts {
            if let PartKind::Field { name, ty } = &part.kind
                && ty.is_empty()
            {
                part.kind = PartKind::Tag(name.clone());
            }
        }
        strip
    }

    fn strip(
        &self,
        name: String,
        key: String,
        pieces: Vec<Piece>,
        rest: PartKind,
        value: Option<&[Option<u8>]>,
    ) -> Strip {
        let parts = parts(pieces, self.info.size, rest, value);
        let note = note(self.info.size, &parts);
        Strip { name, key, note, parts }
    }

    fn piece(&self, field: &Field) -> Piece {
        let info = self.trace.types.get(field.ty);
        let (name, ty) = (field.name.to_string(), info.name.to_string());
        Piece { name, path: String::new(), ty, offset: field.offset, size: info.size, align: info.align }
    }

    /// The parts of a library type are of interest down to its numbers and pointers: its own fields say nothing to a reader
    /// of a book. What the author declared stays as it was declared.
    fn opened(&self, field: &Field, path: &str, start: u64) -> Vec<Piece> {
        let info = self.trace.types.get(field.ty);
        let of_library = self.info.is_of_library();
        if of_library && info.size == 0 {
            return Vec::new();
        }
        let inner = if let Shape::Struct { fields } = &info.shape
            && of_library
            && info.size > 8
        {
            fields
        } else {
            let piece = self.piece(field);
            return vec![Piece { path: path.into(), offset: start + piece.offset, ..piece }];
        };
        let path = format!("{path}{}.", field.name);
        inner.iter().flat_map(|part| self.opened(part, &path, start + field.offset)).collect()
    }

    /// The parts of a type without variants, in order of declaration.
    fn pieces(&self) -> Vec<Piece> {
        let info = self.info;
        if let Shape::Pointer { metadata, .. } = info.shape {
            return self.words_of_pointer(metadata);
        }
        match parts_of(&info.shape) {
            Parts::Elements(element, len) => {
                let of = self.trace.types.get(element);
                let at = |i: u64| Piece {
                    name: format!("[{i}]"),
                    path: String::new(),
                    ty: of.name.to_string(),
                    offset: i * of.size,
                    size: of.size,
                    align: of.align,
                };
                // Longer arrays are one part; the strip would be as long as the array.
                if len <= 16 { (0..len).map(at).collect() } else { vec![self.whole()] }
            }
            Parts::Fields(fields) | Parts::Overlapping(fields) => {
                fields.iter().flat_map(|field| self.opened(field, "", 0)).collect()
            }
            Parts::Variants(..) | Parts::Whole => vec![self.whole()],
        }
    }

    /// A pointer with metadata is two words.
    fn words_of_pointer(&self, metadata: Metadata) -> Vec<Piece> {
        let word = |name: &str, ty: &str, offset| Piece {
            name: name.into(),
            path: String::new(),
            ty: ty.into(),
            offset,
            size: 8,
            align: 8,
        };
        let second = match metadata {
            Metadata::Thin => return vec![self.whole()],
            Metadata::Length => word(words::LENGTH, "usize", 8),
            Metadata::VTable => word(words::VTABLE, words::POINTER, 8),
        };
        vec![word(words::ADDRESS, words::POINTER, 0), second]
    }

    fn whole(&self) -> Piece {
        let info = self.info;
        let (name, path) = (words::VALUE.into(), String::new());
        Piece { name, path, ty: info.name.to_string(), offset: 0, size: info.size, align: info.align }
    }

    fn rows(&self) -> Vec<FieldRow> {
        let row = |prefix: &str, piece: Piece| FieldRow {
            name: format!("{prefix}{}{}", piece.path, piece.name),
            ty: piece.ty,
            offset: piece.offset,
            size: piece.size,
            align: piece.align,
        };
        let Shape::Enum { variants, .. } = &self.info.shape else {
            return self.pieces().into_iter().map(|piece| row("", piece)).collect();
        };
        let of = |variant: &Variant| {
            let prefix = format!("{}.", variant.name);
            variant.fields.iter().map(|field| row(&prefix, self.piece(field))).collect::<Vec<_>>()
        };
        variants.iter().flat_map(of).collect()
    }

    fn notes(&self, is_unspecified: bool) -> Vec<String> {
        let mut notes = vec![words::size(&self.info.name, self.info.size, self.info.align)];
        if let Shape::Enum { tag, .. } = &self.info.shape {
            match tag {
                Tag::Niche { .. } => notes.push(words::NICHE_NOTE.into()),
                Tag::Direct { size, .. } => notes.push(words::tag(*size)),
                Tag::Single(_) => {}
            }
        }
        if is_unspecified {
            notes.push(words::UNSPECIFIED.into());
        }
        notes
    }

    /// The bytes of a variable of this type, from the last step at which one is alive.
    fn value(&self) -> Option<Vec<Option<u8>>> {
        let (memory, place) = self.place()?;
        let allocation = memory.allocation(place.allocation)?;
        let range = place.offset as usize..(place.offset + self.info.size) as usize;
        let bytes = allocation.bytes.get(range.clone())?;
        let written = allocation.initialised.get(range)?;
        Some(bytes.iter().zip(written).map(|(byte, written)| written.then_some(*byte)).collect())
    }

    fn place(&self) -> Option<(Memory<'_>, Place)> {
        self.trace.steps.iter().rev().find_map(|step| {
            let locals = step.memory.frames.iter().flat_map(|frame| &frame.locals);
            let mut alive = locals.filter(|local| local.state == LocalState::Live && local.ty == self.ty);
            let allocation = alive.find_map(|local| local.allocation)?;
            let memory = Memory { types: &self.trace.types, now: &step.memory, before: None, fresh: &NONE_FRESH };
            Some((memory, Place { allocation, offset: 0, ty: self.ty }))
        })
    }

    fn current_variant(&self, tag: &Tag, variants: &[Variant]) -> Option<usize> {
        let (memory, place) = self.place()?;
        let current = memory.variant(place, tag, variants)?;
        variants.iter().position(|variant| std::ptr::eq(variant, current))
    }
}

/// Where a variant is told from the others.
struct Told {
    offset: u64,
    size: u64,
    value: u128,
    is_niche: bool,
}

impl Told {
    fn end(&self) -> u64 {
        self.offset + self.size
    }
}

/// `None` for the only variant, and for the one that is meant by every other value of a niche.
fn told_by(tag: &Tag, variant: usize) -> Option<Told> {
    match tag {
        Tag::Single(_) => None,
        Tag::Direct { offset, size, values } => {
            Some(Told { offset: *offset, size: *size, value: *values.get(variant)?, is_niche: false })
        }
        Tag::Niche { offset, size, values, .. } => {
            Some(Told { offset: *offset, size: *size, value: (*values.get(variant)?)?, is_niche: true })
        }
    }
}

/// Cuts `size` bytes into the pieces that have bytes and the `rest` between them.
fn parts(mut pieces: Vec<Piece>, size: u64, rest: PartKind, value: Option<&[Option<u8>]>) -> Vec<Part> {
    pieces.retain(|piece| piece.size > 0);
    pieces.sort_by_key(|piece| piece.offset);
    let values = |range: &Range<u64>| {
        let of_value = value.and_then(|value| value.get(range.start as usize..range.end as usize));
        of_value.map(<[_]>::to_vec).unwrap_or_default()
    };
    let mut found = Vec::new();
    let mut add = |bytes: Range<u64>, kind: PartKind| {
        if !bytes.is_empty() {
            found.push(Part { values: values(&bytes), bytes, kind });
        }
    };
    let mut end = 0;
    for piece in pieces {
        add(end..piece.offset, rest.clone());
        end = piece.offset + piece.size;
        add(piece.offset..end, PartKind::Field { name: piece.name, ty: piece.ty });
    }
    add(end..size, rest);
    found
}

fn note(size: u64, parts: &[Part]) -> String {
    let of_kind = |kind: &PartKind| {
        parts.iter().filter(|part| part.kind == *kind).map(|part| part.bytes.end - part.bytes.start).sum()
    };
    words::strip(size, of_kind(&PartKind::Padding), of_kind(&PartKind::Unused))
}

/// The pieces in order of declaration, each at the next offset that its alignment allows, and the size of the whole
/// (Reference, "Type layout: `#[repr(C)]` structs").
fn as_in_c(pieces: &[Piece], align: u64) -> (Vec<Piece>, u64) {
    let mut end = 0_u64;
    let mut placed = Vec::new();
    for piece in pieces {
        let offset = end.next_multiple_of(piece.align.max(1));
        end = offset + piece.size;
        placed.push(Piece { offset, ..piece.clone() });
    }
    (placed, end.next_multiple_of(align.max(1)))
}

/// The bytes of a value with its pieces at other offsets.
fn rearranged(value: &[Option<u8>], from: &[Piece], to: &[Piece], size: u64) -> Vec<Option<u8>> {
    let mut bytes = vec![None; size as usize];
    for (from, to) in from.iter().zip(to) {
        for i in 0..from.size {
            bytes[(to.offset + i) as usize] = value[(from.offset + i) as usize];
        }
    }
    bytes
}
