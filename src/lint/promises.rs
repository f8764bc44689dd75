//! What attributes say about lints to what is wrong with that: names of no lint (`unknown_lints`), and an `expect` with nothing to
//! allow (`unfulfilled_lint_expectations`).

use super::finding::{Finding, Lint};
use super::requested;
use crate::hir::Crate;

const UNKNOWN: Lint = Lint::warning("unknown_lints", &[]);
const UNFULFILLED: Lint = Lint::warning("unfulfilled_lint_expectations", &[]);

/// `findings` is all that lints have found, whatever is said about it.
pub fn check(hir: &Crate, findings: &[Finding]) -> Vec<Finding> {
    let mut found = Vec::new();
    for setting in hir.lint_settings() {
        if !requested::is_lint(&setting.lint) {
            found.push(Finding::new(UNKNOWN, setting.place, format!("unknown lint: `{}`", setting.lint), ""));
        } else if setting.is_expectation && requested::is_computed(&setting.lint) {
            let is_met = findings.iter().any(|finding| {
                let place = finding.diagnostic.span();
                let places = [place, hir.call_site(place)];
                finding.lint.is_called(&setting.lint) && places.into_iter().any(|it| setting.extent.contains(it))
            });
            if !is_met {
                found.push(Finding::new(UNFULFILLED, setting.place, "this lint expectation is unfulfilled", ""));
            }
        }
    }
    found
}
