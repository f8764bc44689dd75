//! What constants, statics and `const fn` may call: only functions that are `const` too (E0015), and of traits and of the library's
//! functions none that is `const` on an unstable compiler only (E0658).

use super::FnCtx;
use super::upvar::walk;
use crate::diagnostic::Diagnostic;
use crate::hir::body::{ExprId, ExprKind, Literal};
use crate::hir::def::{DefId, DefKind};
use crate::source::Span;
use crate::types::kinds::kinds;
use crate::types::ty::{Args, GenericArg, Ty, TyKind};

/// Whether a function can be evaluated when compiling.
enum Constness {
    Const,
    /// An attribute of the library says that it will be, one day.
    Unstable,
    /// It is if what it calls through a trait is.
    Conditional,
    Never,
}

/// Traits whose impls for the types of `core` are `const`, though not on a stable compiler.
const CONST_TRAITS: &[&str] = &[
    "Add",
    "AddAssign",
    "AsMut",
    "AsRef",
    "BitAnd",
    "BitAndAssign",
    "BitOr",
    "BitOrAssign",
    "BitXor",
    "BitXorAssign",
    "Borrow",
    "BorrowMut",
    "Clone",
    "Default",
    "Div",
    "DivAssign",
    "From",
    "Index",
    "IndexMut",
    "Into",
    "Mul",
    "MulAssign",
    "Neg",
    "Not",
    "Ord",
    "PartialEq",
    "PartialOrd",
    "Rem",
    "RemAssign",
    "Shl",
    "ShlAssign",
    "Shr",
    "ShrAssign",
    "Sub",
    "SubAssign",
    "TryFrom",
    "TryInto",
];

