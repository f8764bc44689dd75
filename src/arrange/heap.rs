//! Where blocks stand: level with the first variable that owns them, or at the right of the block that does.

use std::collections::BTreeMap;

use crate::machine::trace::AllocationId;
use crate::scene::{Block, BlockRow, BlockState, Content, Picture, Pointer, PointerKind, Region, Scene, Target};

use super::blocks;
use super::canvas::SiteKey;
use super::cells::{Columns, Run, tail_point};
use super::geometry::{Point, Px, Rect, at, px};
use super::metrics::{self, CELL, Setting, TABLE_ROW};
use super::stack::{StackPlan, variable_at};

/// All blocks of a scene.
#[derive(Default, Debug)]
pub struct HeapPlan {
    pub blocks: BTreeMap<AllocationId, BlockPlan>,
    /// Where the head of the static region stands, if there is one.
    pub static_head: Option<Px>,
    pub has_heap: bool,
}

/// A block's place.
#[derive(Clone, Debug)]
pub struct BlockPlan {
    /// Its top left corner in the wide arrangement.
    pub wide: Point,
    /// Its top left corner in the tall arrangement.
    pub tall: Point,
    pub columns: Columns,
    pub gutter: Px,
    /// The height of its rows.
    pub pitch: Px,
    pub region: Region,
    /// Without the label at its right.
    pub width: Px,
    pub height: Px,
    /// The width of the label, and whether it stands under the block.
    pub label: Px,
    pub label_below: bool,
    /// How much lower than close under the block the label stands.
    pub label_drop: Px,
    /// The width of the label without the bytes that were freed.
    label_in_brief: Px,
    /// Whether a freed block does not say how many bytes it had, so that there is room for it beside its parent.
    pub is_brief: bool,
    /// Whether the label has a second line.
    has_remark: bool,
    /// First and last moment.
    pub life: (usize, usize),
    /// The pointer that decides where it stands: the first owner, else the first pointer at all.
    pub anchor: Option<Anchor>,
}

/// What a block stands level with.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Anchor {
    /// The middle of a row of a frame.
    Row(Px),
    /// A row of another block.
    Block(AllocationId, usize),
}

/// A row that was painted: where its bytes are.
#[derive(Clone, Debug)]
pub struct Placed {
    pub allocation: AllocationId,
    /// The block whose corner the rectangles are measured from; `None` for the stack.
    pub block: Option<AllocationId>,
    pub row: Rect,
    /// Each cell: its bytes and its rectangle.
    pub cells: Vec<(std::ops::Range<u64>, Rect)>,
    /// The dots of pointers with their offsets.
    pub dots: Vec<(u64, Point)>,
    pub ends_in_pointer: bool,
    /// Where the text at the left of the row ends.
    pub text_end: Px,
    /// Which row of a variable this is, and where its name stands.
    pub name: Option<(usize, Rect)>,
}

impl Placed {
    /// A row of a frame or of a block, from the run that was painted.
    pub fn row(allocation: AllocationId, block: Option<AllocationId>, run: &Run<'_>, text_end: Px, top: Px) -> Placed {
        let rects = run.rects();
        let row = match (rects.first(), rects.last()) {
            (Some(first), Some(last)) => first.union(*last),
            _ => Rect::new(text_end, top, Px(0), CELL),
        };
        let pointers = run.cells.iter().zip(&rects).filter(|(c, _)| matches!(c.content, Content::Pointer(_)));
        let dots = pointers.map(|(c, rect)| (c.bytes.start, tail_point(*rect))).collect();
        let cells = run.cells.iter().map(|c| c.bytes.clone()).zip(rects).collect();
        let ends_in_pointer = run.cells.last().is_some_and(|c| matches!(c.content, Content::Pointer(_)));
        Placed { allocation, block, row, cells, dots, ends_in_pointer, text_end, name: None }
    }
}

impl HeapPlan {
    /// Measures every state of every block, then places them around one another.
    pub fn of(scene: &Scene, stack: &StackPlan, most: Px) -> HeapPlan {
        let mut plan = HeapPlan::default();
        for (t, moment) in scene.moments.iter().enumerate() {
            for block in &moment.picture.blocks {
                plan.measure(block, t);
            }
        }
        for block in plan.blocks.values_mut() {
            block.label_below |= !block.fits(metrics::NARROW);
        }
        plan.leave_room_for_brackets(scene);
        // What a variable owns some time stands level with it, also where a result or a temporary had it before.
        for wanted in [Wanted::Variable, Wanted::Owner, Wanted::Any] {
            for moment in &scene.moments {
                plan.anchor(&moment.picture, wanted, stack);
            }
        }
        plan.adopt(scene, stack);
        plan.has_heap = plan.blocks.values().any(|b| b.region == Region::Heap);
        let corridors = corridors(scene, stack);
        let bottom = Placer::new(&mut plan.blocks, &corridors, most).place(Region::Heap, px(36.0));
        if plan.blocks.values().any(|b| b.region != Region::Heap) {
            let head = if plan.has_heap { bottom + px(16.0) } else { Px(0) };
            plan.static_head = Some(head);
            Placer::new(&mut plan.blocks, &corridors, most).place(Region::ReadOnly, head + px(30.0));
        }
        plan
    }

