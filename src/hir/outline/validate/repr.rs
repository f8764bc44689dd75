//! `#[repr(…)]`: hints that exist, fit the type and go together. (Reference, "Representations".)

use proc_macro2::{Span as TokenSpan, TokenTree};
use syn::{Attribute, Meta};

use super::{Target, Validator};
use crate::diagnostic::Diagnostic;
use crate::hir::outline::{attributes, mark};

/// One hint.
struct Hint {
    word: String,
    place: TokenSpan,
}

const INTEGERS: &[&str] = &["i8", "i16", "i32", "i64", "i128", "isize", "u8", "u16", "u32", "u64", "u128", "usize"];

impl Hint {
    fn is_integer(&self) -> bool {
        INTEGERS.contains(&self.word.as_str())
    }
}

impl Validator<'_> {
    /// All `repr` attributes of one thing.
    pub(super) fn representation(&mut self, attributes: &[Attribute], target: Target) {
        let mut hints = Vec::new();
        for attribute in attributes.iter().filter(|attribute| attribute.path().is_ident("repr")) {
            let Meta::List(list) = &attribute.meta else {
                self.malformed("E0539", attribute, "repr");
                continue;
            };
            for part in attributes::split_at_commas(list.tokens.clone().into_iter().collect()) {
                hints.extend(self.hint(&part));
            }
        }
        if hints.iter().all(|hint| self.fits(hint, target)) {
            self.conflicts(&hints, target);
        }
    }

    /// E0084, E0732: what an enum's discriminants demand.
    pub(super) fn enum_representation(&mut self, item: &syn::ItemEnum) {
        let hints = attributes::parts(&item.attrs, "repr");
        let is_integer = |part: &Vec<TokenTree>| matches!(part.first(), Some(TokenTree::Ident(word)) if INTEGERS.contains(&mark::plain(word).as_str()));
        let has_integer = hints.iter().any(is_integer);
        if let Some(attribute) = item.attrs.iter().find(|it| it.path().is_ident("repr"))
            && item.variants.is_empty()
            && !hints.is_empty()
        {
            let (place, name) = (self.whole(attribute), self.span(item.ident.span()));
            let diagnostic = Diagnostic::error("E0084", place, "unsupported representation for zero-variant enum");
            self.report(diagnostic.label(name, "zero-variant enum"));
        }
        let explicit = item.variants.iter().any(|variant| variant.discriminant.is_some());
        let has_fields = item.variants.iter().any(|variant| !matches!(variant.fields, syn::Fields::Unit));
        if explicit && has_fields && !has_integer {
            let place = self.span(item.enum_token.span).to(self.span(item.ident.span()));
            let message =
                "`#[repr(inttype)]` must be specified for enums with explicit discriminants and non-unit variants";
            self.report(Diagnostic::error("E0732", place, message));
        }
    }

    /// A hint that rustc knows; others are reported.
    fn hint(&mut self, part: &[TokenTree]) -> Option<Hint> {
        let (word, place) = match part.first()? {
            TokenTree::Ident(word) => (mark::plain(word), word.span()),
            other => {
                let place = self.span(other.span());
                let message = "meta item in `repr` must be an identifier";
                self.report(Diagnostic::error("E0565", place, message));
                return None;
            }
        };
        let known = INTEGERS.contains(&word.as_str())
            || matches!(word.as_str(), "C" | "Rust" | "transparent" | "packed" | "align" | "simd");
        if !known {
            let place = self.span(place);
            let help = "valid reprs are `Rust`, `C`, `align`, `packed`, `transparent` and the integer types";
            self.report(Diagnostic::error("E0552", place, "unrecognized representation hint").help(help));
            return None;
        }
        if let (Some(what), false) = (part.get(1), matches!(word.as_str(), "packed" | "align")) {
            let place = self.span(place);
            let what = if matches!(what, TokenTree::Group(_)) { "parenthesized argument list" } else { "value" };
            let message = format!("invalid representation hint: `{word}` does not take a {what}");
            self.report(Diagnostic::error("E0552", place, message));
            return None;
        }
        let sound = !matches!(word.as_str(), "packed" | "align") || self.has_sound_number(&word, place, &part[1..]);
        sound.then_some(Hint { word, place })
    }

    /// `align(8)`, `packed`, `packed(2)`.
    fn has_sound_number(&mut self, word: &str, place: TokenSpan, rest: &[TokenTree]) -> bool {
        let (code, place, message) = match rest {
            [] if word == "packed" => return true,
            [] => ("E0589", place, format!("invalid `repr({word})` attribute: `{word}` needs an argument")),
            [TokenTree::Group(group)]
                if attributes::split_at_commas(group.stream().into_iter().collect()).len() > 1 =>
            {
                ("E0693", place, format!("incorrect `repr({word})` attribute format: one argument is expected"))
            }
            [TokenTree::Group(group)] => {
                let number = group.stream().to_string();
                match number.parse::<u64>() {
                    Ok(number) if number.is_power_of_two() && number <= 1 << 29 => return true,
                    Ok(number) if number.is_power_of_two() => {
                        ("E0589", place, format!("invalid `repr({word})` attribute: larger than 2^29"))
                    }
                    Ok(_) => {
                        let inner = group.stream().into_iter().next().map_or(place, |token| token.span());
                        ("E0589", inner, format!("invalid `repr({word})` attribute: not a power of two"))
                    }
                    Err(_) => ("E0589", place, format!("invalid `repr({word})` attribute: not an unsuffixed integer")),
                }
            }
            _ => ("E0693", place, format!("incorrect `repr({word})` attribute format")),
        };
        let place = self.span(place);
        self.report(Diagnostic::error(code, place, message));
        false
    }

    fn fits(&mut self, hint: &Hint, target: Target) -> bool {
        let wanted = match hint.word.as_str() {
            "packed" if !matches!(target, Target::Struct | Target::Union) => "a struct or union",
            _ if hint.is_integer() && target != Target::Enum => "an enum",
            "simd" if target != Target::Struct => "a struct",
            _ if !target.is_type() => "a struct, enum, or union",
            _ => return true,
        };
        let place = self.span(hint.place);
        let message = format!("attribute should be applied to {wanted}");
        self.report(Diagnostic::error("E0517", place, message));
        false
    }

    fn conflicts(&mut self, hints: &[Hint], target: Target) {
        let Some(first) = hints.first() else { return };
        if let Some(simd) = hints.iter().find(|hint| hint.word == "simd") {
            self.unstable(simd.place, "SIMD types are experimental and possibly buggy");
        }
        let place = self.span(first.place);
        let has = |word: &str| hints.iter().any(|hint| hint.word == word);
        let integers = hints.iter().filter(|hint| hint.is_integer()).count();
        if has("transparent") && hints.len() > 1 {
            let what = if target == Target::Enum {
                "enum"
            } else if target == Target::Union {
                "union"
            } else {
                "struct"
            };
            let transparent = hints.iter().find(|hint| hint.word == "transparent").map_or(first.place, |it| it.place);
            let place = self.span(transparent);
            let message = format!("transparent {what} cannot have other repr hints");
            self.report(Diagnostic::error("E0692", place, message));
        } else if integers > 1 || (has("Rust") && (has("C") || integers > 0)) {
            self.report(Diagnostic::error("E0566", place, "conflicting representation hints"));
        }
    }
}
