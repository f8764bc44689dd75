//! What `{:?}` of structs, tuples, lists and maps is built with.

use super::{Debug, Display, Formatter, Result, Write};

/// Indents what is written through it, for `{:#?}`.
struct PadAdapter<'buf, 'state> {
    buf: &'buf mut (dyn Write + 'buf),
    on_newline: &'state mut bool,
}

impl Write for PadAdapter<'_, '_> {
    fn write_str(&mut self, s: &str) -> Result {
        let bytes = s.as_bytes();
        let mut from = 0;
        while from < bytes.len() {
            let mut to = from;
            while to < bytes.len() && bytes[to] != b'\n' {
                to += 1;
            }
            let ends_line = to < bytes.len();
            if ends_line {
                to += 1;
            }
            if *self.on_newline {
                self.buf.write_str("    ")?;
            }
            *self.on_newline = ends_line;
            self.buf.write_str(unsafe { s.get_unchecked(from..to) })?;
            from = to;
        }
        Ok(())
    }
    fn write_char(&mut self, c: char) -> Result {
        if *self.on_newline {
            self.buf.write_str("    ")?;
        }
        *self.on_newline = c == '\n';
        self.buf.write_char(c)
    }
}

/// Writes `before` and the value indented, then `,` and a new line.
fn write_indented(fmt: &mut Formatter<'_>, before: &str, separator: &str, value: &dyn Debug) -> Result {
    let options = fmt.options();
    let mut on_newline = true;
    let mut adapter = PadAdapter { buf: fmt.buf(), on_newline: &mut on_newline };
    let mut writer = Formatter::new(&mut adapter, options);
    writer.write_str(before)?;
    writer.write_str(separator)?;
    value.fmt(&mut writer)?;
    writer.write_str(",\n")
}

/// See [`Formatter::debug_struct`].
#[must_use]
pub struct DebugStruct<'a, 'b: 'a> {
    fmt: &'a mut Formatter<'b>,
    result: Result,
    has_fields: bool,
}

impl<'a, 'b: 'a> DebugStruct<'a, 'b> {
    /// Adds a field.
    pub fn field(&mut self, name: &str, value: &dyn Debug) -> &mut Self {
        if self.result.is_ok() {
            self.result = self.write_field(name, value);
        }
        self.has_fields = true;
        self
    }

    fn write_field(&mut self, name: &str, value: &dyn Debug) -> Result {
        if self.fmt.alternate() {
            if !self.has_fields {
                self.fmt.write_str(" {\n")?;
            }
            write_indented(self.fmt, name, ": ", value)
        } else {
            self.fmt.write_str(if self.has_fields { ", " } else { " { " })?;
            self.fmt.write_str(name)?;
            self.fmt.write_str(": ")?;
            value.fmt(self.fmt)
        }
    }

    /// Says that there are more fields.
    pub fn finish_non_exhaustive(&mut self) -> Result {
        self.result?;
        self.result = if !self.has_fields {
            self.fmt.write_str(" { .. }")
        } else if self.fmt.alternate() {
            self.fmt.write_str("    ..\n}")
        } else {
            self.fmt.write_str(", .. }")
        };
        self.result
    }

    /// Ends it.
    pub fn finish(&mut self) -> Result {
        if self.has_fields && self.result.is_ok() {
            self.result = self.fmt.write_str(if self.fmt.alternate() { "}" } else { " }" });
        }
        self.result
    }
}

/// See [`Formatter::debug_tuple`].
#[must_use]
pub struct DebugTuple<'a, 'b: 'a> {
    fmt: &'a mut Formatter<'b>,
    result: Result,
    fields: usize,
    empty_name: bool,
}

impl<'a, 'b: 'a> DebugTuple<'a, 'b> {
    /// Adds a field.
    pub fn field(&mut self, value: &dyn Debug) -> &mut Self {
        if self.result.is_ok() {
            self.result = self.write_field(value);
        }
        self.fields += 1;
        self
    }

    fn write_field(&mut self, value: &dyn Debug) -> Result {
        if self.fmt.alternate() {
            if self.fields == 0 {
                self.fmt.write_str("(\n")?;
            }
            write_indented(self.fmt, "", "", value)
        } else {
            self.fmt.write_str(if self.fields == 0 { "(" } else { ", " })?;
            value.fmt(self.fmt)
        }
    }

    /// Ends it.
    pub fn finish(&mut self) -> Result {
        if self.fields > 0 && self.result.is_ok() {
            if self.fields == 1 && self.empty_name && !self.fmt.alternate() {
                self.result = self.fmt.write_str(",");
                self.result?;
            }
            self.result = self.fmt.write_str(")");
        }
        self.result
    }
    /// Ends it with `..`: there is more.
    pub fn finish_non_exhaustive(&mut self) -> Result {
        self.result?;
        self.result = if self.fields == 0 {
            self.fmt.write_str("(..)")
        } else if self.fmt.alternate() {
            write_dots(self.fmt).and(self.fmt.write_str(")"))
        } else {
            self.fmt.write_str(", ..)")
        };
        self.result
    }
}

