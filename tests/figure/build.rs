//! Traces made by hand: types, memory and steps as the machine would leave them, for programs that are written here.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use mdbook_memory::machine::trace::*;
use mdbook_memory::machine::{Record, RunOptions};
use mdbook_memory::snippet::{Edition, Mark, Options, Origin, ShownLine, Snippet, Visits};
use mdbook_memory::source::{FileId, Source, Span};

/// A program with its marks and what it did.
pub struct Run {
    pub snippet: Snippet,
    pub trace: Trace,
    memory: BTreeMap<AllocationId, Arc<Allocation>>,
    frames: Vec<Frame>,
    next: u32,
    heap_at: u64,
    events_at: usize,
    names: BTreeMap<String, TypeId>,
}

/// Reads a program in which `//@` comments are marks, as a snippet.
pub fn snippet(code: &str) -> Snippet {
    let mut marks = Vec::new();
    let mut shown = Vec::new();
    let mut offset = 0;
    for (i, line) in code.lines().enumerate() {
        let number = i as u32 + 1;
        let (text, mark) = match line.find("//@") {
            Some(at) => (line[..at].trim_end(), Some(at)),
            None => (line, None),
        };
        let mut here = Vec::new();
        if let Some(at) = mark {
            let said = line[at + 3..].trim();
            let (visits, said) = match said.strip_prefix("[last]") {
                Some(rest) => (Visits::Last, rest.trim()),
                None => (Visits::Default, said),
            };
            here.push(marks.len());
            let span = Span::new(FileId::PROGRAM, (offset + at) as u32, (offset + line.len()) as u32);
            let caption = (!said.is_empty()).then(|| said.to_string());
            marks.push(Mark { line: number, span, visits, caption });
        }
        shown.push(ShownLine { text: text.to_string(), program_line: number, marks: here });
        offset += line.len() + 1;
    }
    let origin = code.lines().enumerate().map(|(i, _)| Some(Origin { line: i as u32 + 1, column_offset: 0 })).collect();
    let (options, assertions) = (Options::default(), Vec::new());
    Snippet { options, program: Source::new("main.rs", code), shown, marks, assertions, origin }
}

/// A variant's name and its fields: name, type, offset.
type VariantParts<'a> = (&'a str, &'a [(&'a str, TypeId, u64)]);

impl Run {
    /// What the simulator makes of a program.
    pub fn simulated(code: &str) -> Run {
        let options = RunOptions { record: Record::Steps, ..RunOptions::default() };
        let run = Run::new(code);
        let simulation = mdbook_memory::simulate(&run.snippet.program, Edition::E2024, &options);
        let trace = simulation.trace.unwrap_or_else(|| panic!("{:?}", simulation.diagnostics));
        Run { trace, ..run }
    }

    pub fn new(code: &str) -> Run {
        let trace = Trace {
            asked: None,
            kept: BTreeSet::new(),
            loans: Vec::new(),
            objection: None,
            types: TypeTable::default(),
            events: Vec::new(),
            threads: vec![ThreadInfo { name: Some("main".into()) }],
            steps: Vec::new(),
            stdout: Vec::new(),
            stderr: Vec::new(),
            outcome: Outcome::Exited(0),
        };
        let (memory, frames, names) = (BTreeMap::new(), Vec::new(), BTreeMap::new());
        Run { snippet: snippet(code), trace, memory, frames, next: 0, heap_at: 0x5581_0000_2a40, events_at: 0, names }
    }

    // ---- types ----

    fn add(&mut self, name: &str, path: &str, args: &[TypeId], size: u64, align: u64, shape: Shape) -> TypeId {
        if let Some(&known) = self.names.get(name) {
            return known;
        }
        let info = TypeInfo { name: name.into(), path: path.into(), args: args.to_vec(), size, align, shape };
        let id = self.trace.types.push(info);
        self.names.insert(name.to_string(), id);
        id
    }

    pub fn size(&self, ty: TypeId) -> u64 {
        self.trace.types.get(ty).size
    }

    fn name(&self, ty: TypeId) -> String {
        self.trace.types.get(ty).name.to_string()
    }

