//! What is wrong with a program, in the author's terms: message, rustc's code, places, and what to do about it.
//!
//! The three failures are never mixed. A [`Diagnostic`] is either the author's error ([`Kind::Error`]) or Rust that the
//! simulator does not do yet ([`Kind::Unsupported`]); a bug of ours is a panic with a reason, caught once per block.

pub mod render;
pub mod suggest;

use crate::source::Span;

/// Whose failure it is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    /// rustc rejects the program too.
    Error,
    /// rustc may accept the program, the simulator does not know this part of Rust.
    Unsupported,
}

/// A place with what is to be said about it; the text may be empty.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Label {
    pub span: Span,
    pub text: String,
}

/// One message about a program. `labels[0]` is the primary place.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Diagnostic {
    pub kind: Kind,
    /// rustc's code, such as `"E0382"`; `None` where rustc has none.
    pub code: Option<&'static str>,
    pub message: String,
    /// The primary place first, then the others in the order in which they were added.
    pub labels: Vec<Label>,
    pub notes: Vec<String>,
    /// What the author can do: sentences after rustc's `help:`.
    pub helps: Vec<String>,
}

impl Diagnostic {
    /// The author's error, with rustc's code and words.
    pub fn error(code: &'static str, span: Span, message: impl Into<String>) -> Diagnostic {
        Diagnostic::with_kind(Kind::Error, Some(code), span, message.into())
    }

    /// The author's error where rustc has no code (syntax errors, for example).
    pub fn error_without_code(span: Span, message: impl Into<String>) -> Diagnostic {
        Diagnostic::with_kind(Kind::Error, None, span, message.into())
    }

    /// Rust that is not simulated yet. `what` names the feature in a few words: "async blocks".
    pub fn unsupported(span: Span, what: impl Into<String>) -> Diagnostic {
        Diagnostic::with_kind(Kind::Unsupported, None, span, what.into())
    }

    fn with_kind(kind: Kind, code: Option<&'static str>, span: Span, message: String) -> Diagnostic {
        let primary = Label { span, text: String::new() };
        Diagnostic { kind, code, message, labels: vec![primary], notes: Vec::new(), helps: Vec::new() }
    }

    /// Says something at the primary place.
    pub fn primary_label(mut self, text: impl Into<String>) -> Diagnostic {
        self.labels[0].text = text.into();
        self
    }

    /// Adds a secondary place.
    pub fn label(mut self, span: Span, text: impl Into<String>) -> Diagnostic {
        self.labels.push(Label { span, text: text.into() });
        self
    }

    /// Adds a `note:`.
    pub fn note(mut self, text: impl Into<String>) -> Diagnostic {
        self.notes.push(text.into());
        self
    }

    /// Adds a `help:`.
    pub fn help(mut self, text: impl Into<String>) -> Diagnostic {
        self.helps.push(text.into());
        self
    }

    /// With its places in texts, those in expansions of macros too.
    pub fn written(mut self) -> Diagnostic {
        self.labels.iter_mut().for_each(|label| label.span = label.span.written());
        self
    }

    /// The primary place.
    pub fn span(&self) -> Span {
        self.labels[0].span
    }
}