/// `..` on a line of its own, indented.
fn write_dots(fmt: &mut Formatter<'_>) -> Result {
    fmt.write_str("    ..\n")
}

/// `..` behind the entries of a list, a set or a map.
fn write_rest(fmt: &mut Formatter<'_>, has_fields: bool) -> Result {
    if !has_fields {
        fmt.write_str("..")
    } else if fmt.alternate() {
        write_dots(fmt)
    } else {
        fmt.write_str(", ..")
    }
}

/// Lists and sets: what they have in common.
struct DebugInner<'a, 'b: 'a> {
    fmt: &'a mut Formatter<'b>,
    result: Result,
    has_fields: bool,
}

impl<'a, 'b: 'a> DebugInner<'a, 'b> {
    fn entry(&mut self, entry: &dyn Debug) {
        if self.result.is_ok() {
            self.result = self.write_entry(entry);
        }
        self.has_fields = true;
    }

    fn write_entry(&mut self, entry: &dyn Debug) -> Result {
        if self.fmt.alternate() {
            if !self.has_fields {
                self.fmt.write_str("\n")?;
            }
            write_indented(self.fmt, "", "", entry)
        } else {
            if self.has_fields {
                self.fmt.write_str(", ")?;
            }
            entry.fmt(self.fmt)
        }
    }

    fn finish(&mut self, end: &str) -> Result {
        self.result?;
        self.fmt.write_str(end)
    }

    fn finish_non_exhaustive(&mut self, end: &str) -> Result {
        self.result?;
        write_rest(self.fmt, self.has_fields)?;
        self.fmt.write_str(end)
    }
}

macro_rules! list_builder {
    ($($(#[$doc:meta])* $name:ident $end:literal;)*) => {$(
        $(#[$doc])*
        pub struct $name<'a, 'b: 'a> {
            inner: DebugInner<'a, 'b>,
        }

        impl<'a, 'b: 'a> $name<'a, 'b> {
            /// Adds an entry.
            pub fn entry(&mut self, entry: &dyn Debug) -> &mut Self {
                self.inner.entry(entry);
                self
            }
            /// Adds entries.
            pub fn entries<D: Debug, I: IntoIterator<Item = D>>(&mut self, entries: I) -> &mut Self {
                for entry in entries {
                    self.inner.entry(&entry);
                }
                self
            }
            /// Ends it.
            pub fn finish(&mut self) -> Result {
                self.inner.finish($end)
            }
            /// Ends it with `..`: there is more.
            pub fn finish_non_exhaustive(&mut self) -> Result {
                self.inner.finish_non_exhaustive($end)
            }
        }
    )*};
}
list_builder! {
    /// See [`Formatter::debug_list`].
    DebugList "]";
    /// See [`Formatter::debug_set`].
    DebugSet "}";
}

/// See [`Formatter::debug_map`].
#[must_use]
pub struct DebugMap<'a, 'b: 'a> {
    fmt: &'a mut Formatter<'b>,
    result: Result,
    has_fields: bool,
    /// Whether a key is waiting for its value.
    has_key: bool,
    /// Where the line stands between a key and its value, in `{:#?}`.
    on_newline: bool,
}