    fn measure(&mut self, block: &Block, t: usize) {
        let plan = self.blocks.entry(block.id).or_insert_with(|| BlockPlan {
            wide: Point::default(),
            tall: Point::default(),
            columns: Columns::default(),
            gutter: Px(0),
            pitch: CELL,
            region: if block.region == Region::Heap { Region::Heap } else { Region::ReadOnly },
            width: Px(0),
            height: Px(0),
            label: Px(0),
            label_below: false,
            label_drop: Px(0),
            label_in_brief: Px(0),
            is_brief: false,
            has_remark: false,
            life: (t, t),
            anchor: None,
        });
        plan.life.1 = t;
        let setting = setting(block);
        if setting == Setting::Table {
            plan.pitch = TABLE_ROW;
        }
        for row in block.rows.iter().filter(|row| is_all_spare(block) || !is_spare_row(block, row)) {
            plan.columns.learn(&row.cells, if row.gutter.is_some() { setting } else { Setting::Strip });
            plan.gutter = plan.gutter.max(gutter(row));
        }
        plan.width = plan.columns.widest + plan.gutter;
        plan.height = plan.height.max(block.rows.iter().map(|row| row_height(block, row)).sum());
        let remark = block.remark.map_or(Px(0), metrics::sans);
        plan.label = plan.label.max(metrics::sans(&blocks::note(block, false))).max(remark);
        plan.label_in_brief = plan.label_in_brief.max(metrics::sans(&blocks::note(block, true))).max(remark);
        plan.has_remark |= block.remark.is_some();
        plan.label_below |= blocks::label_is_below(block);
    }

    /// Brackets under a block, of which several may stand under one another, come between it and a label there.
    fn leave_room_for_brackets(&mut self, scene: &Scene) {
        for moment in &scene.moments {
            let mut brackets: BTreeMap<AllocationId, i32> = BTreeMap::new();
            for pointer in &moment.picture.pointers {
                if let Target::Bytes { allocation, slice: true, .. } = pointer.to {
                    *brackets.entry(allocation).or_default() += 1;
                }
            }
            for (id, count) in brackets {
                if let Some(plan) = self.blocks.get_mut(&id).filter(|plan| plan.label_below) {
                    plan.label_drop = plan.label_drop.max(px(3.0) + px(5.0) * count.min(5));
                }
            }
        }
    }

    /// Finds what each block is level with; the first pointer of the wanted kind decides.
    fn anchor(&mut self, picture: &Picture, wanted: Wanted, stack: &StackPlan) {
        for pointer in &picture.pointers {
            let Target::Bytes { allocation, .. } = pointer.to else { continue };
            let is_owner = pointer.kind == PointerKind::Owner;
            let is_wanted = match wanted {
                Wanted::Variable => is_owner && !is_unnamed(pointer, picture),
                Wanted::Owner => is_owner,
                Wanted::Any => true,
            };
            if !is_wanted || allocation == pointer.from.allocation {
                continue;
            }
            let anchor = anchor_of(pointer, picture, stack);
            if let Some(plan) = self.blocks.get_mut(&allocation).filter(|plan| plan.anchor.is_none()) {
                plan.anchor = anchor;
            }
        }
    }

    /// What most of the time belongs to another block, as an element does that was a variable for a few steps, stands
    /// beside that block.
    fn adopt(&mut self, scene: &Scene, stack: &StackPlan) {
        let mut owned: BTreeMap<AllocationId, (usize, usize, Option<Anchor>)> = BTreeMap::new();
        for picture in scene.moments.iter().map(|m| &m.picture) {
            for pointer in picture.pointers.iter().filter(|p| p.kind == PointerKind::Owner) {
                let Target::Bytes { allocation, .. } = pointer.to else { continue };
                let (by_rows, by_blocks, parent) = owned.entry(allocation).or_default();
                match anchor_of(pointer, picture, stack) {
                    Some(Anchor::Row(_)) => *by_rows += 1,
                    Some(block @ Anchor::Block(id, _)) if id != allocation => {
                        *by_blocks += 1;
                        *parent = Some(block);
                    }
                    Some(Anchor::Block(..)) | None => {}
                }
            }
        }
        for (id, (by_rows, by_blocks, parent)) in owned {
            if let Some(plan) = self.blocks.get_mut(&id).filter(|_| by_blocks > by_rows) {
                plan.anchor = parent.or(plan.anchor);
            }
        }
    }

