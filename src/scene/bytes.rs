//! A value or a block to its bytes, eight to a row, for `detail=bytes`.

use super::cells::{Reader, Value};
use super::elide::{self, Piece};
use super::read::Place;
use super::{BlockRow, Cell, Content};

/// Bytes in a row.
const IN_A_ROW: u64 = 8;

impl Reader<'_> {
    /// The bytes of a value, lowest address first. A pointer among them has its dot behind its row.
    pub(super) fn byte_lines(&mut self, place: Place) -> Vec<Vec<Cell>> {
        let mut told = Vec::new();
        collect(self.told(place), &mut told);
        let size = self.memory.info(place.ty).size;
        self.byte_rows(place, size, &told, elide::BYTE_ROWS).into_iter().map(|(_, cells)| cells).collect()
    }

    /// The bytes of a block, with the offset of each row.
    pub(super) fn byte_block(&self, place: Place, size: u64, told: &[BlockRow]) -> Vec<BlockRow> {
        let told: Vec<Cell> = told.iter().flat_map(|row| row.cells.clone()).collect();
        let rows = self.byte_rows(place, size, &told, elide::ROWS);
        let one = rows.len() == 1;
        let row = |(start, cells): (u64, Vec<Cell>)| BlockRow {
            gutter: (!one).then(|| if cells.len() == 1 { "".into() } else { start.to_string().into() }),
            cells,
        };
        rows.into_iter().map(row).collect()
    }

    fn byte_rows(&self, place: Place, size: u64, told: &[Cell], rule: elide::Rule) -> Vec<(u64, Vec<Cell>)> {
        let mut rows = Vec::new();
        let count = size.div_ceil(IN_A_ROW);
        for piece in elide::pieces(count, rule, &self.changed_rows(place, count)) {
            match piece {
                Piece::Shown(run) => {
                    for row in run {
                        let (start, end) = (row * IN_A_ROW, ((row + 1) * IN_A_ROW).min(size));
                        rows.push((start, self.byte_row(place, start, end, told)));
                    }
                }
                Piece::Gap(run) => {
                    let bytes = place.offset + run.start * IN_A_ROW..place.offset + run.end * IN_A_ROW;
                    let left_out = Content::Gap(bytes.end - bytes.start);
                    rows.push((
                        run.start * IN_A_ROW,
                        vec![Cell { label: None, content: left_out, changed: false, bytes }],
                    ));
                }
            }
        }
        rows
    }

    fn changed_rows(&self, place: Place, count: u64) -> Vec<u64> {
        let changed = |row: &u64| {
            let start = place.offset + row * IN_A_ROW;
            self.memory.changed(place.allocation, start, start + IN_A_ROW)
        };
        let is_touched = count <= 100_000 && self.memory.is_touched(place.allocation);
        if is_touched { (0..count).filter(changed).take(4).collect() } else { Vec::new() }
    }

    fn byte_row(&self, place: Place, start: u64, end: u64, told: &[Cell]) -> Vec<Cell> {
        let mut cells: Vec<Cell> = (start..end).map(|i| self.byte(place, place.offset + i)).collect();
        let (first, last) = (place.offset + start, place.offset + end);
        let pointer = told
            .iter()
            .find(|c| matches!(c.content, Content::Pointer(_)) && c.bytes.start >= first && c.bytes.end <= last);
        cells.extend(pointer.map(|c| Cell { label: None, ..c.clone() }));
        cells
    }

    fn byte(&self, place: Place, at: u64) -> Cell {
        let memory = self.memory.allocation(place.allocation);
        let byte = memory.and_then(|m| m.bytes.get(at as usize).copied());
        let written = memory.and_then(|m| m.initialised.get(at as usize).copied()).unwrap_or(false);
        let content = match byte.filter(|_| written) {
            Some(byte) => Content::Letter(format!("{byte:02x}"), 1),
            None => Content::Uninitialised,
        };
        let changed = self.memory.changed(place.allocation, at, at + 1);
        Cell { label: None, content, changed, bytes: at..at + 1 }
    }
}

/// All cells of a value.
fn collect(value: Value, cells: &mut Vec<Cell>) {
    match value {
        Value::Leaf { cells: own, .. } => cells.extend(own),
        Value::Stacked(rows) => cells.extend(rows.into_iter().flatten()),
        Value::Group { cells: own, parts, .. } => {
            cells.extend(own);
            parts.into_iter().for_each(|part| collect(part.value, cells));
        }
    }
}
