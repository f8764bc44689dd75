//! What a program needs beside its memory: its functions, constants and vtables by number, each made when first asked for.

use std::rc::Rc;
use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::{Code, Glue};
use crate::hir::body::Coroutine;
use crate::hir::def::{DefId, DefKind};
use crate::machine::memory::{Bytes, Kind, Memory, Pointer};
use crate::machine::representation::Representations;
use crate::mir::{Body, Program};
use crate::types::ty::{Args, Ty, TyKind};
use crate::types::{Instance, InstanceKind, ParamEnv, Typing, VtableEntry};

/// Numbers an instance.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct FunctionNumber(pub u32);

/// Numbers a constant, static or promoted value.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct ConstantNumber(pub u32);

/// An instance and, once it was called, its code.
#[derive(Debug)]
pub struct Function {
    pub instance: Instance,
    pub name: Arc<str>,
    pub code: Option<Rc<Code>>,
    /// Its address, once it was taken.
    pointer: Option<Pointer>,
}

/// What is evaluated once.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub enum ConstantKey {
    Item(DefId, Args),
    Static(DefId),
    /// Of the body of this definition with these arguments, by its number there.
    Promoted(DefId, Args, usize),
}

/// A constant and what is known of it.
#[derive(Debug)]
pub struct Constant {
    pub key: ConstantKey,
    pub ty: Ty,
    /// A promoted value brings its own body.
    pub body: Option<Rc<Body>>,
    pub state: ConstantState,
    /// Where its value is: for statics from the start, else once it is [`ConstantState::Ready`].
    pub pointer: Option<Pointer>,
}

/// See [`Constant`].
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ConstantState {
    Waiting,
    Running,
    Ready,
}

/// What a vtable's words mean.
#[derive(Clone, Debug)]
pub struct VTable {
    pub concrete: Ty,
    pub drop: Glue,
    pub size: u64,
    pub align: u64,
    /// By entry, without drop glue, size and alignment.
    pub methods: Vec<Option<FunctionNumber>>,
}

/// See the module.
pub struct Image<'p> {
    pub program: &'p Program<'p>,
    pub representations: Representations<'p>,
    pub functions: Vec<Function>,
    pub constants: Vec<Constant>,
    pub vtables: Vec<Rc<VTable>>,
    function_numbers: FxHashMap<Instance, FunctionNumber>,
    constant_numbers: FxHashMap<ConstantKey, ConstantNumber>,
    vtable_pointers: FxHashMap<(Ty, Ty), Pointer>,
    literals: FxHashMap<Rc<[u8]>, Pointer>,
    normalised: FxHashMap<(Ty, Args), Ty>,
    /// Whether code carries steps and notes.
    pub recording: bool,
}

