//! [`Report`] as text: its errors, then its loans, a line each.

use super::{Loan, LoanKind, Report};
use crate::hir::Crate;
use crate::source::Span;

/// What `dump --stage borrow` prints.
pub fn print(report: &Report, hir: &Crate) -> String {
    let mut out = String::new();
    for diagnostic in &report.diagnostics {
        let code = diagnostic.code.unwrap_or("error");
        out.push_str(&format!("{code} {}: {}\n", place(hir, diagnostic.span()), diagnostic.message));
    }
    for loan in &report.loans {
        out.push_str(&line(loan, hir));
    }
    out
}

fn line(loan: &Loan, hir: &Crate) -> String {
    let lender = loan.lender.place.as_deref().map_or_else(|| "a temporary".to_string(), |place| format!("`{place}`"));
    let borrowers: Vec<String> = loan.borrowers.iter().map(|borrower| format!("`{}`", borrower.name)).collect();
    let to = if borrowers.is_empty() { String::new() } else { format!(" to {}", borrowers.join(", ")) };
    let kind = match loan.kind {
        LoanKind::Shared => "shared",
        LoanKind::Mutable => "mutable",
        LoanKind::TwoPhase => "two-phase",
        LoanKind::Unique => "unique",
    };
    let spans = |spans: &[Span]| spans.iter().map(|span| place(hir, *span)).collect::<Vec<_>>().join(", ");
    let activated = loan.activated.map_or_else(String::new, |span| format!("; activated {}", place(hir, span)));
    format!(
        "{}: {lender} lent{to}, {kind}, at {}{activated}; in force {}; last used {}\n",
        hir.path(loan.body),
        place(hir, loan.span),
        spans(&loan.in_force),
        spans(&loan.last_uses)
    )
}

fn place(hir: &Crate, span: Span) -> String {
    let at = hir.source(span.file).line_column(span.lo);
    format!("{}:{}", at.line, at.column)
}
