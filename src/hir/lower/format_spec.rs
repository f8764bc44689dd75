//! Format strings to pieces and placeholders (the grammar of `std::fmt`).

/// A parsed format string: text and placeholders alternate as they stand.
#[derive(Clone, PartialEq, Debug)]
pub(super) enum Piece {
    Text(String),
    Placeholder(Placeholder),
}

/// `{argument:spec}`.
#[derive(Clone, PartialEq, Debug)]
pub(super) struct Placeholder {
    pub argument: Argument,
    pub fill: char,
    /// 0 left, 1 right, 2 center, 3 none.
    pub align: u8,
    /// Bits: `+`, `-`, `#`, `0`, `x?`, `X?`.
    pub flags: u32,
    pub precision: Count,
    pub width: Count,
    /// `""`, `"?"`, `"x"` …
    pub kind: String,
}

impl Placeholder {
    /// `{}`, without a specification.
    pub fn plain(argument: Argument) -> Self {
        let (precision, width) = (Count::Implied, Count::Implied);
        Self { argument, fill: ' ', align: 3, flags: 0, precision, width, kind: String::new() }
    }
}

/// What a placeholder shows, or takes a number from.
#[derive(Clone, PartialEq, Debug)]
pub(super) enum Argument {
    /// The next one in order.
    Next,
    Position(usize),
    Name(String),
}

/// A width or precision.
#[derive(Clone, PartialEq, Debug)]
pub(super) enum Count {
    Implied,
    Is(usize),
    /// `name$`, `0$`.
    Param(Argument),
    /// `.*`: the next argument in order, before the value.
    Star,
}

/// What is wrong with a format string.
pub(super) struct Flaw {
    pub message: String,
}

fn flaw(message: impl Into<String>) -> Flaw {
    Flaw { message: message.into() }
}

/// Parses a format string.
pub(super) fn parse(text: &str) -> Result<Vec<Piece>, Flaw> {
    let mut parser = Parser { rest: text };
    let (mut pieces, mut literal) = (Vec::new(), String::new());
    while let Some(sign) = parser.next() {
        match (sign, parser.peek()) {
            ('{', Some('{')) | ('}', Some('}')) => {
                parser.next();
                literal.push(sign);
            }
            ('{', _) => {
                if !literal.is_empty() {
                    pieces.push(Piece::Text(std::mem::take(&mut literal)));
                }
                pieces.push(Piece::Placeholder(parser.placeholder()?));
            }
            ('}', _) => return Err(flaw("invalid format string: unmatched `}` found")),
            (other, _) => literal.push(other),
        }
    }
    if !literal.is_empty() {
        pieces.push(Piece::Text(literal));
    }
    Ok(pieces)
}

struct Parser<'t> {
    rest: &'t str,
}

impl<'t> Parser<'t> {
    fn peek(&self) -> Option<char> {
        self.rest.chars().next()
    }

    fn next(&mut self) -> Option<char> {
        let sign = self.peek()?;
        self.rest = &self.rest[sign.len_utf8()..];
        Some(sign)
    }

    fn take(&mut self, sign: char) -> bool {
        let there = self.peek() == Some(sign);
        if there {
            self.next();
        }
        there
    }

    fn skip_space(&mut self) {
        self.rest = self.rest.trim_start();
    }

    fn word(&mut self) -> &'t str {
        let is_part = |sign: char| sign.is_alphanumeric() || sign == '_' || sign == crate::hir::outline::mark::SIGN;
        let end = self.rest.find(|sign| !is_part(sign)).unwrap_or(self.rest.len());
        let (word, rest) = self.rest.split_at(end);
        self.rest = rest;
        word
    }

    /// After `{`, through `}`.
    fn placeholder(&mut self) -> Result<Placeholder, Flaw> {
        self.skip_space();
        let argument = self.argument()?;
        self.skip_space();
        let mut placeholder = Placeholder::plain(argument);
        if self.take(':') {
            self.spec(&mut placeholder)?;
        }
        self.skip_space();
        match self.next() {
            Some('}') => Ok(placeholder),
            Some(other) => Err(flaw(format!("invalid format string: expected `}}`, found `{other}`"))),
            None => Err(flaw("invalid format string: expected `}` but string was terminated")),
        }
    }

    fn argument(&mut self) -> Result<Argument, Flaw> {
        let raw = self.rest.starts_with("r#");
        if raw {
            self.rest = &self.rest[2..];
        }
        let word = self.word();
        as_argument(word)
    }

    fn spec(&mut self, placeholder: &mut Placeholder) -> Result<(), Flaw> {
        let mut signs = self.rest.chars();
        if let (Some(fill), Some(align)) = (signs.next(), signs.next().and_then(alignment)) {
            (placeholder.fill, placeholder.align) = (fill, align);
            self.next();
            self.next();
        } else if let Some(align) = self.peek().and_then(alignment) {
            placeholder.align = align;
            self.next();
        }
        self.sign_flags(placeholder);
        placeholder.width = self.count()?;
        if self.take('.') {
            placeholder.precision = if self.take('*') { Count::Star } else { self.count()? };
        }
        self.debug_hex(placeholder);
        let kind = self.word();
        placeholder.kind = String::from(kind);
        if self.take('?') {
            placeholder.kind.push('?');
        }
        Ok(())
    }

    fn sign_flags(&mut self, placeholder: &mut Placeholder) {
        if self.take('+') {
            placeholder.flags |= 1;
        } else if self.take('-') {
            placeholder.flags |= 2;
        }
        if self.take('#') {
            placeholder.flags |= 4;
        }
        // `0` is a flag unless it is a position: `{:0$}`.
        if self.rest.starts_with('0') && !self.rest.starts_with("0$") {
            self.next();
            placeholder.flags |= 8;
        }
    }

    fn debug_hex(&mut self, placeholder: &mut Placeholder) {
        if self.rest.starts_with("x?") {
            self.next();
            placeholder.flags |= 16;
        } else if self.rest.starts_with("X?") {
            self.next();
            placeholder.flags |= 32;
        }
    }

    /// `5`, `5$`, `name$`; nothing is [`Count::Implied`].
    fn count(&mut self) -> Result<Count, Flaw> {
        let start = self.rest;
        let digits = self.rest.len() - self.rest.trim_start_matches(|sign: char| sign.is_ascii_digit()).len();
        if digits > 0 {
            let number = number(&self.rest[..digits])?;
            self.rest = &self.rest[digits..];
            return Ok(if self.take('$') { Count::Param(Argument::Position(number)) } else { Count::Is(number) });
        }
        let word = self.word();
        if !word.is_empty() && self.take('$') {
            return Ok(Count::Param(as_argument(word)?));
        }
        self.rest = start;
        Ok(Count::Implied)
    }
}

fn number(digits: &str) -> Result<usize, Flaw> {
    match digits.parse::<u16>() {
        Ok(number) => Ok(usize::from(number)),
        Err(_) => Err(flaw(format!("invalid format string: integer `{digits}` does not fit into the type `u16`"))),
    }
}

fn as_argument(word: &str) -> Result<Argument, Flaw> {
    match word.chars().next() {
        None => Ok(Argument::Next),
        Some(first) if first.is_ascii_digit() => match word.bytes().all(|byte| byte.is_ascii_digit()) {
            true => Ok(Argument::Position(number(word)?)),
            false => Err(flaw("invalid format string: invalid argument name")),
        },
        Some(_) => Ok(Argument::Name(String::from(word))),
    }
}

fn alignment(sign: char) -> Option<u8> {
    match sign {
        '<' => Some(0),
        '>' => Some(1),
        '^' => Some(2),
        _ => None,
    }
}
