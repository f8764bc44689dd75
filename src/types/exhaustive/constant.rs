//! A constant in a pattern to the constructors of its value, read off the expression that defines it.
//!
//! The Reference treats a constant as the pattern of its value ("Path patterns"). Values that more than constructors and literals make
//! stay closed: equal only to themselves.

use super::number::{self, Range};
use super::pattern::{Ctor, Lowering, Pattern, field_types, literal_bits};
use crate::hir::body::{Body, BodyId, ExprId, ExprKind, Literal, UnOp};
use crate::hir::def::{DefId, DefKind};
use crate::types::Typing;
use crate::types::tables::{BodyTyping, PathTarget};
use crate::types::ty::{Ty, TyKind};

/// How many constants may name each other.
const DEEPEST: u32 = 64;

impl Lowering<'_, '_, '_> {
    /// The pattern of a constant's value.
    pub(super) fn constant_pattern(&self, def: DefId, ty: Ty) -> Option<Pattern> {
        value_of(self.typing, def, ty, 0)
    }
}

fn value_of(typing: &Typing, def: DefId, ty: Ty, depth: u32) -> Option<Pattern> {
    let is_const = matches!(typing.hir.def(def).kind, DefKind::Const | DefKind::AssocConst);
    if depth > DEEPEST || !is_const {
        return None;
    }
    let body = typing.hir.body(def)?;
    let tables = typing.body(BodyId(def));
    Value { typing, body: &body, tables: &tables, depth }.pattern(body.value, ty)
}

/// The body of a constant.
struct Value<'a, 'h> {
    typing: &'a Typing<'h>,
    body: &'a Body,
    tables: &'a BodyTyping,
    depth: u32,
}

impl Value<'_, '_> {
    #[expect(clippy::wildcard_enum_match_arm, reason = "no other expression is looked into")]
    fn pattern(&self, expr: ExprId, ty: Ty) -> Option<Pattern> {
        match &self.body.expr(expr).kind {
            ExprKind::Literal(literal) => self.literal(literal, false, ty),
            ExprKind::Unary(UnOp::Neg, operand) => {
                let ExprKind::Literal(literal) = &self.body.expr(*operand).kind else { return None };
                self.literal(literal, true, ty)
            }
            ExprKind::Path(_) => match self.tables.path_resolutions.get(&expr)? {
                (PathTarget::Ctor(variant), _) => self.constructed(*variant, &[], &[], ty),
                (PathTarget::Def(def), _) => value_of(self.typing, *def, ty, self.depth + 1),
                (PathTarget::ConstParam(_), _) => None,
            },
            ExprKind::Call { callee, args } => match self.tables.path_resolutions.get(callee)? {
                (PathTarget::Ctor(variant), _) => {
                    let places: Vec<usize> = (0..args.len()).collect();
                    self.constructed(*variant, &places, args, ty)
                }
                (PathTarget::Def(_) | PathTarget::ConstParam(_), _) => None,
            },
            ExprKind::Struct { fields, base: None, .. } => {
                let variant = self.tables.struct_variants.get(&expr)?;
                let values: Vec<ExprId> = fields.iter().map(|field| field.value).collect();
                self.constructed(*variant, self.tables.struct_fields.get(&expr)?, &values, ty)
            }
            ExprKind::Tuple(items) => self.built(Ctor::Single, items, ty),
            ExprKind::Array(items) => self.built(Ctor::Fixed(items.len()), items, ty),
            ExprKind::AddrOf { raw: false, place, .. } => self.built(Ctor::Single, &[*place], ty),
            ExprKind::Block(block) if block.stmts.is_empty() => self.pattern(block.tail?, ty),
            _ => None,
        }
    }

    fn literal(&self, literal: &Literal, negative: bool, ty: Ty) -> Option<Pattern> {
        number::full_range(ty)?;
        let value = literal_bits(literal, negative)?;
        Some(Pattern { ctor: Ctor::Range(Range::one(number::order(value, ty))), fields: Vec::new(), ty })
    }

    /// All fields of a constructor, in order.
    fn built(&self, ctor: Ctor, items: &[ExprId], ty: Ty) -> Option<Pattern> {
        let types = field_types(self.typing, &ctor, ty);
        if types.len() != items.len() {
            return None;
        }
        let fields = items.iter().zip(types).map(|(item, ty)| self.pattern(*item, ty)).collect::<Option<_>>()?;
        Some(Pattern { ctor, fields, ty })
    }

    /// A struct or variant whose fields at these places are given.
    fn constructed(&self, variant: DefId, places: &[usize], values: &[ExprId], ty: Ty) -> Option<Pattern> {
        let TyKind::Adt(adt, _) = ty.kind() else { return None };
        let adt = self.typing.hir.adt(*adt);
        let ctor = match adt.kind {
            crate::hir::item::AdtKind::Enum => Ctor::Variant(adt.variants.iter().position(|it| it.def == variant)?),
            crate::hir::item::AdtKind::Struct => Ctor::Single,
            crate::hir::item::AdtKind::Union => return None,
        };
        let types = field_types(self.typing, &ctor, ty);
        let mut fields: Vec<Option<Pattern>> = vec![None; types.len()];
        for (&place, &value) in places.iter().zip(values) {
            *fields.get_mut(place)? = self.pattern(value, types[place]);
        }
        Some(Pattern { ctor, fields: fields.into_iter().collect::<Option<_>>()?, ty })
    }
}
