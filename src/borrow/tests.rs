//! The bodies of the library against the borrow checker: rustc accepts their like, so must it.

use crate::borrow::region::Shared;
use crate::borrow::{check_all, declared};
use crate::diagnostic::Diagnostic;
use crate::hir::def::{DefId, DefKind};
use crate::hir::{hir, library};
use crate::mir::mir;
use crate::snippet::Edition;
use crate::source::Source;
use crate::types::types;

fn shown(hir: &crate::hir::Crate, diagnostic: &Diagnostic) -> String {
    let source = hir.source(diagnostic.span().file);
    let labels = diagnostic.labels.iter().map(|label| {
        let (start, end) = (source.line_column(label.span.lo), source.line_column(label.span.hi));
        format!("    {}:{}-{}:{} {}", start.line, start.column, end.line, end.column, label.text)
    });
    let labels: Vec<String> = labels.collect();
    let code = diagnostic.code.unwrap_or("error");
    format!("{}: {code} {}\n{}", source.name, diagnostic.message, labels.join("\n"))
}

fn has_body(kind: DefKind) -> bool {
    matches!(kind, variants!(DefKind: Fn | AssocFn | Const | AssocConst | Static))
}

#[test]
fn the_library_keeps_the_rules_of_borrowing() {
    let hir = hir(&Source::new("main.rs", "fn main() {}"), Edition::E2024, &library());
    let typing = types(&hir);
    let program = mir(&typing);
    let mut all = Vec::new();
    let end = hir.user_defs().iter().map(|def| def.0).min().unwrap_or(0);
    for def in (0..end).map(DefId).filter(|def| has_body(hir.def(*def).kind) && hir.body(*def).is_some()) {
        if typing.body(crate::hir::body::BodyId(def)).tainted {
            continue;
        }
        let body = hir.body(def).expect("it has a body");
        all.push(def);
        all.extend(body.closures.iter().map(|(closure, _)| *closure));
    }
    assert!(all.len() > 3000, "{} bodies", all.len());
    let report = check_all(&program, &Shared::new(), &all, &[]);
    let wrong: Vec<String> = report.diagnostics.iter().map(|diagnostic| shown(&hir, diagnostic)).collect();
    assert!(wrong.is_empty(), "{} of {} bodies\n{}", wrong.len(), all.len(), wrong.join("\n"));
}

#[test]
fn the_declarations_of_the_library_have_the_lifetimes_that_they_need() {
    let hir = hir(&Source::new("main.rs", "fn main() {}"), Edition::E2024, &library());
    let typing = types(&hir);
    let program = mir(&typing);
    let end = hir.user_defs().iter().map(|def| def.0).min().unwrap_or(0);
    let all: Vec<DefId> = (0..end).map(DefId).collect();
    let wrong = declared::declared(&program, &Shared::new(), &all);
    let wrong: Vec<String> = wrong.iter().map(|diagnostic| shown(&hir, diagnostic)).collect();
    assert!(wrong.is_empty(), "{} of {} declarations\n{}", wrong.len(), all.len(), wrong.join("\n"));
}