    pub fn int(&mut self, name: &str) -> TypeId {
        let size = match name {
            "u8" | "i8" => 1,
            "u16" | "i16" => 2,
            "u32" | "i32" => 4,
            "u128" | "i128" => 16,
            _ => 8,
        };
        self.add(name, "", &[], size, size.min(8), Shape::Integer { signed: name.starts_with('i') })
    }

    pub fn f64(&mut self) -> TypeId {
        self.add("f64", "", &[], 8, 8, Shape::Float)
    }

    pub fn str(&mut self) -> TypeId {
        self.add("str", "", &[], 0, 1, Shape::Str)
    }

    pub fn slice(&mut self, element: TypeId) -> TypeId {
        let name = format!("[{}]", self.name(element));
        self.add(&name, "", &[], 0, 1, Shape::Slice { element })
    }

    pub fn array(&mut self, element: TypeId, len: u64) -> TypeId {
        let name = format!("[{}; {len}]", self.name(element));
        let size = self.size(element) * len;
        self.add(&name, "", &[], size, 8, Shape::Array { element, len })
    }

    pub fn pointer(&mut self, kind: PointerKind, pointee: TypeId) -> TypeId {
        let (prefix, fat) = match kind {
            PointerKind::Shared => ("&", true),
            PointerKind::Mutable => ("&mut ", true),
            PointerKind::Raw { .. } => ("*mut ", true),
        };
        let name = format!("{prefix}{}", self.name(pointee));
        let unsized_ = matches!(self.trace.types.get(pointee).shape, Shape::Str | Shape::Slice { .. });
        let (size, metadata) = if unsized_ && fat { (16, Metadata::Length) } else { (8, Metadata::Thin) };
        self.add(&name, "", &[], size, 8, Shape::Pointer { kind, pointee, metadata })
    }

    pub fn shared(&mut self, pointee: TypeId) -> TypeId {
        self.pointer(PointerKind::Shared, pointee)
    }

    pub fn mutable(&mut self, pointee: TypeId) -> TypeId {
        self.pointer(PointerKind::Mutable, pointee)
    }

    pub fn structure(&mut self, name: &str, path: &str, args: &[TypeId], fields: &[(&str, TypeId, u64)]) -> TypeId {
        let size = fields.iter().map(|(_, ty, at)| at + self.size(*ty)).max().unwrap_or(0).next_multiple_of(8);
        let fields =
            fields.iter().map(|(n, ty, offset)| Field { name: (*n).into(), ty: *ty, offset: *offset }).collect();
        self.add(name, path, args, size, 8, Shape::Struct { fields })
    }

    /// cap, ptr, len, as the library has them.
    pub fn vec(&mut self, element: TypeId) -> TypeId {
        let usize_ = self.int("usize");
        let pointer = self.pointer(PointerKind::Raw { mutable: true }, element);
        let name = self.name(element);
        let nonnull =
            self.structure(&format!("NonNull<{name}>"), "core::ptr::NonNull", &[element], &[("pointer", pointer, 0)]);
        let raw = self.structure(
            &format!("RawVec<{name}>"),
            "alloc::raw_vec::RawVec",
            &[element],
            &[("cap", usize_, 0), ("ptr", nonnull, 8)],
        );
        self.structure(&format!("Vec<{name}>"), "alloc::vec::Vec", &[element], &[("buf", raw, 0), ("len", usize_, 16)])
    }

    pub fn string(&mut self) -> TypeId {
        let u8_ = self.int("u8");
        let vec = self.vec(u8_);
        self.structure("String", "alloc::string::String", &[], &[("vec", vec, 0)])
    }

    pub fn boxed(&mut self, inner: TypeId) -> TypeId {
        let pointer = self.pointer(PointerKind::Raw { mutable: true }, inner);
        let name = self.name(inner);
        self.structure(&format!("Box<{name}>"), "alloc::boxed::Box", &[inner], &[("0", pointer, 0)])
    }

