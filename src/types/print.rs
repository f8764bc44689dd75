//! Typings to text, for `dump --stage types` and for tests: the side tables of the program's bodies.

use std::fmt::{Result, Write};

use super::Typing;
use super::tables::{AdjustmentKind, BodyTyping};
use crate::hir::body::{Body, ExprId, PatId};

/// The tables of all bodies of the program, in source order.
pub fn print(typing: &Typing) -> String {
    let hir = typing.hir;
    let mut text = String::new();
    for def in hir.user_defs() {
        if let Some(body) = hir.body(def) {
            let tables = typing.body(typing.body_of(def));
            text.push_str(&format!("{}\n", hir.path(def)));
            tables_of(&mut text, typing, &body, &tables).expect("a String takes everything");
        }
    }
    text
}

/// The types of variables, patterns and expressions by the numbers that `dump --stage hir` gives them.
fn tables_of(out: &mut String, typing: &Typing, body: &Body, tables: &BodyTyping) -> Result {
    for (index, (local, ty)) in body.locals.iter().zip(&tables.local_types).enumerate() {
        writeln!(out, "  x{index} {}: {}", local.name, typing.display(*ty))?;
    }
    for (index, ty) in tables.pat_types.iter().enumerate() {
        let mode = tables.binding_modes.get(&PatId(index as u32)).map(|mode| format!(" by {mode:?}"));
        writeln!(out, "  p{index}: {}{}", typing.display(*ty), mode.unwrap_or_default())?;
    }
    for (index, ty) in tables.expr_types.iter().enumerate() {
        let expr = ExprId(index as u32);
        writeln!(out, "  e{index}: {}{}", typing.display(*ty), facts(typing, tables, expr))?;
    }
    Ok(())
}

/// What an expression names, calls and casts, and what happens to its value.
fn facts(typing: &Typing, tables: &BodyTyping, expr: ExprId) -> String {
    let mut facts = String::new();
    if let Some((target, args)) = tables.path_resolutions.get(&expr) {
        facts.push_str(&format!(" is {target:?} {args:?}"));
    }
    if let Some((callee, args)) = tables.callees.get(&expr) {
        facts.push_str(&format!(" calls {} {args:?}", typing.hir.path(*callee)));
    }
    if let Some(field) = tables.field_indices.get(&expr) {
        facts.push_str(&format!(" takes field {field}"));
    }
    if let Some(cast) = tables.casts.get(&expr) {
        facts.push_str(&format!(" casts {cast:?}"));
    }
    for adjustment in tables.adjustments.get(&expr).into_iter().flatten() {
        let name = match &adjustment.kind {
            AdjustmentKind::NeverToAny => String::from("never to any"),
            AdjustmentKind::Deref => String::from("deref"),
            AdjustmentKind::OverloadedDeref { .. } => String::from("overloaded deref"),
            AdjustmentKind::Borrow { mutability, two_phase } => {
                format!("borrow {mutability:?}{}", if *two_phase { " two-phase" } else { "" })
            }
            AdjustmentKind::RawBorrow { mutability } => format!("raw borrow {mutability:?}"),
            AdjustmentKind::Pointer(coercion) => format!("{coercion:?}"),
        };
        facts.push_str(&format!(" → {} ({name})", typing.display(adjustment.target)));
    }
    facts
}
