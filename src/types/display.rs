//! Types to text: as rustc's messages print them, and as `std::any::type_name` does.

use std::cell::Cell;
use std::rc::Rc;

use super::Typing;
use super::fold;
use super::ty::{
    Abi, Args, Const, ExistentialPredicate, FloatTy, FnSig, GenericArg, InferTy, IntTy, Predicate, Predicates, Region,
    TraitRef, Ty, TyKind, UintTy,
};
use super::{GenericParamOf, GenericParamOfKind};
use crate::hir::body::Coroutine;
use crate::hir::def::{DefId, DefKind};

/// Which of the two forms is printed.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    /// `Vec<i32>`
    Message,
    /// `alloc::vec::Vec<i32>`
    Name,
}

impl Typing<'_> {
    /// A type as rustc's messages print it: `Vec<String>`, `&mut [u8]`, `{integer}`.
    pub fn display(&self, ty: Ty) -> String {
        self.print(ty, Form::Message)
    }

    /// A type as `std::any::type_name` prints it: `alloc::vec::Vec<i32>`.
    pub fn type_name(&self, ty: Ty) -> String {
        self.print(ty, Form::Name)
    }

    fn print(&self, ty: Ty, form: Form) -> String {
        let mut printer = Printer::new(self, form);
        printer.ty(ty);
        printer.out
    }

    /// An item as messages name it: the last segment for types and traits, `Type::item` for what belongs to one.
    pub fn display_path(&self, def: DefId) -> String {
        let known = self.hir.def(def);
        match (known.kind, known.parent) {
            (DefKind::Variant, Some(parent)) => format!("{}::{}", self.hir.def(parent).name, known.name),
            (DefKind::AssocFn | DefKind::AssocConst | DefKind::AssocType, Some(parent)) => {
                let is_impl = matches!(self.hir.def(parent).kind, DefKind::Impl { .. });
                let owner =
                    if is_impl { self.display(self.type_of(parent)) } else { self.hir.def(parent).name.to_string() };
                format!("{owner}::{}", known.name)
            }
            _ => known.name.to_string(),
        }
    }

    /// A trait with its arguments: `From<u8>`.
    pub fn display_trait(&self, trait_ref: TraitRef) -> String {
        let mut printer = Printer::new(self, Form::Message);
        printer.trait_path(trait_ref.def, trait_ref.args, Vec::new());
        printer.out
    }

    /// A predicate: `T: From<u8>`, `<T as Iterator>::Item == u8`.
    pub fn display_predicate(&self, predicate: &Predicate) -> String {
        match predicate {
            Predicate::Trait(trait_ref) => {
                format!("{}: {}", self.display(trait_ref.self_ty()), self.display_trait(*trait_ref))
            }
            Predicate::Projection { item, args, ty } => {
                format!("{} == {}", self.display(Ty::new(TyKind::Projection(*item, *args))), self.display(*ty))
            }
            Predicate::TypeOutlives(ty, region) => {
                format!("{}: {}", self.display(*ty), region_name(region).unwrap_or("'_".into()))
            }
            Predicate::RegionOutlives(long, short) => {
                let name = |region| region_name(region).unwrap_or("'_".into());
                format!("{}: {}", name(long), name(short))
            }
        }
    }

    /// A constant in a type.
    pub fn display_const(&self, constant: &Const) -> String {
        let mut printer = Printer::new(self, Form::Message);
        printer.constant(constant, None);
        printer.out
    }

    /// What messages call an item: `struct`, `method` …
    pub fn kind_words(&self, def: DefId) -> &'static str {
        let kind = self.hir.def(def).kind;
        if kind == DefKind::AnonConst {
            return "constant expression";
        }
        if kind == DefKind::AssocFn && self.hir.fn_decl(def).has_self { "method" } else { kind.words() }
    }
}