    /// The box of a block with its label, in the wide arrangement.
    pub fn extent(&self, id: AllocationId) -> Option<Rect> {
        self.blocks.get(&id).map(BlockPlan::extent)
    }
}

impl BlockPlan {
    /// The outline.
    pub fn rect(&self) -> Rect {
        Rect::new(self.wide.x, self.wide.y, self.width, self.height)
    }

    /// The outline and the label.
    pub fn extent(&self) -> Rect {
        let rect = self.rect();
        if self.label_below {
            Rect { bottom: self.label_bottom(), right: rect.right.max(rect.left + self.label), ..rect }
        } else {
            Rect { right: rect.right + metrics::LABEL_GAP + self.label, ..rect }
        }
    }

    /// Whether block and label are no wider than this; a label that is too wide becomes a brief one.
    pub fn fits(&mut self, room: Px) -> bool {
        if self.extent().width() > room && !self.label_below {
            let brief = self.label_in_brief.min(self.label);
            if self.width + metrics::LABEL_GAP + brief <= room {
                (self.label, self.is_brief) = (brief, true);
            }
        }
        self.extent().width() <= room
    }

    fn label_bottom(&self) -> Px {
        self.rect().bottom + self.label_drop + px(18.0) + if self.has_remark { metrics::REMARK } else { Px(0) }
    }

    /// Where the label is written.
    pub fn label_rect(&self) -> Rect {
        let rect = self.rect();
        if self.label_below {
            let left = (rect.right - self.label).max(rect.left);
            Rect {
                top: rect.bottom + self.label_drop + px(4.0),
                bottom: self.label_bottom(),
                left,
                right: left + self.label,
            }
        } else {
            Rect::new(rect.right + metrics::LABEL_GAP, rect.top + px(6.0), self.label, px(14.0))
        }
    }
}

/// Tables have a gutter with indices or names.
pub fn setting(block: &Block) -> Setting {
    if block.rows.iter().any(|r| r.gutter.is_some()) { Setting::Table } else { Setting::Strip }
}

/// The height of a row of a block.
pub fn row_height(block: &Block, row: &BlockRow) -> Px {
    if row.gutter.is_some() || is_spare_row(block, row) { TABLE_ROW } else { CELL }
}

/// Whether a row is room behind the elements of a table.
pub fn is_spare_row(block: &Block, row: &BlockRow) -> bool {
    let is_spare = matches!(row.cells.as_slice(), [only] if matches!(only.content, Content::Spare(_)));
    is_spare && row.gutter.is_none() && (setting(block) == Setting::Table || block.rows.len() > 1)
}

/// Whether a table has no element at the moment.
fn is_all_spare(block: &Block) -> bool {
    block.rows.iter().all(|row| is_spare_row(block, row))
}

/// A table without indices and names needs no gutter.
fn gutter(row: &BlockRow) -> Px {
    let text = row.gutter.as_deref().filter(|text| !text.is_empty());
    text.map_or(Px(0), |text| (metrics::small_mono(text) + px(11.0)).max(px(18.0)))
}

/// Which pointers may decide where a block stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Wanted {
    /// Owners that are variables or lie in blocks.
    Variable,
    Owner,
    Any,
}

/// Whether a pointer lies in a result or a temporary.
fn is_unnamed(pointer: &Pointer, picture: &Picture) -> bool {
    variable_at(pointer.from.allocation, picture).is_some_and(|(_, variable)| !variable.is_named())
}

fn anchor_of(pointer: &Pointer, picture: &Picture, stack: &StackPlan) -> Option<Anchor> {
    if let Some(y) = stack.row_at(pointer.from, picture) {
        return Some(Anchor::Row(y));
    }
    let parent = picture.blocks.iter().find(|b| b.id == pointer.from.allocation)?;
    let holds = |row: &BlockRow| row.cells.iter().any(|c| c.bytes.start == pointer.from.offset);
    Some(Anchor::Block(parent.id, parent.rows.iter().position(holds).unwrap_or(0)))
}