    /// An enum with a tag of 8 bytes at its beginning.
    pub fn tagged(&mut self, name: &str, variants: &[VariantParts]) -> TypeId {
        let mut size = 8;
        let mut list = Vec::new();
        for (i, (variant, fields)) in variants.iter().enumerate() {
            size = fields.iter().map(|(_, ty, at)| at + self.size(*ty)).max().unwrap_or(0).max(size);
            let fields =
                fields.iter().map(|(n, ty, offset)| Field { name: (*n).into(), ty: *ty, offset: *offset }).collect();
            list.push(Variant { name: (*variant).into(), discriminant: i as i128, fields });
        }
        let tag = Tag::Direct { offset: 0, size: 8, values: (0..variants.len() as u128).collect() };
        self.add(name, "", &[], size, 8, Shape::Enum { tag, variants: list })
    }

    /// `Option<T>` whose `None` is the null of a pointer at offset 0 of T.
    pub fn option(&mut self, inner: TypeId) -> TypeId {
        let none = Variant { name: "None".into(), discriminant: 0, fields: Vec::new() };
        let field = Field { name: "0".into(), ty: inner, offset: 0 };
        let some = Variant { name: "Some".into(), discriminant: 1, fields: vec![field] };
        let tag = Tag::Niche { offset: 0, size: 8, untagged: 1, values: vec![Some(0), None] };
        let (name, size) = (format!("Option<{}>", self.name(inner)), self.size(inner));
        self.add(&name, "core::option::Option", &[inner], size, 8, Shape::Enum { tag, variants: vec![none, some] })
    }

    // ---- memory ----

    fn allocate(&mut self, kind: AllocationKind, address: u64, size: u64) -> AllocationId {
        let id = AllocationId(self.next);
        self.next += 1;
        let allocation = Allocation {
            kind,
            address,
            align: 8,
            bytes: vec![0; size as usize],
            initialised: vec![false; size as usize],
            pointers: BTreeMap::new(),
            live: true,
        };
        self.memory.insert(id, Arc::new(allocation));
        id
    }

    pub fn event(&mut self, kind: EventKind) {
        let frame = self.frames.last().map_or(FrameId(0), |f| f.id);
        self.trace.events.push(Event { kind, span: Span::new(FileId::PROGRAM, 0, 0), frame, thread: 0 });
    }

    pub fn heap(&mut self, size: u64) -> AllocationId {
        let id = self.allocate(AllocationKind::Heap, self.heap_at, size);
        self.heap_at += size.next_multiple_of(16) + 16;
        self.event(EventKind::Alloc { allocation: id, size, align: 1 });
        id
    }

    pub fn literal(&mut self, text: &str) -> AllocationId {
        let id =
            self.allocate(AllocationKind::Constant, 0x5580_0000_1000 + u64::from(self.next) * 64, text.len() as u64);
        self.write(id, 0, text.as_bytes());
        id
    }

    pub fn write(&mut self, id: AllocationId, offset: u64, bytes: &[u8]) {
        let memory = Arc::make_mut(self.memory.get_mut(&id).expect("the allocation exists"));
        let range = offset as usize..offset as usize + bytes.len();
        memory.bytes[range.clone()].copy_from_slice(bytes);
        memory.initialised[range].fill(true);
        memory.pointers.remove(&offset);
    }

    pub fn number(&mut self, id: AllocationId, offset: u64, n: u64, size: usize) {
        self.write(id, offset, &n.to_le_bytes()[..size]);
    }

    pub fn point(&mut self, id: AllocationId, offset: u64, to: AllocationId, at: u64) {
        let address = self.memory[&to].address + at;
        self.number(id, offset, address, 8);
        Arc::make_mut(self.memory.get_mut(&id).expect("the allocation exists")).pointers.insert(offset, to);
    }

    /// Writes cap, ptr and len of a `String` or `Vec`.
    pub fn header(&mut self, id: AllocationId, offset: u64, buffer: AllocationId, len: u64) {
        let cap = self.memory[&buffer].bytes.len() as u64;
        self.number(id, offset, cap, 8);
        self.point(id, offset + 8, buffer, 0);
        self.number(id, offset + 16, len, 8);
    }

    /// A new `String` with this text at a place.
    pub fn text(&mut self, id: AllocationId, offset: u64, text: &str) -> AllocationId {
        let buffer = self.heap(text.len() as u64);
        self.write(buffer, 0, text.as_bytes());
        self.header(id, offset, buffer, text.len() as u64);
        buffer
    }