struct Printer<'a, 't> {
    typing: &'a Typing<'t>,
    form: Form,
    out: String,
    /// How many types are around what is printed.
    depth: u32,
    /// How many more types are printed; the rest is `...`. Types may be exponentially larger than the program.
    left: Rc<Cell<u32>>,
}

/// How deep a message prints a type, and how much of it.
const MESSAGE_LIMITS: (u32, u32) = (24, 400);
/// The same for `type_name`.
const NAME_LIMITS: (u32, u32) = (fold::MAX_TYPE_DEPTH, 100_000);

impl<'a, 't> Printer<'a, 't> {
    fn new(typing: &'a Typing<'t>, form: Form) -> Printer<'a, 't> {
        let (_, left) = limits(form);
        Printer { typing, form, out: String::new(), depth: 0, left: Rc::new(Cell::new(left)) }
    }
}

fn limits(form: Form) -> (u32, u32) {
    match form {
        Form::Message => MESSAGE_LIMITS,
        Form::Name => NAME_LIMITS,
    }
}

impl Printer<'_, '_> {
    fn push(&mut self, text: &str) {
        self.out.push_str(text);
    }

    fn ty(&mut self, ty: Ty) {
        let (deepest, _) = limits(self.form);
        if self.depth > deepest || self.left.get() == 0 {
            return self.push("...");
        }
        self.left.set(self.left.get() - 1);
        self.depth += 1;
        self.kind(ty);
        self.depth -= 1;
    }

    fn kind(&mut self, ty: Ty) {
        match ty.kind() {
            TyKind::Bool => self.push("bool"),
            TyKind::Char => self.push("char"),
            TyKind::Int(int) => self.push(int_name(*int)),
            TyKind::Uint(uint) => self.push(uint_name(*uint)),
            TyKind::Float(float) => self.push(float_name(*float)),
            TyKind::Str => self.push("str"),
            TyKind::Never => self.push("!"),
            TyKind::Adt(def, args) => self.item(*def, *args),
            TyKind::Ref(region, inner, mutability) => {
                self.push("&");
                self.region(region);
                self.push(if mutability.is_mut() { "mut " } else { "" });
                self.behind_pointer(*inner);
            }
            TyKind::RawPtr(inner, mutability) => {
                self.push(if mutability.is_mut() { "*mut " } else { "*const " });
                self.behind_pointer(*inner);
            }
            TyKind::Slice(inner) => {
                self.push("[");
                self.ty(*inner);
                self.push("]");
            }
            TyKind::Array(inner, len) => {
                self.push("[");
                self.ty(*inner);
                self.push("; ");
                self.constant(len, Some(Ty::usize()));
                self.push("]");
            }
            TyKind::Tuple(items) => self.tuple(items),
            TyKind::FnDef(def, args) => self.fn_item(*def, *args),
            TyKind::FnPtr(sig) => self.sig("fn", sig),
            TyKind::Closure(def, _) => self.closure(*def),
            TyKind::Dynamic(predicates, _) => self.object(*predicates),
            TyKind::Param(param) => self.push(&param.name),
            TyKind::Projection(item, args) => self.projection(*item, *args),
            TyKind::Opaque(def, args) => self.opaque(*def, *args),
            TyKind::Infer(InferTy::Type(_)) => self.push("_"),
            TyKind::Infer(InferTy::Int(_)) => self.push("{integer}"),
            TyKind::Infer(InferTy::Float(_)) => self.push("{float}"),
            TyKind::Error => self.push("{type error}"),
        }
    }

    fn list(&mut self, types: &[Ty]) {
        for (index, ty) in types.iter().enumerate() {
            self.push(if index > 0 { ", " } else { "" });
            self.ty(*ty);
        }
    }

    fn tuple(&mut self, items: &[Ty]) {
        self.push("(");
        self.list(items);
        self.push(if items.len() == 1 { ",)" } else { ")" });
    }

