//! A scene as text, for `dump --stage scene` and for tests.

use std::fmt;

use super::{Block, Cell, Content, Frame, Moment, Pointer, PointerKind, Row, Scene, Target, messages};

impl fmt::Display for Scene {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (number, moment) in self.moments.iter().enumerate() {
            let start = if number == self.start { " (start)" } else { "" };
            let marks: String = moment.marks.iter().map(|m| format!(" mark {}", m + 1)).collect();
            writeln!(f, "moment {} · step {} · line {}{marks}{start}", number + 1, moment.step + 1, moment.line)?;
            write!(f, "{moment}")?;
        }
        Ok(())
    }
}

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "  caption: {}", self.caption)?;
        writeln!(f, "  in words: {}", self.description)?;
        writeln!(f, "  stack {} B, heap {} B", self.stack_bytes, self.heap_bytes)?;
        self.picture.frames.iter().try_for_each(|frame| write!(f, "{frame}"))?;
        self.picture.blocks.iter().try_for_each(|block| write!(f, "{block}"))?;
        self.picture.pointers.iter().try_for_each(|pointer| writeln!(f, "  {pointer}"))
    }
}

impl fmt::Display for Frame {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "  frame {} · {} B · {:?}", self.name, self.size, self.state)?;
        if let Some(value) = &self.returned {
            write!(f, " · {value}")?;
        }
        if self.left_out > 0 {
            write!(f, " · {} left out", self.left_out)?;
        }
        writeln!(f)?;
        for variable in &self.variables {
            let home = variable.allocation.map_or_else(String::new, |id| format!(" a{}", id.0));
            for row in &variable.rows {
                writeln!(f, "    {row}{home}")?;
            }
        }
        Ok(())
    }
}

impl fmt::Display for Row {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let indent = "  ".repeat(self.depth as usize);
        write!(f, "{indent}{} ({}) {:?}", self.name, self.note, self.state)?;
        if let Some(heading) = &self.heading {
            write!(f, " {heading}:")?;
        }
        if let Some(order) = self.drop_order {
            write!(f, " #{}{}", order.number, if order.done { "" } else { "?" })?;
        }
        cells(f, &self.cells)
    }
}

impl fmt::Display for Block {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "  block a{} · {:?} · {:?} · {}", self.id.0, self.region, self.state, self.note)?;
        if let Some(remark) = self.remark {
            writeln!(f, "    {remark}")?;
        }
        for row in &self.rows {
            write!(f, "    {}", row.gutter.as_deref().unwrap_or(""))?;
            cells(f, &row.cells)?;
            writeln!(f)?;
        }
        Ok(())
    }
}

fn cells(f: &mut fmt::Formatter<'_>, cells: &[Cell]) -> fmt::Result {
    cells.iter().try_for_each(|cell| write!(f, " [{cell}]"))
}

impl fmt::Display for Cell {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(label) = &self.label {
            write!(f, "{label} ")?;
        }
        match &self.content {
            Content::Value(text) | Content::Letter(text, _) => write!(f, "{text}")?,
            Content::Flag(text, None) => write!(f, "{text}")?,
            Content::Flag(text, Some(kind)) => write!(f, "{text} {}", sign(*kind))?,
            Content::Space => write!(f, "␣")?,
            Content::Pointer(kind) => write!(f, "{}", sign(*kind))?,
            Content::Null => write!(f, "/")?,
            Content::NoBuffer => write!(f, "no buffer")?,
            Content::Unused => write!(f, "unused")?,
            Content::Uninitialised => write!(f, "··")?,
            Content::Spare(None) => write!(f, "spare")?,
            Content::Spare(Some(count)) => write!(f, "{count} spare")?,
            Content::Gap(count) => write!(f, "{count} more")?,
            Content::ZeroSized => write!(f, "0 B")?,
            Content::Private => write!(f, "{}", messages::PRIVATE)?,
        }
        write!(f, "{}", if self.changed { "*" } else { "" })
    }
}

fn sign(kind: PointerKind) -> &'static str {
    match kind {
        PointerKind::Owner => "●",
        PointerKind::Shared => "○",
        PointerKind::Mutable => "◉",
        PointerKind::Weak => "◌",
        PointerKind::Raw => "▪",
        PointerKind::Dangling => "⊘",
    }
}

impl fmt::Display for Pointer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} a{}+{} -> ", sign(self.kind), self.from.allocation.0, self.from.offset)?;
        match &self.to {
            Target::Bytes { allocation, start, end, slice, .. } => {
                write!(f, "a{}+{start}..{end}{}", allocation.0, if *slice { " slice" } else { "" })
            }
            Target::Nowhere { note } => write!(f, "nowhere {note}"),
        }
    }
}