    /// A larger buffer takes the place of an old one.
    pub fn grow(&mut self, old: AllocationId, size: u64) -> AllocationId {
        let new = self.allocate(AllocationKind::Heap, self.heap_at, size);
        self.heap_at += size.next_multiple_of(16) + 16;
        let memory = Arc::make_mut(self.memory.get_mut(&old).expect("the allocation exists"));
        memory.live = false;
        let old_size = memory.bytes.len() as u64;
        self.event(EventKind::Realloc { old, new, old_size, size, align: 1 });
        new
    }

    pub fn free(&mut self, id: AllocationId) {
        let memory = Arc::make_mut(self.memory.get_mut(&id).expect("the allocation exists"));
        memory.live = false;
        let size = memory.bytes.len() as u64;
        self.event(EventKind::Dealloc { allocation: id, size, align: 1 });
    }

    // ---- frames ----

    pub fn call(&mut self, function: &str, locals: &[(&str, TypeId)]) {
        let id = FrameId(self.trace.events.len() as u32 * 8 + self.frames.len() as u32);
        let size: u64 = locals.iter().map(|(_, ty)| self.size(*ty).next_multiple_of(8)).sum();
        let span = Span::new(FileId::PROGRAM, 0, 0);
        let locals = locals
            .iter()
            .map(|(name, ty)| Local {
                name: (*name).into(),
                ty: *ty,
                allocation: None,
                state: LocalState::Reserved,
                span,
                moves: Vec::new(),
            })
            .collect();
        let frame = Frame {
            id,
            function: function.into(),
            span,
            size,
            thread: 0,
            panicking: false,
            locals,
            result: None,
            temporaries: Vec::new(),
        };
        self.frames.push(frame);
        self.event(EventKind::Call { callee: id, function: function.into(), polled: false });
    }

    fn local(&mut self, name: &str) -> &mut Local {
        let locals = self.frames.iter_mut().rev().flat_map(|f| &mut f.locals);
        locals.into_iter().find(|l| *l.name == *name).expect("the variable exists")
    }

    /// Brings a variable of the running frame to life; its bytes are written afterwards.
    pub fn live(&mut self, name: &str) -> AllocationId {
        let ty = self.local(name).ty;
        let frame = self.frames.last().expect("a frame runs").id;
        let address = 0x7ffe_0000_1000 + u64::from(self.next) * 32;
        let id = self.allocate(AllocationKind::Stack { frame }, address, self.size(ty));
        let local = self.local(name);
        (local.allocation, local.state) = (Some(id), LocalState::Live);
        id
    }

    pub fn place(&mut self, name: &str) -> AllocationId {
        self.local(name).allocation.expect("the variable has bytes")
    }

    /// Whether the variable holds a value.
    pub fn is_alive(run: &Run, name: &str) -> bool {
        let mut locals = run.frames.iter().rev().flat_map(|f| &f.locals);
        locals.any(|l| *l.name == *name && l.state == LocalState::Live)
    }

    pub fn state(&mut self, name: &str, state: LocalState) {
        self.local(name).state = state;
    }

    /// The variable's storage is dead, as at the end of its block.
    pub fn end(&mut self, name: &str) {
        let local = self.local(name);
        local.state = LocalState::Reserved;
        if let Some(id) = local.allocation.take() {
            self.memory.remove(&id);
        }
    }

    /// Moves a whole variable into another one of the same type.
    pub fn move_to(&mut self, from: &str, to: &str) {
        let source = self.place(from);
        let target = self.live(to);
        let content = self.memory[&source].clone();
        let memory = Arc::make_mut(self.memory.get_mut(&target).expect("it was just made"));
        (memory.bytes, memory.initialised) = (content.bytes.clone(), content.initialised.clone());
        memory.pointers = content.pointers.clone();
        self.moved(from, MoveTarget::Local(to.into()));
    }

    pub fn moved(&mut self, from: &str, to: MoveTarget) {
        let place = self.place_name(from);
        let local = self.local(from);
        local.state = LocalState::Moved;
        local.moves = vec![Moved { path: Vec::new(), to: to.clone() }];
        let ty = local.ty;
        let bytes = self.size(ty);
        self.event(EventKind::Move { from: place, to, bytes });
    }