    /// `&(dyn A + B)` needs parentheses.
    fn behind_pointer(&mut self, inner: Ty) {
        let is_named = |part: &&ExistentialPredicate| !matches!(part, ExistentialPredicate::Projection { .. });
        let several =
            matches!(inner.kind(), TyKind::Dynamic(predicates, _) if predicates.iter().filter(is_named).count() > 1);
        self.push(if several { "(" } else { "" });
        self.ty(inner);
        self.push(if several { ")" } else { "" });
    }

    fn region(&mut self, region: &Region) {
        if self.form == Form::Message
            && let Some(name) = region_name(region)
        {
            self.push(&name);
            self.push(" ");
        }
        // `type_name` has no lifetimes but those that the type binds itself.
        if self.form == Form::Name && matches!(region, Region::Bound { .. }) {
            self.push("'_ ");
        }
    }

    fn sig(&mut self, head: &str, sig: &FnSig) {
        self.push(if sig.is_unsafe { "unsafe " } else { "" });
        if sig.abi != Abi::Rust {
            self.push("extern \"");
            self.push(sig.abi.name());
            self.push("\" ");
        }
        self.push(head);
        self.push("(");
        self.list(&sig.inputs);
        self.push(if sig.is_variadic { ", ...)" } else { ")" });
        if sig.output != Ty::unit() {
            self.push(" -> ");
            self.ty(sig.output);
        }
    }

    fn fn_item(&mut self, def: DefId, args: Args) {
        if self.form == Form::Name {
            return self.item(def, args);
        }
        let sig = fold::substitute(&self.typing.fn_sig(def), args);
        self.sig("fn", &fold::erase_regions(&sig));
        self.push(" {");
        self.value_path(def, args);
        self.push("}");
    }

    /// `foo::<i32>`, `Option::<T>::Some`.
    fn value_path(&mut self, def: DefId, args: Args) {
        let path = self.typing.display_path(def);
        self.push(&path);
        let before = self.out.len();
        self.args(def, args);
        if self.out.len() > before {
            self.out.insert_str(before, "::");
        }
    }

    fn closure(&mut self, def: DefId) {
        match self.form {
            Form::Message => {
                let span = self.typing.hir.def(def).span;
                let source = self.typing.hir.source(span.file);
                let (lo, hi) = (source.line_column(span.lo), source.line_column(span.hi));
                let what = match self.typing.hir.coroutine(def) {
                    None if self.typing.hir.future_of_closure(def).is_some() => "async closure",
                    None => "closure",
                    Some(Coroutine::Fn) => return self.async_fn(def),
                    Some(Coroutine::Block) => "async block",
                    Some(Coroutine::Closure) => "async closure body",
                };
                let text = format!("{{{what}@{}:{lo}: {hi}}}", source.name);
                self.push(&text);
            }
            Form::Name => {
                self.path(def);
                self.push("{{closure}}");
            }
        }
    }

    /// `{async fn body of f()}`.
    fn async_fn(&mut self, body: DefId) {
        let function = self.typing.hir.def(body).parent.unwrap_or(body);
        self.push("{async fn body of ");
        self.path(function);
        self.push("()}");
    }

    fn path(&mut self, def: DefId) {
        if self.form == Form::Message {
            let name = self.typing.display_path(def);
            return self.push(&name);
        }
        let known = self.typing.hir.def(def);
        if let (DefKind::Closure, Some(parent)) = (known.kind, known.parent) {
            self.path(parent);
            return self.push("::");
        }
        if self.typing.hir.is_user(def) {
            self.push("main::");
        }
        let path = self.typing.hir.path(def);
        self.push(&path);
    }

    fn item(&mut self, def: DefId, args: Args) {
        self.path(def);
        self.args(def, args);
    }

    /// `<A, B>`, without arguments that are the defaults; in names all regions are `'_`.
    fn args(&mut self, def: DefId, args: Args) {
        let generics = self.typing.generics_of(def);
        let visible = self.without_defaults(def, args, &generics.params);
        let parts: Vec<String> = visible.iter().filter_map(|(arg, param)| self.arg(arg, param)).collect();
        self.angle(&parts);
    }