impl<'a, 'b: 'a> DebugMap<'a, 'b> {
    /// Adds a key and its value.
    pub fn entry(&mut self, key: &dyn Debug, value: &dyn Debug) -> &mut Self {
        self.key(key).value(value)
    }

    /// Adds a key; a value must follow.
    pub fn key(&mut self, key: &dyn Debug) -> &mut Self {
        if self.result.is_ok() {
            self.result = self.write_key(key);
        }
        self
    }

    fn write_key(&mut self, key: &dyn Debug) -> Result {
        if self.fmt.alternate() {
            if !self.has_fields {
                self.fmt.write_str("\n")?;
            }
            let options = self.fmt.options();
            self.on_newline = true;
            let mut adapter = PadAdapter { buf: self.fmt.buf(), on_newline: &mut self.on_newline };
            let mut writer = Formatter::new(&mut adapter, options);
            key.fmt(&mut writer)?;
            writer.write_str(": ")?;
        } else {
            if self.has_fields {
                self.fmt.write_str(", ")?;
            }
            key.fmt(self.fmt)?;
            self.fmt.write_str(": ")?;
        }
        self.has_key = true;
        Ok(())
    }

    /// Adds the value of the key before.
    pub fn value(&mut self, value: &dyn Debug) -> &mut Self {
        if self.result.is_ok() {
            self.result = self.write_value(value);
        }
        self.has_fields = true;
        self
    }

    fn write_value(&mut self, value: &dyn Debug) -> Result {
        if !self.has_key {
            panic!("attempted to format a map value before its key");
        }
        self.has_key = false;
        if !self.fmt.alternate() {
            return value.fmt(self.fmt);
        }
        let options = self.fmt.options();
        let mut adapter = PadAdapter { buf: self.fmt.buf(), on_newline: &mut self.on_newline };
        let mut writer = Formatter::new(&mut adapter, options);
        value.fmt(&mut writer)?;
        writer.write_str(",\n")
    }

    /// Adds entries.
    pub fn entries<K: Debug, V: Debug, I: IntoIterator<Item = (K, V)>>(&mut self, entries: I) -> &mut Self {
        for (k, v) in entries {
            self.entry(&k, &v);
        }
        self
    }

    /// Ends it.
    pub fn finish(&mut self) -> Result {
        self.result?;
        if self.has_key {
            panic!("attempted to finish a map with a partial entry");
        }
        self.fmt.write_str("}")
    }

    /// Ends it with `..`: there is more.
    pub fn finish_non_exhaustive(&mut self) -> Result {
        self.result?;
        if self.has_key {
            panic!("attempted to finish a map with a partial entry");
        }
        write_rest(self.fmt, self.has_fields)?;
        self.fmt.write_str("}")
    }
}

impl<'a> Formatter<'a> {
    /// For structs with named fields.
    pub fn debug_struct<'b>(&'b mut self, name: &str) -> DebugStruct<'b, 'a> {
        let result = self.write_str(name);
        DebugStruct { fmt: self, result, has_fields: false }
    }
    /// For tuples and tuple structs.
    pub fn debug_tuple<'b>(&'b mut self, name: &str) -> DebugTuple<'b, 'a> {
        let result = self.write_str(name);
        DebugTuple { fmt: self, result, fields: 0, empty_name: name.len() == 0 }
    }
    /// For lists.
    pub fn debug_list<'b>(&'b mut self) -> DebugList<'b, 'a> {
        let result = self.write_str("[");
        DebugList { inner: DebugInner { fmt: self, result, has_fields: false } }
    }
    /// For sets.
    pub fn debug_set<'b>(&'b mut self) -> DebugSet<'b, 'a> {
        let result = self.write_str("{");
        DebugSet { inner: DebugInner { fmt: self, result, has_fields: false } }
    }
    /// For maps.
    pub fn debug_map<'b>(&'b mut self) -> DebugMap<'b, 'a> {
        let result = self.write_str("{");
        DebugMap { fmt: self, result, has_fields: false, has_key: false, on_newline: true }
    }

    /// What the derive makes of structs with fields.
    #[doc(hidden)]
    #[unstable(feature = "fmt_helpers_for_derive")]
    pub fn debug_struct_fields_finish(&mut self, name: &str, names: &[&str], values: &[&dyn Debug]) -> Result {
        let mut builder = self.debug_struct(name);
        let mut i = 0;
        while i < names.len() {
            builder.field(names[i], values[i]);
            i += 1;
        }
        builder.finish()
    }
    /// What the derive makes of tuple structs.
    #[doc(hidden)]
    #[unstable(feature = "fmt_helpers_for_derive")]
    pub fn debug_tuple_fields_finish(&mut self, name: &str, values: &[&dyn Debug]) -> Result {
        let mut builder = self.debug_tuple(name);
        let mut i = 0;
        while i < values.len() {
            builder.field(values[i]);
            i += 1;
        }
        builder.finish()
    }
}

/// Formats through a function.
pub struct FromFn<F>(F);

/// A value that formats itself through the function.
#[must_use]
pub const fn from_fn<F: Fn(&mut Formatter<'_>) -> Result>(f: F) -> FromFn<F> {
    FromFn(f)
}

impl<F: Fn(&mut Formatter<'_>) -> Result> Debug for FromFn<F> {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        (self.0)(f)
    }
}
impl<F: Fn(&mut Formatter<'_>) -> Result> Display for FromFn<F> {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        (self.0)(f)
    }
}