impl<'p> Image<'p> {
    /// Of a program, with nothing in it yet.
    pub fn new(program: &'p Program<'p>, recording: bool) -> Image<'p> {
        Image {
            program,
            representations: Representations::new(program.typing),
            functions: Vec::new(),
            constants: Vec::new(),
            vtables: Vec::new(),
            function_numbers: FxHashMap::default(),
            constant_numbers: FxHashMap::default(),
            vtable_pointers: FxHashMap::default(),
            literals: FxHashMap::default(),
            normalised: FxHashMap::default(),
            recording,
        }
    }

    /// The types of the program.
    pub fn typing(&self) -> &'p Typing<'p> {
        self.program.typing
    }

    /// A type with arguments put in, reduced.
    pub fn concrete(&mut self, ty: Ty, args: Args) -> Ty {
        if let Some(known) = self.normalised.get(&(ty, args)) {
            return *known;
        }
        let typing = self.typing();
        let concrete = typing.normalize(typing.substitute(ty, args), &ParamEnv::default());
        self.normalised.insert((ty, args), concrete);
        concrete
    }

    /// The number of an instance.
    pub fn function(&mut self, instance: Instance) -> FunctionNumber {
        if let Some(known) = self.function_numbers.get(&instance) {
            return *known;
        }
        let number = FunctionNumber(self.functions.len() as u32);
        let name = self.instance_name(&instance);
        self.functions.push(Function { instance: instance.clone(), name, code: None, pointer: None });
        self.function_numbers.insert(instance, number);
        number
    }

    /// A pointer to a function.
    pub fn function_pointer(&mut self, number: FunctionNumber, memory: &mut Memory) -> Pointer {
        let function = &mut self.functions[number.0 as usize];
        let name = function.name.clone();
        *function.pointer.get_or_insert_with(|| memory.new_function(name, number.0))
    }

    /// How a type is dropped.
    pub fn glue(&mut self, ty: Ty) -> Glue {
        if let TyKind::Dynamic(..) = ty.kind() {
            return Glue::VTable;
        }
        if !self.typing().needs_drop(ty, &ParamEnv::default()) {
            return Glue::Nothing;
        }
        Glue::Function(self.function(self.typing().drop_instance(ty)))
    }

    /// The number of a constant; a static gets its memory at once, since it may be referred to before it has its value.
    pub fn constant(&mut self, key: ConstantKey, ty: Ty, body: Option<Rc<Body>>) -> ConstantNumber {
        if let Some(known) = self.constant_numbers.get(&key) {
            return *known;
        }
        let number = ConstantNumber(self.constants.len() as u32);
        self.constant_numbers.insert(key.clone(), number);
        self.constants.push(Constant { key, ty, body, state: ConstantState::Waiting, pointer: None });
        number
    }

    /// Read-only bytes; equal ones are one allocation.
    pub fn literal(&mut self, bytes: &[u8], memory: &mut Memory) -> Pointer {
        if let Some(known) = self.literals.get(bytes) {
            return *known;
        }
        let pointer = memory.new_constant(Kind::Constant, Bytes::from_data(bytes), 1);
        memory.seal(pointer.provenance);
        self.literals.insert(bytes.into(), pointer);
        pointer
    }

    /// The vtable of a concrete type for a trait object's type.
    pub fn vtable(&mut self, object: Ty, concrete: Ty, memory: &mut Memory) -> Result<Pointer, String> {
        if let Some(known) = self.vtable_pointers.get(&(object, concrete)) {
            return Ok(*known);
        }
        let layout = self.representations.of(concrete).map_err(|e| format!("{e:?}"))?;
        let typing = self.typing();
        let drop = self.glue(concrete);
        let mut methods = Vec::new();
        for entry in typing.vtable_entries(object, concrete) {
            methods.push(match entry {
                VtableEntry::Vacant => None,
                VtableEntry::Method(def, args) => match typing.resolve_instance(def, args) {
                    Some(instance) => Some(self.function(instance)),
                    None => return Err(format!("the vtable of `{}`", typing.display(concrete))),
                },
            });
        }
        let vtable = VTable { concrete, drop, size: layout.size, align: layout.align, methods };
        let pointer = self.place_vtable(object, &vtable, memory);
        self.vtables.push(Rc::new(vtable));
        self.vtable_pointers.insert((object, concrete), pointer);
        Ok(pointer)
    }

    /// Drop glue, size, alignment, methods: a word each, as rustc has them.
    fn place_vtable(&mut self, object: Ty, vtable: &VTable, memory: &mut Memory) -> Pointer {
        let mut bytes = Bytes::uninitialised(8 * (3 + vtable.methods.len()));
        match vtable.drop {
            Glue::Function(number) => bytes.write_pointer(0, self.function_pointer(number, memory)),
            Glue::Nothing | Glue::VTable => bytes.write(0, 8, 0),
        }
        bytes.write(8, 8, u128::from(vtable.size));
        bytes.write(16, 8, u128::from(vtable.align));
        for (i, method) in vtable.methods.iter().enumerate() {
            match method {
                Some(number) => bytes.write_pointer(24 + 8 * i, self.function_pointer(*number, memory)),
                None => bytes.write(24 + 8 * i, 8, 0),
            }
        }
        let kind = Kind::VTable { concrete: vtable.concrete, object, number: self.vtables.len() as u32 };
        let pointer = memory.new_constant(kind, bytes, 8);
        memory.seal(pointer.provenance);
        pointer
    }

    fn instance_name(&self, instance: &Instance) -> Arc<str> {
        let typing = self.typing();
        match &instance.kind {
            InstanceKind::Item(def)
            | InstanceKind::Intrinsic(def)
            | InstanceKind::Ctor(def)
            | InstanceKind::Virtual(def)
            | InstanceKind::FnPtrShim(def, _)
            | InstanceKind::ClosureOnceShim(def) => self.short_name(*def),
            InstanceKind::CoroutineDrop(def) => format!("drop_in_place::<{}>", self.short_name(*def)).into(),
            InstanceKind::DropGlue(ty) => format!("drop_in_place::<{}>", typing.display(*ty)).into(),
            InstanceKind::CloneShim(ty) => format!("<{} as Clone>::clone", typing.display(*ty)).into(),
        }
    }

    /// How an author calls a function: `main`, `Point::new`, `Iterator::next`, `{closure}`.
    pub fn short_name(&self, def: DefId) -> Arc<str> {
        let hir = self.typing().hir;
        let what = hir.def(def);
        if what.kind == DefKind::Closure {
            return match hir.coroutine(def) {
                None => "{closure}".into(),
                Some(Coroutine::Fn) => self.short_name(what.parent.unwrap_or(def)),
                Some(Coroutine::Block) => "{async block}".into(),
                Some(Coroutine::Closure) => "{async closure}".into(),
            };
        }
        let Some(parent) = what.parent.filter(|_| what.kind == DefKind::AssocFn) else { return what.name.clone() };
        let of_type = matches!(hir.def(parent).kind, DefKind::Impl { .. }).then(|| self.typing().type_of(parent));
        let owner: Arc<str> = match of_type.map(|ty| (ty, ty.as_adt())) {
            Some((_, Some((adt, _)))) => hir.def(adt).name.clone(),
            Some((ty, None)) => self.typing().display(ty).into(),
            None => hir.def(parent).name.clone(),
        };
        format!("{owner}::{}", what.name).into()
    }
}