    fn angle(&mut self, parts: &[String]) {
        if !parts.is_empty() {
            let joined = format!("<{}>", parts.join(", "));
            self.push(&joined);
        }
    }

    fn arg(&self, arg: &GenericArg, param: &GenericParamOf) -> Option<String> {
        let mut inner = Printer::new(self.typing, self.form);
        (inner.depth, inner.left) = (self.depth, self.left.clone());
        match arg {
            GenericArg::Region(region) if self.form == Form::Message => return region_name(region),
            GenericArg::Region(_) => return Some(String::from("'_")),
            GenericArg::Type(ty) => inner.ty(*ty),
            GenericArg::Const(constant) => inner.constant(constant, self.typing.const_param_ty(param)),
        }
        Some(inner.out)
    }

    fn without_defaults<'p>(
        &self,
        def: DefId,
        args: Args,
        params: &'p [GenericParamOf],
    ) -> Vec<(&'static GenericArg, &'p GenericParamOf)> {
        let mut visible: Vec<_> = args.as_slice().iter().zip(params).collect();
        while let Some((arg, param)) = visible.last() {
            let is_default = match (arg, param.kind) {
                (GenericArg::Type(ty), GenericParamOfKind::Type { has_default: true, .. }) => {
                    let before = Args::new(&args.as_slice()[..visible.len() - 1]);
                    self.typing.default_of(def, visible.len() - 1, before) == Some(*ty)
                }
                _ => false,
            };
            if !is_default {
                break;
            }
            visible.pop();
        }
        visible
    }

    fn object(&mut self, predicates: Predicates) {
        let mut projections = Vec::new();
        for part in predicates.iter() {
            if let ExistentialPredicate::Projection { item, args: _, ty } = part {
                projections.push((self.typing.hir.def(*item).name.clone(), *ty));
            }
        }
        self.push("dyn ");
        let mut first = true;
        for part in predicates.iter() {
            let separator = if first { "" } else { " + " };
            match part {
                ExistentialPredicate::Trait(def, args) => {
                    let args = super::lower::with_self(super::lower::object_self(), *args);
                    self.trait_path(*def, args, std::mem::take(&mut projections));
                }
                ExistentialPredicate::AutoTrait(def) => {
                    self.push(separator);
                    self.path(*def);
                }
                ExistentialPredicate::Projection { .. } => continue,
            }
            first = false;
        }
    }

    /// `Iterator<Item = u8>`, `Fn(u8) -> u8`; the arguments include `Self`, which is not printed.
    fn trait_path(&mut self, def: DefId, args: Args, projections: Vec<(crate::hir::def::Name, Ty)>) {
        self.path(def);
        if self.typing.hir.is_callable_trait(def)
            && let Some(TyKind::Tuple(inputs)) = args.types().nth(1).map(Ty::kind)
        {
            self.push("(");
            self.list(inputs);
            self.push(")");
            if let Some((_, output)) = projections.first().filter(|(_, output)| *output != Ty::unit()) {
                self.push(" -> ");
                self.ty(*output);
            }
            return;
        }
        let generics = self.typing.generics_of(def);
        let visible = self.without_defaults(def, args, &generics.params);
        let mut parts: Vec<String> = visible.iter().skip(1).filter_map(|(arg, param)| self.arg(arg, param)).collect();
        for (name, ty) in projections {
            parts.push(format!("{name} = {}", self.typing.print(ty, self.form)));
        }
        self.angle(&parts);
    }

    fn projection(&mut self, item: DefId, args: Args) {
        if self.typing.is_opaque(item) {
            return self.opaque(item, args);
        }
        let Some(of_trait) = self.typing.trait_of_item(item) else { return self.push("{type error}") };
        let count = self.typing.generics_of(of_trait).params.len().min(args.len());
        self.push("<");
        self.ty(args.type_at(0));
        self.push(" as ");
        self.trait_path(of_trait, Args::new(&args.as_slice()[..count]), Vec::new());
        self.push(">::");
        let name = self.typing.hir.def(item).name.clone();
        self.push(&name);
    }

    /// `impl Iterator<Item = u8> + Clone`.
    fn opaque(&mut self, def: DefId, args: Args) {
        let bounds = self.typing.item_bounds(def);
        let bounds: Vec<Predicate> = bounds.iter().map(|(predicate, _)| fold::substitute(predicate, args)).collect();
        let projections: Vec<_> = bounds
            .iter()
            .filter_map(|bound| match bound {
                Predicate::Projection { item, args: _, ty } => Some((*item, *ty)),
                Predicate::Trait(_) | Predicate::TypeOutlives(..) | Predicate::RegionOutlives(..) => None,
            })
            .collect();
        self.push("impl ");
        let mut first = true;
        for bound in &bounds {
            let Predicate::Trait(trait_ref) = bound else { continue };
            if self.typing.is_lang(trait_ref.def, "sized") {
                continue;
            }
            self.push(if first { "" } else { " + " });
            first = false;
            let supers = self.typing.elaborated_supers(*trait_ref);
            let declares = |item: DefId| {
                let of_trait = self.typing.trait_of_item(item);
                of_trait == Some(trait_ref.def)
                    || supers
                        .iter()
                        .any(|above| matches!(above, Predicate::Trait(above) if Some(above.def) == of_trait))
            };
            let named = projections.iter().filter(|(item, _)| declares(*item));
            let named = named.map(|(item, ty)| (self.typing.hir.def(*item).name.clone(), *ty)).collect();
            self.trait_path(trait_ref.def, trait_ref.args, named);
        }
    }

    fn constant(&mut self, constant: &Const, ty: Option<Ty>) {
        let text = match constant {
            Const::Value(bits) => value_text(*bits, ty),
            Const::Param(param) => param.name.to_string(),
            Const::Infer(_) => "_".to_owned(),
            Const::Unevaluated(def, _) => match &*self.typing.hir.def(*def).name {
                "" => "{const}".to_owned(),
                name => name.to_owned(),
            },
            Const::Error => "{const error}".to_owned(),
        };
        self.push(&text);
    }
}