/// The level of a borrower whose arrow runs over the heap column, and when.
struct Corridor {
    y: Px,
    target: AllocationId,
    life: (usize, usize),
}

fn corridors(scene: &Scene, stack: &StackPlan) -> Vec<Corridor> {
    let mut found: Vec<Corridor> = Vec::new();
    for (t, picture) in scene.moments.iter().map(|m| &m.picture).enumerate() {
        for pointer in &picture.pointers {
            let Target::Bytes { allocation, start, slice, .. } = pointer.to else { continue };
            if pointer.kind == PointerKind::Owner || !(slice || start > 0) {
                continue;
            }
            let Some(y) = stack.row_at(pointer.from, picture) else { continue };
            match found.iter_mut().find(|c| c.y == y && c.target == allocation) {
                Some(corridor) => corridor.life.1 = t,
                None => found.push(Corridor { y, target: allocation, life: (t, t) }),
            }
        }
    }
    found
}

/// Puts blocks down one after another, each where it is free.
struct Placer<'a> {
    blocks: &'a mut BTreeMap<AllocationId, BlockPlan>,
    corridors: &'a [Corridor],
    /// The right end of blocks beside their parents.
    most: Px,
    /// Boxes that are taken, with their lives and their parents.
    taken: Vec<(Rect, (usize, usize), Option<AllocationId>)>,
}

