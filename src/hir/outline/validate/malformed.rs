//! Attributes that do not say what they must say, to errors.

use proc_macro2::TokenTree;
use syn::Attribute;

use super::Validator;
use crate::diagnostic::Diagnostic;

impl Validator<'_> {
    pub(super) fn malformed(&mut self, code: &'static str, attribute: &Attribute, name: &str) {
        let place = self.whole(attribute);
        self.report(Diagnostic::error(code, place, format!("malformed `{name}` attribute input")));
    }
}

/// The code for what stands in place of a name in an attribute's list: a name that is given something, or no name at all.
pub(super) fn code_of_no_name(part: &[TokenTree]) -> &'static str {
    match part {
        [TokenTree::Ident(_), TokenTree::Punct(sign), ..] if sign.as_char() == '=' => "E0565",
        [TokenTree::Ident(_), TokenTree::Group(_), ..] => "E0565",
        _ => "E0539",
    }
}