fn value_text(bits: u128, ty: Option<Ty>) -> String {
    match ty.map(Ty::kind) {
        Some(TyKind::Bool) => (bits != 0).to_string(),
        Some(TyKind::Char) => char::from_u32(bits as u32).map_or_else(|| bits.to_string(), |c| format!("{c:?}")),
        Some(TyKind::Int(int)) => super::consts::sign_extend(bits, *int).to_string(),
        _ => bits.to_string(),
    }
}

fn region_name(region: &Region) -> Option<String> {
    match region {
        Region::Static => Some("'static".to_owned()),
        // Elided lifetimes are parameters with numbers for names.
        Region::Param(param)
            if !param.name.starts_with("'1") && !param.name[1..].starts_with(|c: char| c.is_ascii_digit()) =>
        {
            Some(param.name.to_string())
        }
        Region::Param(_) | Region::Erased | Region::Bound { .. } | Region::Var(_) => None,
    }
}

/// `i32`.
pub fn int_name(int: IntTy) -> &'static str {
    match int {
        IntTy::I8 => "i8",
        IntTy::I16 => "i16",
        IntTy::I32 => "i32",
        IntTy::I64 => "i64",
        IntTy::I128 => "i128",
        IntTy::Isize => "isize",
    }
}

/// `u32`.
pub fn uint_name(uint: UintTy) -> &'static str {
    match uint {
        UintTy::U8 => "u8",
        UintTy::U16 => "u16",
        UintTy::U32 => "u32",
        UintTy::U64 => "u64",
        UintTy::U128 => "u128",
        UintTy::Usize => "usize",
    }
}

/// `f64`.
pub fn float_name(float: FloatTy) -> &'static str {
    match float {
        FloatTy::F32 => "f32",
        FloatTy::F64 => "f64",
    }
}