impl FnCtx<'_> {
    /// Checks the calls of a finished body that is evaluated when compiling.
    pub(super) fn check_constness(&mut self) {
        if !self.is_user || !self.diagnostics.is_empty() || self.poisoned {
            return;
        }
        let Some(context) = self.hir.const_context(self.owner) else { return };
        self.check_const_calls(self.body.value, context.words());
    }

    fn check_const_calls(&mut self, expr: ExprId, context: &str) {
        let body = self.body;
        let kind = &body.expr(expr).kind;
        // A closure's body runs when it is called, which a constant cannot do.
        if matches!(kind, ExprKind::Closure(_)) {
            return;
        }
        if let ExprKind::Call { callee, args } = kind {
            if let Some(is_text) = self.panics_with_one(*callee, args) {
                if !is_text {
                    let message = "argument to `panic!()` in a const context must have type `&str`";
                    self.emit(Diagnostic::error_without_code(self.span(expr), message));
                }
                return;
            }
            if self.refuse_pointer(*callee, self.span(expr), context) {
                return;
            }
        }
        // As when it runs: what is called comes after its arguments.
        walk::children(body, expr, &mut |child| self.check_const_calls(child, context));
        if let Some((callee, args, words)) = self.called(expr) {
            let span = self.span(expr);
            if let Some(diagnostic) = self.const_problem((callee, args), &words, span, context) {
                self.emit(diagnostic);
            }
        }
    }

    fn const_problem(
        &self,
        (callee, args): (DefId, Args),
        words: &str,
        span: Span,
        context: &str,
    ) -> Option<Diagnostic> {
        if self.formats(callee) {
            let message = format!("cannot call non-const formatting macro in {context}");
            return Some(Diagnostic::error("E0015", span, message));
        }
        Some(match self.constness(callee, args) {
            Constness::Const => return None,
            Constness::Never => {
                let note =
                    format!("calls in {context} are limited to constant functions, tuple structs and tuple variants");
                Diagnostic::error("E0015", span, format!("cannot call non-const {words} in {context}")).note(note)
            }
            Constness::Conditional => {
                Diagnostic::error("E0658", span, format!("cannot call conditionally-const {words} in {context}"))
                    .note("calls to conditionally-const functions are not stable yet")
            }
            Constness::Unstable => {
                let path = self.typing.display_path(callee);
                let message = format!("`{path}` is not yet stable as a const fn");
                Diagnostic::error_without_code(span, message)
            }
        })
    }

    /// Calls of function pointers and closures.
    fn refuse_pointer(&mut self, callee: ExprId, span: Span, context: &str) -> bool {
        let mut ty = self.adjusted_type(callee);
        while let TyKind::Ref(_, inner, _) = ty.kind() {
            ty = *inner;
        }
        let diagnostic = if matches!(ty.kind(), TyKind::FnPtr(_)) {
            let message = format!("function pointer calls are not allowed in {context}");
            Diagnostic::error_without_code(span, message)
        } else if ty.as_closure().is_some()
            || matches!(ty.kind(), TyKind::Param(_) | TyKind::Opaque(..) | TyKind::Dynamic(..))
        {
            let message = format!("cannot call non-const closure in {context}");
            Diagnostic::error("E0015", span, message)
                .note("closures need an RFC before allowed to be called in constants")
        } else {
            return false;
        };
        self.emit(diagnostic);
        true
    }

    /// The function that an expression calls, as messages name it.
    fn called(&self, expr: ExprId) -> Option<(DefId, Args, String)> {
        let named = |word: &str, def: DefId| format!("{word} `{}`", self.typing.display_path(def));
        let kind = &self.body.expr(expr).kind;
        if let ExprKind::Call { callee, .. } = kind {
            let (def, args) = self.adjusted_type(*callee).as_fn_def()?;
            let kind = self.hir.def(def).kind;
            let word = if self.takes_self(def) { "method" } else { "associated function" };
            let word = if kind == DefKind::Fn { "function" } else { word };
            let is_constructor = matches!(kind, DefKind::Struct | DefKind::Variant);
            return (!is_constructor).then(|| (def, args, named(word, def)));
        }
        let is_operator = matches!(
            kind,
            ExprKind::Binary(..) | ExprKind::AssignOp { .. } | ExprKind::Unary(..) | ExprKind::Index { .. }
        );
        if !is_operator && !matches!(kind, ExprKind::MethodCall { .. }) {
            return None;
        }
        let (def, args) = self.tables.callees.get(&expr)?;
        Some((*def, *args, if is_operator { "operator".to_owned() } else { named("method", *def) }))
    }

    fn constness(&self, callee: DefId, args: Args) -> Constness {
        if let Some(of_trait) = self.hir.def(callee).parent.filter(|of| self.hir.def(*of).kind == DefKind::Trait) {
            let name = self.hir.def(of_trait).name.clone();
            let is_const_trait = !self.hir.is_user(of_trait) && CONST_TRAITS.contains(&&*name);
            let types_of_core = args.types().all(|ty| self.is_of_core(ty, &name));
            return if is_const_trait && types_of_core { Constness::Conditional } else { Constness::Never };
        }
        let has = |name: &str| !self.hir.is_user(callee) && self.hir.has_attribute(callee, name);
        match () {
            () if has("rustc_const_unstable") => Constness::Unstable,
            () if has("rustc_const_conditional") => Constness::Conditional,
            () if self.hir.fn_decl(callee).is_const => Constness::Const,
            () => Constness::Never,
        }
    }

    /// Whether the trait's impls for the type are `const`.
    fn is_of_core(&self, ty: Ty, of_trait: &str) -> bool {
        match ty.kind() {
            kinds!(scalar) => true,
            TyKind::Str => of_trait != "PartialOrd",
            TyKind::Ref(_, inner, _) | TyKind::Slice(inner) | TyKind::Array(inner, _) => {
                self.is_of_core(*inner, of_trait)
            }
            TyKind::Tuple(items) => items.iter().all(|item| self.is_of_core(*item, of_trait)),
            TyKind::Adt(def, args) => {
                let path = self.hir.path(*def);
                let makes_itself =
                    of_trait == "Default" && matches!(path.as_str(), "alloc::string::String" | "alloc::vec::Vec");
                let is_plain = path.starts_with("core::") && !path.starts_with("core::cell::");
                makes_itself
                    || (is_plain
                        && args.as_slice().iter().all(|arg| match arg {
                            GenericArg::Type(ty) => self.is_of_core(*ty, of_trait),
                            GenericArg::Region(_) | GenericArg::Const(_) => true,
                        }))
            }
            TyKind::Never | TyKind::RawPtr(..) | TyKind::Dynamic(..) | kinds!(function | generic | unknown) => false,
        }
    }

    /// Whether it belongs to what `format_args!` makes of placeholders.
    fn formats(&self, callee: DefId) -> bool {
        let known = self.hir.def(callee);
        !self.hir.is_user(callee)
            && (&*known.name == "new_v1" || &*known.name == "new_v1_formatted")
            && known.parent.is_some_and(|parent| self.is_adt(parent, "core::fmt::Arguments"))
    }

    fn is_adt(&self, of_impl: DefId, path: &str) -> bool {
        matches!(self.hir.def(of_impl).kind, DefKind::Impl { .. })
            && matches!(self.typing.type_of(of_impl).kind(), TyKind::Adt(def, _) if self.hir.library_item(path) == Some(*def))
    }

    /// `panic!("{}", text)` alone of what formats is allowed: gives whether the argument is a string. `None` for everything else.
    fn panics_with_one(&self, callee: ExprId, args: &[ExprId]) -> Option<bool> {
        let (TyKind::FnDef(def, _), [arguments]) = (self.adjusted_type(callee).kind(), args) else { return None };
        if self.hir.is_user(*def) || &*self.hir.def(*def).name != "panic_fmt" {
            return None;
        }
        let ExprKind::Call { callee, args } = &self.body.expr(*arguments).kind else { return None };
        let (TyKind::FnDef(new, _), [texts, shown]) = (self.adjusted_type(*callee).kind(), args.as_slice()) else {
            return None;
        };
        let ([text], [shown]) = (self.borrowed_items(*texts)?, self.borrowed_items(*shown)?) else { return None };
        let is_bare = matches!(&self.body.expr(*text).kind, ExprKind::Literal(Literal::Str(text)) if text.is_empty());
        let ExprKind::Call { args, .. } = &self.body.expr(*shown).kind else { return None };
        // A variable that the string names stands where the string does.
        let place = self.span(*args.first()?);
        if self.hir.source(place.file).text[place.lo as usize..].starts_with('"') {
            return None;
        }
        let is_str = |ty: Ty| matches!(ty.as_reference(), Some((text, _)) if *text.kind() == TyKind::Str);
        let is_text = args.iter().all(|arg| self.adjusted_type(*arg).as_reference().is_some_and(|(ty, _)| is_str(ty)));
        (self.formats(*new) && is_bare).then_some(is_text)
    }

    /// The items of `&[…]`.
    fn borrowed_items(&self, expr: ExprId) -> Option<&[ExprId]> {
        let ExprKind::AddrOf { place, .. } = &self.body.expr(expr).kind else { return None };
        let ExprKind::Array(items) = &self.body.expr(*place).kind else { return None };
        Some(items)
    }
}
