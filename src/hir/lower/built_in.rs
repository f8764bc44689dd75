//! Macro calls in expressions: expansion by rules, and the macros that are built in.

use proc_macro2::{TokenStream, TokenTree};
use syn::parse::ParseStream;
use syn::punctuated::Punctuated;

use super::Lowerer;
use super::stringify::{condition_text, stringified};
use crate::diagnostic::Diagnostic;
use crate::hir::body::{Arm, ExprId, ExprKind, Literal, MatchSource, PatKind, UnOp};
use crate::hir::def::{DefId, Name};
use crate::hir::outline::levels::{EarlyFinding, TRAILING_SEMICOLON};
use crate::hir::outline::macros::MacroTarget;
use crate::hir::outline::{attributes, mark, read};
use crate::source::{FileId, Span};

type Exprs = Punctuated<syn::Expr, syn::Token![,]>;

impl Lowerer<'_> {
    /// Expands a call by rules; `None` if it was reported.
    pub(super) fn expand(&mut self, def: DefId, call: &syn::Macro) -> Option<TokenStream> {
        let place = crate::hir::outline::macros::place_of(call);
        self.krate.outline.borrow_mut().expand(def, call, place, self.unit)
    }

    /// Lowers what came out of an expansion: expansions inside of it are one level deeper.
    pub(super) fn inside_expansion<T>(&mut self, run: impl FnOnce(&mut Self) -> T) -> T {
        self.krate.outline.borrow_mut().expansion_depth += 1;
        let result = run(self);
        self.krate.outline.borrow_mut().expansion_depth -= 1;
        result
    }

    /// A macro call as an expression.
    pub(super) fn macro_expr(&mut self, call: &syn::Macro, span: Span) -> ExprId {
        let target = self.outline(|outline| outline.macro_target(&call.path, self.scope, self.macros, self.unit));
        match target {
            Ok(MacroTarget::BuiltIn(name)) => self.built_in(name, call, span),
            Ok(MacroTarget::Rules(def)) => match self.expand(def, call) {
                Some(tokens) => self.expanded_expr(def, tokens, span),
                None => self.expr(ExprKind::Error, span),
            },
            Err(diagnostic) => self.error_expr(diagnostic),
        }
    }

    /// The expansion as an expression; one semicolon after it is allowed, as rustc does.
    fn expanded_expr(&mut self, def: DefId, tokens: TokenStream, span: Span) -> ExprId {
        if tokens.is_empty() {
            return self
                .error_expr(Diagnostic::error_without_code(span, "expected expression, found end of macro arguments"));
        }
        let parser = |input: ParseStream| {
            let expr: syn::Expr = input.parse()?;
            let semicolon = input.parse::<Option<syn::Token![;]>>()?;
            let rest: TokenStream = input.parse()?;
            Ok((expr, semicolon, rest.into_iter().next()))
        };
        match read::parse_with(parser, tokens, self.unit) {
            Ok((_, _, Some(ignored))) => {
                let place = self.span(ignored.span());
                let message = format!("macro expansion ignores `{ignored}` and any tokens following");
                self.error_expr(Diagnostic::error_without_code(place, message))
            }
            Ok((expr, semicolon, None)) => {
                self.trailing_semicolon(def, semicolon);
                self.inside_expansion(|lowerer| lowerer.lower_expr(&expr))
            }
            Err(diagnostic) => self.error_expr(diagnostic),
        }
    }

    /// `$e;` as an expression: a lint denies it in the author's macros.
    fn trailing_semicolon(&self, def: DefId, semicolon: Option<syn::Token![;]>) {
        let Some(semicolon) = semicolon.filter(|_| self.krate.is_user(def)) else { return };
        let diagnostic = Diagnostic::error_without_code(self.span(semicolon.span), TRAILING_SEMICOLON)
            .help("remove the semicolon from the macro, or write `{ … }` around the statements");
        let finding = EarlyFinding { lint: "semicolon_in_expressions_from_macros", diagnostic };
        self.krate.outline.borrow_mut().early_findings.push(finding);
    }

    /// The arguments of a built-in macro as expressions.
    fn arguments_of(&mut self, call: &syn::Macro) -> Option<Vec<syn::Expr>> {
        match read::parse_with(Exprs::parse_terminated, call.tokens.clone(), self.unit) {
            Ok(list) => Some(list.into_iter().collect()),
            Err(diagnostic) => {
                self.report(diagnostic);
                None
            }
        }
    }

    fn built_in(&mut self, name: &'static str, call: &syn::Macro, span: Span) -> ExprId {
        match name {
            "format_args" | "const_format_args" => self.format_args(call, span, false),
            "format_args_nl" => self.format_args(call, span, true),
            "assert" => self.assert(call, span),
            "concat" | "stringify" | "__condition_text" | "file" | "module_path" | "line" | "column" | "cfg" => {
                match self.constant_macro(name, call, span) {
                    Some(literal) => self.expr(ExprKind::Literal(literal), span),
                    None => self.expr(ExprKind::Error, span),
                }
            }
            "addr_of" | "addr_of_mut" => {
                let Some(arguments) = self.arguments_of(call) else { return self.expr(ExprKind::Error, span) };
                let [place] = arguments.as_slice() else {
                    return self.error_expr(Diagnostic::error_without_code(span, format!("`{name}!` takes one place")));
                };
                let place = self.lower_expr(place);
                self.expr(ExprKind::AddrOf { raw: true, mutable: name == "addr_of_mut", place }, span)
            }
            "compile_error" => {
                let message = self.string_argument(call).unwrap_or_default();
                self.error_expr(Diagnostic::error_without_code(span, message))
            }
            // A call, so that it has the type `Option<&'static str>` wherever it stands.
            "option_env" => self.lang_call("option_env", Vec::new(), span),
            "env" => {
                let variable = self.string_argument(call).unwrap_or_default();
                let message = format!("environment variable `{variable}` not defined at compile time");
                self.error_expr(Diagnostic::error_without_code(span, message))
            }
            other => self.error_expr(Diagnostic::unsupported(span, format!("the macro `{other}!`"))),
        }
    }

    fn string_argument(&mut self, call: &syn::Macro) -> Option<String> {
        let arguments = self.arguments_of(call)?;
        let (text, _) = self.format_string(arguments.first()?)?;
        Some(text)
    }

    /// A macro whose value is a literal.
    fn constant_macro(&mut self, name: &str, call: &syn::Macro, span: Span) -> Option<Literal> {
        let text = |text: String| Some(Literal::Str(Name::from(text)));
        if matches!(name, "file" | "line" | "column" | "module_path") && !call.tokens.is_empty() {
            self.report(Diagnostic::error_without_code(span, format!("{name}! takes no arguments")));
            return None;
        }
        match name {
            "concat" => {
                let arguments = self.arguments_of(call)?;
                let mut joined = String::new();
                for argument in &arguments {
                    joined.push_str(&self.concat_part(argument)?);
                }
                text(joined)
            }
            "stringify" => text(stringified(call.tokens.clone())),
            "__condition_text" => text(condition_text(call.tokens.clone())),
            "file" => text(self.krate.source(self.unit.file()).name.to_string()),
            "module_path" => {
                let module = self.krate.module_of(self.owner);
                let path = self.krate.path(module);
                let is_user = self.unit.file() == FileId::PROGRAM;
                text(match (is_user, path.is_empty()) {
                    (true, true) => String::from("main"),
                    (true, false) => format!("main::{path}"),
                    (false, _) => path,
                })
            }
            "line" | "column" => {
                let span = self.krate.call_site(span);
                let place = self.krate.source(span.file).line_column(span.lo);
                let value = if name == "line" { place.line } else { place.column };
                Some(Literal::Int(u128::from(value), Some(Name::from("u32"))))
            }
            _ => {
                let tokens: Vec<TokenTree> = call.tokens.clone().into_iter().collect();
                let objection = match attributes::split_at_commas(tokens.clone()).as_slice() {
                    [] => Diagnostic::error_without_code(span, "macro requires a cfg-pattern as an argument"),
                    [part] if matches!(part.first(), Some(TokenTree::Literal(_))) => {
                        Diagnostic::error("E0539", span, "malformed `cfg` macro input")
                    }
                    [_] => return Some(Literal::Bool(attributes::cfg_holds(tokens))),
                    _ => Diagnostic::error_without_code(span, "expected 1 cfg-pattern"),
                };
                self.report(objection);
                None
            }
        }
    }

    /// An argument of `concat!` as text.
    fn concat_part(&mut self, argument: &syn::Expr) -> Option<String> {
        let span = self.expr_span(argument);
        let (literal, negative) = match argument {
            syn::Expr::Lit(item) => self.literal(&item.lit)?,
            syn::Expr::Group(group) => return self.concat_part(&group.expr),
            syn::Expr::Unary(unary) if matches!(unary.op, syn::UnOp::Neg(_)) => {
                return Some(format!("-{}", self.concat_part(&unary.expr)?));
            }
            syn::Expr::Paren(paren) => return self.concat_part(&paren.expr),
            syn::Expr::Macro(item) => return self.concat_macro(&item.mac),
            _ => {
                self.report(Diagnostic::error_without_code(span, "expected a literal"));
                return None;
            }
        };
        let sign = if negative { "-" } else { "" };
        Some(match literal {
            Literal::Bool(value) => value.to_string(),
            Literal::Char(value) => value.to_string(),
            Literal::Int(value, _) => format!("{sign}{value}"),
            Literal::Float(digits, _) => format!("{sign}{digits}"),
            Literal::Str(text) => text.to_string(),
            Literal::Byte(_) | Literal::ByteStr(_) | Literal::CStr(_) => {
                self.report(Diagnostic::error_without_code(span, "cannot concatenate a byte string literal"));
                return None;
            }
        })
    }

    /// A macro call among the arguments of `concat!`: it is expanded first, and may give any literal.
    fn concat_macro(&mut self, call: &syn::Macro) -> Option<String> {
        let target = self.outline(|outline| outline.macro_target(&call.path, self.scope, self.macros, self.unit)).ok();
        match target {
            Some(MacroTarget::Rules(def)) => {
                let tokens = self.expand(def, call)?;
                let expr: syn::Expr = match read::parse(tokens, self.unit) {
                    Ok(expr) => expr,
                    Err(diagnostic) => {
                        self.report(diagnostic);
                        return None;
                    }
                };
                self.inside_expansion(|lowerer| lowerer.concat_part(&expr))
            }
            Some(MacroTarget::BuiltIn(_)) | None => {
                let text = self.macro_as_string(call);
                if text.is_none() {
                    let span = self.span(crate::hir::outline::macros::place_of(call));
                    self.report(Diagnostic::error_without_code(span, "expected a literal"));
                }
                text.map(|(text, _)| text)
            }
        }
    }

    /// The text of a format string: a string literal, or a macro that gives one. With it the mark of the literal, if it came
    /// out of a macro's definition.
    pub(super) fn format_string(&mut self, expr: &syn::Expr) -> Option<(String, Option<String>)> {
        match expr {
            syn::Expr::Group(group) => self.format_string(&group.expr),
            syn::Expr::Paren(paren) => self.format_string(&paren.expr),
            syn::Expr::Lit(syn::ExprLit { lit: syn::Lit::Str(text), .. }) => {
                self.no_suffix(text.suffix(), "string", self.span(text.span()));
                let suffix = text.suffix();
                Some((text.value(), suffix.starts_with(mark::SIGN).then(|| String::from(suffix))))
            }
            syn::Expr::Macro(item) => self.macro_as_string(&item.mac),
            _ => None,
        }
    }

    fn macro_as_string(&mut self, call: &syn::Macro) -> Option<(String, Option<String>)> {
        let span = self.span(crate::hir::outline::macros::place_of(call));
        let target =
            self.outline(|outline| outline.macro_target(&call.path, self.scope, self.macros, self.unit)).ok()?;
        match target {
            MacroTarget::BuiltIn(
                name @ ("concat" | "stringify" | "__condition_text" | "file" | "module_path" | "line" | "column"),
            ) => match self.constant_macro(name, call, span)? {
                Literal::Str(text) => Some((text.to_string(), None)),
                Literal::Int(value, _) => Some((value.to_string(), None)),
                variants!(Literal: Bool | Char | Float | ByteStr | Byte | CStr) => None,
            },
            MacroTarget::BuiltIn(_) => None,
            MacroTarget::Rules(def) => {
                let tokens = self.expand(def, call)?;
                let expr: syn::Expr = read::parse(tokens, self.unit).ok()?;
                self.inside_expansion(|lowerer| lowerer.format_string(&expr))
            }
        }
    }

    /// `assert!(condition, message…)` where the library leaves it to the language: `match condition { true => {}, _ => panic!(…) }`.
    fn assert(&mut self, call: &syn::Macro, span: Span) -> ExprId {
        let Some(arguments) = self.arguments_of(call) else { return self.expr(ExprKind::Error, span) };
        let Some((condition, message)) = arguments.split_first() else {
            return self.error_expr(Diagnostic::error_without_code(
                span,
                "macro requires a boolean expression as an argument",
            ));
        };
        let text = condition_text(condition_tokens(call));
        let value = self.lower_expr(condition);
        let panic = self.assert_message(message, &text, span);
        let not = self.expr(ExprKind::Unary(UnOp::Not, value), span);
        let unit = self.expr(ExprKind::Tuple(Vec::new()), span);
        let fails = self.pat(PatKind::Literal { literal: Literal::Bool(true), negative: false }, span);
        let holds = self.pat(PatKind::Wild, span);
        let arms =
            vec![Arm { pat: fails, guard: None, body: panic, span }, Arm { pat: holds, guard: None, body: unit, span }];
        self.expr(ExprKind::Match { scrutinee: not, arms, source: MatchSource::Desugared }, span)
    }

    fn assert_message(&mut self, message: &[syn::Expr], text: &str, span: Span) -> ExprId {
        let arguments = match message.split_first() {
            Some((format, rest)) => self.format_parts(format, rest, span, false),
            None => self.constant_arguments(&format!("assertion failed: {text}"), span),
        };
        self.lang_call("panic_fmt", vec![arguments], span)
    }
}

/// The tokens before the first comma.
fn condition_tokens(call: &syn::Macro) -> TokenStream {
    let is_comma =
        |tree: &proc_macro2::TokenTree| matches!(tree, proc_macro2::TokenTree::Punct(p) if p.as_char() == ',');
    call.tokens.clone().into_iter().take_while(|tree| !is_comma(tree)).collect()
}
