//! Literals: their values, and whether they are in range of what a literal can be.

use std::rc::Rc;

use super::Lowerer;
use crate::diagnostic::Diagnostic;
use crate::hir::body::Literal;
use crate::hir::def::Name;
use crate::hir::outline::mark;
use crate::source::Span;

impl Lowerer<'_> {
    /// The value of a literal and whether a minus stands in it (patterns, macro arguments); `None` if it was reported.
    pub(super) fn literal(&mut self, literal: &syn::Lit) -> Option<(Literal, bool)> {
        let span = self.span(literal.span());
        let plain = |literal| Some((literal, false));
        match literal {
            syn::Lit::Str(text) => {
                self.no_suffix(text.suffix(), "string", span);
                plain(Literal::Str(Name::from(text.value())))
            }
            syn::Lit::ByteStr(bytes) => {
                self.no_suffix(bytes.suffix(), "byte string", span);
                plain(Literal::ByteStr(Rc::from(bytes.value())))
            }
            syn::Lit::CStr(text) => {
                self.no_suffix(text.suffix(), "C string", span);
                plain(Literal::CStr(Rc::from(text.value().into_bytes_with_nul())))
            }
            syn::Lit::Byte(byte) => {
                self.no_suffix(byte.suffix(), "byte", span);
                plain(Literal::Byte(byte.value()))
            }
            syn::Lit::Char(sign) => {
                self.no_suffix(sign.suffix(), "char", span);
                self.escaped(sign, span);
                plain(Literal::Char(sign.value()))
            }
            syn::Lit::Bool(value) => plain(Literal::Bool(value.value)),
            syn::Lit::Int(int) => self.int_literal(int, span),
            syn::Lit::Float(float) => self.float_literal(float.base10_digits(), float.suffix(), span),
            syn::Lit::Verbatim(token) => {
                self.report(Diagnostic::error_without_code(span, format!("invalid literal `{token}`")));
                None
            }
            _ => {
                self.report(Diagnostic::unsupported(span, "this kind of literal"));
                None
            }
        }
    }

    /// A line break, tab or quote between quotes.
    fn escaped(&self, sign: &syn::LitChar, span: Span) {
        let shown = match sign.value() {
            '\n' => "\\n",
            '\t' => "\\t",
            '\r' => "\\r",
            '\'' => "'",
            _ => return,
        };
        let is_plain = sign.token().to_string().chars().nth(1) != Some('\\');
        if is_plain && self.is_user() {
            let place = Span { lo: span.lo + 1, hi: span.hi - 1, ..span };
            self.report(Diagnostic::error_without_code(
                place,
                format!("character constant must be escaped: `{shown}`"),
            ));
        }
    }

    /// `0b1.0`, `0b1f32`: in no base but ten.
    pub(super) fn refuse_float(&self, literal: &syn::LitInt, span: Span) -> bool {
        let token = literal.token().to_string();
        let base = match token.get(..2) {
            Some("0x") => "hexadecimal",
            Some("0b") => "binary",
            Some("0o") => "octal",
            _ => return false,
        };
        self.report(Diagnostic::error_without_code(span, format!("{base} float literal is not supported")));
        true
    }

    pub(super) fn no_suffix(&self, suffix: &str, what: &str, span: Span) {
        if suffix == "_" {
            self.report(Diagnostic::error_without_code(span, "underscore literal suffix is not allowed"));
        } else if !suffix.is_empty() && !suffix.starts_with(mark::SIGN) {
            self.report(Diagnostic::error_without_code(span, format!("suffixes on {what} literals are invalid")));
        }
    }

    fn int_literal(&mut self, int: &syn::LitInt, span: Span) -> Option<(Literal, bool)> {
        let suffix = int.suffix();
        if matches!(suffix, "f32" | "f64") && self.refuse_float(int, span) {
            return None;
        }
        if matches!(suffix, "f32" | "f64") {
            return self.float_literal(int.base10_digits(), suffix, span);
        }
        let (digits, negative) = match int.base10_digits().strip_prefix('-') {
            Some(digits) => (digits, true),
            None => (int.base10_digits(), false),
        };
        const SUFFIXES: &[&str] =
            &["i8", "i16", "i32", "i64", "i128", "isize", "u8", "u16", "u32", "u64", "u128", "usize", ""];
        if !SUFFIXES.contains(&suffix) {
            let message = format!("invalid suffix `{suffix}` for number literal");
            self.report(Diagnostic::error_without_code(span, message));
            return None;
        }
        match digits.parse::<u128>() {
            Ok(value) => {
                let suffix = (!suffix.is_empty()).then(|| Name::from(suffix));
                Some((Literal::Int(value, suffix), negative))
            }
            Err(_) => {
                self.report(Diagnostic::error_without_code(span, "integer literal is too large"));
                None
            }
        }
    }

    fn float_literal(&mut self, digits: &str, suffix: &str, span: Span) -> Option<(Literal, bool)> {
        if !matches!(suffix, "" | "f32" | "f64") {
            let message = format!("invalid suffix `{suffix}` for float literal");
            self.report(Diagnostic::error_without_code(span, message));
            return None;
        }
        let (digits, negative) = match digits.strip_prefix('-') {
            Some(digits) => (digits, true),
            None => (digits, false),
        };
        let suffix = (!suffix.is_empty()).then(|| Name::from(suffix));
        Some((Literal::Float(Name::from(digits), suffix), negative))
    }
}