    pub fn part_moved(&mut self, from: &str, field: u32, to: MoveTarget) {
        let local = self.local(from);
        local.state = LocalState::PartlyMoved;
        local.moves.push(Moved { path: vec![field], to });
    }

    /// Moves a field that stands at its declared offset into another variable.
    pub fn move_part(&mut self, from: &str, field: u32, to: &str) {
        let (source, target) = (self.place(from), self.live(to));
        let content = self.memory[&source].clone();
        let memory = Arc::make_mut(self.memory.get_mut(&target).expect("it was just made"));
        let size = memory.bytes.len();
        memory.bytes.copy_from_slice(&content.bytes[..size]);
        memory.initialised.copy_from_slice(&content.initialised[..size]);
        memory.pointers = content.pointers.clone().into_iter().filter(|(at, _)| *at < size as u64).collect();
        self.part_moved(from, field, MoveTarget::Local(to.into()));
    }

    /// Gives a box another target, for types that contain themselves.
    pub fn retarget_box(&mut self, boxed: TypeId, inner: TypeId) {
        let mut info = self.trace.types.get(boxed).clone();
        let kind = PointerKind::Raw { mutable: true };
        let pointer = self.pointer(kind, inner);
        info.name = format!("Box<{}>", self.name(inner)).into();
        if let Shape::Struct { fields } = &mut info.shape {
            fields[0].ty = pointer;
        }
        self.trace.types.set(boxed, info);
    }

    pub fn place_name(&self, name: &str) -> PlaceName {
        let frame = self.frames.last().expect("a frame runs");
        let local = frame.locals.iter().position(|l| *l.name == *name).unwrap_or(0) as u32;
        PlaceName { frame: frame.id, local, text: name.into() }
    }

    pub fn drop(&mut self, name: &str) {
        let place = self.place_name(name);
        self.state(name, LocalState::Dropped);
        self.event(EventKind::Drop { place, effect: true });
    }

    pub fn print(&mut self, text: &str) {
        let start = self.trace.stdout.len();
        self.trace.stdout.extend(text.as_bytes());
        self.event(EventKind::Output { start, len: text.len() });
    }

    pub fn leave(&mut self) {
        let frame = self.frames.pop().expect("a frame runs");
        for id in frame.locals.iter().filter_map(|l| l.allocation) {
            self.memory.remove(&id);
        }
        self.event(EventKind::Return { callee: frame.id, function: frame.function, sleeps: None });
    }

    // ---- steps ----

    /// A step whose span is the code of line `line`.
    pub fn step(&mut self, kind: StepKind, line: u32) {
        let source = &self.snippet.program;
        let start = source.line_start(line).expect("the line exists");
        let text = source.line_text(line);
        let code = text.split("//").next().unwrap_or(text).trim_end();
        let indent = code.len() - code.trim_start().len();
        let (lo, hi) = (start + indent as u32, start + code.len() as u32);
        let lo = if matches!(kind, StepKind::Exit | StepKind::Drop | StepKind::Return) { hi - 1 } else { lo };
        let memory = Snapshot {
            frames: self.frames.iter().cloned().map(Arc::new).collect(),
            allocations: self.memory.clone().into_iter().collect(),
            running: Vec::new(),
        };
        let events = self.events_at..self.trace.events.len();
        self.events_at = self.trace.events.len();
        let stdout_len = self.trace.stdout.len();
        let span = Span::new(FileId::PROGRAM, lo, hi);
        self.trace.steps.push(Step { kind, span, events, stdout_len, thread: 0, memory, returned: None });
        self.memory.retain(|_, a| a.live);
    }

    /// The running frame panics, and the program with it.
    pub fn panic(&mut self, message: &str, line: u32) {
        self.event(EventKind::Panic { message: message.to_string() });
        self.frames.last_mut().expect("a frame runs").panicking = true;
        self.step(StepKind::Panic, line);
        let span = self.trace.steps.last().expect("there was a step").span;
        self.trace.stderr = format!("\nthread 'main' (1) panicked at main.rs:{line}:13:\n{message}\n").into_bytes();
        self.trace.outcome = Outcome::Panicked { message: message.to_string(), span };
    }

    pub fn statement(&mut self, line: u32) {
        self.step(StepKind::Statement, line);
    }
}
