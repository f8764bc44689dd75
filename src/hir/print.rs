//! A crate to text, for `dump --stage hir` and for tests: the program's definitions, and the arenas of their bodies.

use std::fmt::{Result, Write};

use super::Crate;
use super::body::Body;
use super::def::DefId;
use crate::source::Span;

/// The program's definitions in source order; those of the library are left out.
pub fn print(hir: &Crate) -> String {
    let mut text = String::new();
    for def in hir.user_defs() {
        definition(&mut text, hir, def).expect("a String takes everything");
    }
    text
}

fn definition(out: &mut String, hir: &Crate, id: DefId) -> Result {
    let def = hir.def(id);
    writeln!(out, "{:?} {} #{} at {}", def.kind, hir.path(id), id.0, at(hir, def.span))?;
    match hir.body(id) {
        Some(it) => body(out, hir, &it),
        None => Ok(()),
    }
}

/// Parameters, variables, patterns and expressions, each with its number, by which the others speak of it.
fn body(out: &mut String, hir: &Crate, body: &Body) -> Result {
    let params: Vec<String> = body.params.iter().map(|pat| format!("p{}", pat.0)).collect();
    writeln!(out, "  ({}) => e{}", params.join(", "), body.value.0)?;
    for (index, local) in body.locals.iter().enumerate() {
        let mutable = if local.mutable { "mut " } else { "" };
        writeln!(out, "  x{index} {} {mutable}{}", at(hir, local.span), local.name)?;
    }
    for (index, pat) in body.pats.iter().enumerate() {
        writeln!(out, "  p{index} {} {:?}", at(hir, pat.span), pat.kind)?;
    }
    for (index, expr) in body.exprs.iter().enumerate() {
        writeln!(out, "  e{index} {} {:?}", at(hir, expr.span), expr.kind)?;
    }
    Ok(())
}

/// Line and column; those of the library name their file.
fn at(hir: &Crate, span: Span) -> String {
    let source = hir.source(span.file);
    let place = source.line_column(span.lo);
    if span.is_user() { place.to_string() } else { format!("{}:{place}", source.name) }
}