impl<'a> Placer<'a> {
    fn new(blocks: &'a mut BTreeMap<AllocationId, BlockPlan>, corridors: &'a [Corridor], most: Px) -> Placer<'a> {
        Placer { blocks, corridors, most, taken: Vec::new() }
    }

    /// Places a region below `top` and gives its lowest point.
    fn place(&mut self, region: Region, top: Px) -> Px {
        let mut roots: Vec<(Px, usize, AllocationId)> = Vec::new();
        for (&id, plan) in self.blocks.iter().filter(|(_, plan)| plan.region == region) {
            match plan.anchor {
                Some(Anchor::Row(y)) => roots.push((y, plan.life.0, id)),
                Some(Anchor::Block(parent, _)) if self.is_in(parent, region) => {}
                Some(Anchor::Block(..)) | None => roots.push((px(1e6), plan.life.0, id)),
            }
        }
        roots.sort();
        let mut done = Vec::new();
        for (y, _, id) in roots {
            let desired = if y == px(1e6) { top + px(26.0) } else { y - self.first_row(id) / 2 };
            self.put(id, metrics::BLOCK_X, desired.max(top), None, &mut done);
        }
        // What only a cycle of blocks leads to.
        let rest: Vec<AllocationId> =
            self.blocks.iter().filter(|(id, p)| p.region == region && !done.contains(*id)).map(|(id, _)| *id).collect();
        for id in rest {
            self.put(id, metrics::BLOCK_X, top + px(26.0), None, &mut done);
        }
        self.taken.iter().map(|(rect, ..)| rect.bottom).max().unwrap_or(top)
    }

    fn is_in(&self, id: AllocationId, region: Region) -> bool {
        self.blocks.get(&id).is_some_and(|b| b.region == region)
    }

    fn first_row(&self, id: AllocationId) -> Px {
        self.blocks[&id].pitch
    }

    fn put(&mut self, id: AllocationId, x: Px, y: Px, parent: Option<AllocationId>, done: &mut Vec<AllocationId>) {
        if done.contains(&id) {
            return;
        }
        done.push(id);
        let plan = &self.blocks[&id];
        let room = self.bracket_room(id);
        let life = plan.life;
        let outline = Rect { bottom: plan.rect().bottom + room, ..plan.rect() };
        // Arrows come down into a block that stands under its parent, and into one whose label is where brackets would be.
        let is_under = parent.is_some() && x == metrics::BLOCK_X;
        let is_led_to = parent.is_none() && matches!(plan.anchor, Some(Anchor::Block(..)));
        let needs_channel = is_under || is_led_to || self.is_entered_from_above(id);
        let channel = if needs_channel { metrics::CHANNEL_ROOM } else { Px(0) };
        let outline = Rect { top: outline.top - channel, ..outline };
        let boxes = [outline, plan.label_rect()].map(|rect| rect.offset(at(x, y) - plan.wide));
        let y = self.free_y(&boxes, y, life, parent, id);
        let plan = self.blocks.get_mut(&id).expect("it was looked up above");
        let moved = at(x, y) - plan.wide;
        plan.wide = at(x, y);
        self.taken.push((outline.offset(moved), life, parent));
        let label = plan.label_rect();
        self.taken.push((label, life, parent));
        self.put_children(id, done);
    }

    /// Under a block that slices point into, brackets need room.
    fn bracket_room(&self, id: AllocationId) -> Px {
        if self.corridors.iter().any(|c| c.target == id) { px(8.0) } else { Px(0) }
    }

    /// Whether the cells of one row with a label under it are pointed to.
    fn is_entered_from_above(&self, id: AllocationId) -> bool {
        let plan = &self.blocks[&id];
        plan.label_below && plan.height == plan.pitch && self.corridors.iter().any(|c| c.target == id)
    }

    fn put_children(&mut self, id: AllocationId, done: &mut Vec<AllocationId>) {
        let parent = self.blocks[&id].clone();
        let mut children: Vec<(usize, AllocationId)> = self
            .blocks
            .iter()
            .filter(|(_, plan)| plan.region == parent.region)
            .filter_map(|(&child, plan)| match plan.anchor {
                Some(Anchor::Block(of, row)) if of == id => Some((row, child)),
                _ => None,
            })
            .collect();
        children.sort();
        let mut below = Vec::new();
        for (row, child) in children {
            let x = parent.rect().right + metrics::CHILD_GAP;
            let fits = self.blocks.get_mut(&child).is_some_and(|plan| plan.fits(self.most - x));
            if !fits {
                below.push(child);
                continue;
            }
            let pitch = parent.pitch;
            let level = parent.wide.y + pitch * row as i32 + pitch / 2 - self.first_row(child) / 2;
            self.put(child, x, level, Some(id), done);
        }
        // The child of the lowest row comes first, so that the lanes of the others pass outside of its own.
        for child in below.into_iter().rev() {
            let lowest = self.taken.iter().filter(|(.., of)| *of == Some(id)).map(|(rect, ..)| rect.bottom).max();
            let top = parent.extent().bottom.max(lowest.unwrap_or_default());
            self.put(child, metrics::BLOCK_X, top + metrics::CHANNEL_ROOM, Some(id), done);
        }
    }

    /// The first y from the wanted one downward where the boxes (outline and label) meet neither another block nor an
    /// arrow's corridor.
    fn free_y(
        &self,
        boxes: &[Rect; 2],
        wanted: Px,
        life: (usize, usize),
        parent: Option<AllocationId>,
        id: AllocationId,
    ) -> Px {
        let mut y = wanted;
        loop {
            let here = boxes.map(|rect| rect.offset(at(Px(0), y - wanted)));
            let next =
                here.iter().find_map(|rect| self.next_free(*rect, life, parent, id).map(|below| below - rect.top));
            match next {
                Some(down) => y += down,
                None => return y,
            }
        }
    }

    /// The y below what stands where `rect` would be, if something does.
    fn next_free(
        &self,
        rect: Rect,
        life: (usize, usize),
        parent: Option<AllocationId>,
        id: AllocationId,
    ) -> Option<Px> {
        let gap =
            |of: &Option<AllocationId>| if parent.is_some() && *of == parent { px(4.0) } else { metrics::BLOCK_GAP };
        let block = self.taken.iter().find(|(other, time, of)| {
            let around = Rect { bottom: other.bottom + gap(of), top: other.top - gap(of), ..*other };
            meets(*time, life) && rect.overlaps(around)
        });
        match block {
            Some((other, _, of)) => Some(other.bottom + gap(of)),
            None => self.corridor_in(rect, life, id).map(|y| y + px(10.0)),
        }
    }

    /// A level on which an arrow runs to a block that stands already.
    fn corridor_in(&self, rect: Rect, life: (usize, usize), id: AllocationId) -> Option<Px> {
        let runs = |c: &&Corridor| {
            let target = self.blocks.get(&c.target).filter(|t| t.wide.y > Px(0));
            c.target != id
                && meets(c.life, life)
                && target.is_some_and(|t| t.rect().bottom < c.y && rect.left < t.rect().right)
                && rect.top - px(6.0) < c.y
                && c.y < rect.bottom + px(6.0)
        };
        self.corridors.iter().find(runs).map(|c| c.y)
    }
}

/// Whether two lives meet, or one begins in the step after the other has ended.
pub fn meets(a: (usize, usize), b: (usize, usize)) -> bool {
    a.0 <= b.1 + 1 && b.0 <= a.1 + 1
}

/// The site of a block.
pub fn site(block: &Block) -> SiteKey {
    SiteKey::Block(block.id)
}

/// Whether its content may still be used.
pub fn is_ghost(state: BlockState) -> bool {
    match state {
        BlockState::Freed => true,
        BlockState::Live | BlockState::Leaked => false,
    }
}
