//! [`RawTable`]: a table of buckets, found by their hashes. One byte for each bucket says whether it is full, and with what.
//!
//! Sizes, growth and places of the buckets are those of the table that the real library uses (a "Swiss table" with groups of 16).

use core::intrinsics;
use core::marker::PhantomData;
use core::ptr::{self, NonNull};

/// The bytes of buckets that are not full. A full one has the upper seven bits of its hash.
const EMPTY: u8 = 0xFF;
const DELETED: u8 = 0x80;
/// How many bytes are looked at together.
const GROUP: usize = 16;

/// What a table without buckets points to.
#[repr(align(16))]
struct NoBuckets([u8; GROUP]);
static NO_BUCKETS: NoBuckets = NoBuckets([EMPTY; GROUP]);

/// The part that does not depend on the type of the elements.
struct RawTableInner {
    /// One past the last bucket; the bytes begin here, the buckets go backwards from here.
    ctrl: NonNull<u8>,
    /// The number of buckets minus one.
    bucket_mask: usize,
    /// How many empty buckets may be filled before the table grows.
    growth_left: usize,
    items: usize,
}

unsafe impl<T: Send> Send for RawTable<T> {}
unsafe impl<T: Sync> Sync for RawTable<T> {}

/// A table of buckets.
pub(crate) struct RawTable<T> {
    table: RawTableInner,
    marker: PhantomData<T>,
}

/// How many buckets for so many elements.
fn buckets_for(cap: usize, size: usize) -> usize {
    if cap < 15 {
        let least = if size <= 1 {
            14
        } else if size <= 3 {
            7
        } else {
            3
        };
        let cap = if cap < least { least } else { cap };
        return if cap < 4 {
            4
        } else if cap < 8 {
            8
        } else {
            16
        };
    }
    match cap.checked_mul(8) {
        Some(adjusted) => (adjusted / 7).next_power_of_two(),
        None => panic!("Hash table capacity overflow"),
    }
}

/// How many elements so many buckets are for.
fn capacity_of(bucket_mask: usize) -> usize {
    if bucket_mask < 8 { bucket_mask } else { ((bucket_mask + 1) / 8) * 7 }
}

/// The bits of the hash that stand in the bucket's byte.
fn tag_of(hash: u64) -> u8 {
    (hash >> 57) as u8
}

impl<T> RawTable<T> {
    /// Without buckets.
    pub(crate) const fn new() -> RawTable<T> {
        let ctrl = unsafe { NonNull::new_unchecked(&raw const NO_BUCKETS as *mut u8) };
        RawTable { table: RawTableInner { ctrl, bucket_mask: 0, growth_left: 0, items: 0 }, marker: PhantomData }
    }

    /// With room for so many.
    pub(crate) fn with_capacity(capacity: usize) -> RawTable<T> {
        if capacity == 0 { RawTable::new() } else { RawTable::with_buckets(buckets_for(capacity, size_of::<T>())) }
    }

    fn with_buckets(buckets: usize) -> RawTable<T> {
        let (ctrl_offset, size, align) = Self::layout(buckets);
        unsafe {
            let ctrl = intrinsics::alloc(size, align).add(ctrl_offset);
            ptr::write_bytes(ctrl, EMPTY, buckets + GROUP);
            let table = RawTableInner {
                ctrl: NonNull::new_unchecked(ctrl),
                bucket_mask: buckets - 1,
                growth_left: capacity_of(buckets - 1),
                items: 0,
            };
            RawTable { table, marker: PhantomData }
        }
    }

    /// Where the bytes begin in the memory, its size and alignment.
    fn layout(buckets: usize) -> (usize, usize, usize) {
        let align = if align_of::<T>() > GROUP { align_of::<T>() } else { GROUP };
        let ctrl_offset = match size_of::<T>().checked_mul(buckets) {
            Some(bytes) => (bytes + align - 1) & !(align - 1),
            None => panic!("Hash table capacity overflow"),
        };
        (ctrl_offset, ctrl_offset + buckets + GROUP, align)
    }

    pub(crate) fn len(&self) -> usize {
        self.table.items
    }
    pub(crate) fn capacity(&self) -> usize {
        self.table.items + self.table.growth_left
    }
    pub(crate) fn buckets(&self) -> usize {
        self.table.bucket_mask + 1
    }
    fn is_empty_singleton(&self) -> bool {
        self.table.bucket_mask == 0
    }
    fn ctrl(&self) -> *mut u8 {
        self.table.ctrl.as_ptr()
    }
    /// Where a bucket's element is.
    pub(crate) fn bucket(&self, index: usize) -> *mut T {
        if size_of::<T>() == 0 {
            return ptr::dangling_mut();
        }
        unsafe { (self.ctrl() as *mut T).sub(index + 1) }
    }
    /// Whether a bucket is full.
    pub(crate) fn is_full(&self, index: usize) -> bool {
        unsafe { *self.ctrl().add(index) < DELETED }
    }
    /// The first full bucket from there.
    pub(crate) fn next_full(&self, from: usize) -> Option<usize> {
        let mut index = from;
        let buckets = self.buckets();
        while index < buckets {
            if self.is_full(index) {
                return Some(index);
            }
            index += 1;
        }
        None
    }

    /// Sets a bucket's byte, and its copy behind the end.
    fn set_ctrl(&mut self, index: usize, byte: u8) {
        let copy = (index.wrapping_sub(GROUP) & self.table.bucket_mask) + GROUP;
        unsafe {
            *self.ctrl().add(index) = byte;
            *self.ctrl().add(copy) = byte;
        }
    }

    /// The bucket with this hash that fulfils the condition.
    pub(crate) fn find<F: FnMut(&T) -> bool>(&self, hash: u64, mut eq: F) -> Option<usize> {
        if self.table.items == 0 {
            return None;
        }
        let tag = tag_of(hash);
        let mask = self.table.bucket_mask;
        let mut pos = hash as usize & mask;
        let mut stride = 0;
        loop {
            let group = unsafe { self.ctrl().add(pos) } as *const u8;
            let mut at = 0;
            loop {
                at += unsafe { intrinsics::find_byte(group.add(at), GROUP - at, tag) };
                if at >= GROUP {
                    break;
                }
                let index = (pos + at) & mask;
                if eq(unsafe { &*self.bucket(index) }) {
                    return Some(index);
                }
                at += 1;
            }
            if unsafe { intrinsics::find_byte(group, GROUP, EMPTY) } < GROUP {
                return None;
            }
            stride += GROUP;
            pos = (pos + stride) & mask;
        }
    }

    /// The first bucket for this hash that is not full.
    fn find_insert_slot(&self, hash: u64) -> usize {
        let mask = self.table.bucket_mask;
        let mut pos = hash as usize & mask;
        let mut stride = 0;
        loop {
            let mut at = 0;
            while at < GROUP {
                if unsafe { *self.ctrl().add(pos + at) } >= DELETED {
                    let index = (pos + at) & mask;
                    return if self.is_full(index) { self.first_free() } else { index };
                }
                at += 1;
            }
            stride += GROUP;
            pos = (pos + stride) & mask;
        }
    }

    /// The first bucket that is not full, in tables shorter than a group.
    fn first_free(&self) -> usize {
        let mut index = 0;
        while self.is_full(index) {
            index += 1;
        }
        index
    }

    /// Puts an element in, which must not be there. Gives its bucket.
    pub(crate) fn insert<H: Fn(&T) -> u64>(&mut self, hash: u64, value: T, hasher: H) -> usize {
        let mut index = self.find_insert_slot(hash);
        let old = unsafe { *self.ctrl().add(index) };
        if self.table.growth_left == 0 && old == EMPTY {
            self.reserve_rehash(1, hasher);
            index = self.find_insert_slot(hash);
        }
        self.fill(index, hash, value);
        index
    }

    /// Puts an element in that is not there, where there is room for it. Gives its bucket.
    pub(crate) fn insert_in_room(&mut self, hash: u64, value: T) -> usize {
        let index = self.find_insert_slot(hash);
        self.fill(index, hash, value);
        index
    }

    fn fill(&mut self, index: usize, hash: u64, value: T) {
        let old = unsafe { *self.ctrl().add(index) };
        if old == EMPTY {
            self.table.growth_left -= 1;
        }
        self.set_ctrl(index, tag_of(hash));
        self.table.items += 1;
        unsafe { ptr::write(self.bucket(index), value) };
    }

    /// Makes room.
    pub(crate) fn reserve<H: Fn(&T) -> u64>(&mut self, additional: usize, hasher: H) {
        if additional > self.table.growth_left {
            self.reserve_rehash(additional, hasher);
        }
    }

    /// Makes room by a new table, or only clears away what was deleted.
    fn reserve_rehash<H: Fn(&T) -> u64>(&mut self, additional: usize, hasher: H) {
        let new_items = match self.table.items.checked_add(additional) {
            Some(new_items) => new_items,
            None => panic!("Hash table capacity overflow"),
        };
        let full = capacity_of(self.table.bucket_mask);
        if new_items <= full / 2 {
            self.rehash_in_place(hasher);
        } else {
            self.resize(if new_items > full + 1 { new_items } else { full + 1 }, hasher);
        }
    }

    /// The same elements in a new table.
    fn resize<H: Fn(&T) -> u64>(&mut self, capacity: usize, hasher: H) {
        let mut new = RawTable::with_buckets(buckets_for(capacity, size_of::<T>()));
        self.move_to(&mut new, hasher);
        core::mem::swap(&mut self.table, &mut new.table);
    }

    fn move_to<H: Fn(&T) -> u64>(&mut self, new: &mut RawTable<T>, hasher: H) {
        let mut from = 0;
        while let Some(index) = self.next_full(from) {
            let value = self.bucket(index);
            let hash = hasher(unsafe { &*value });
            let slot = new.find_insert_slot(hash);
            new.set_ctrl(slot, tag_of(hash));
            unsafe { ptr::copy_nonoverlapping(value as *const T, new.bucket(slot), 1) };
            from = index + 1;
        }
        new.table.items = self.table.items;
        new.table.growth_left -= self.table.items;
        self.table.items = 0;
    }

    /// Forgets what was deleted. Full buckets are marked as deleted for the time being, and then put where they belong one by one.
    fn rehash_in_place<H: Fn(&T) -> u64>(&mut self, hasher: H) {
        self.mark_full_as_deleted();
        let unplaced = Unplaced { table: self };
        let table = &mut *unplaced.table;
        let mut index = 0;
        while index < table.buckets() {
            while unsafe { *table.ctrl().add(index) } == DELETED {
                let hash = hasher(unsafe { &*table.bucket(index) });
                table.place(index, hash);
            }
            index += 1;
        }
        table.table.growth_left = capacity_of(table.table.bucket_mask) - table.table.items;
        core::mem::forget(unplaced);
    }

    fn mark_full_as_deleted(&mut self) {
        let mut index = 0;
        while index < self.buckets() {
            self.set_ctrl(index, if self.is_full(index) { DELETED } else { EMPTY });
            index += 1;
        }
    }

    /// Puts the element of an unplaced bucket where it belongs; another unplaced one comes into its bucket if it stood there.
    fn place(&mut self, index: usize, hash: u64) {
        let slot = self.find_insert_slot(hash);
        let mask = self.table.bucket_mask;
        let group_of = |place: usize| (place.wrapping_sub(hash as usize & mask) & mask) / GROUP;
        if group_of(index) == group_of(slot) {
            return self.set_ctrl(index, tag_of(hash));
        }
        let was_empty = unsafe { *self.ctrl().add(slot) } == EMPTY;
        self.set_ctrl(slot, tag_of(hash));
        if was_empty {
            self.set_ctrl(index, EMPTY);
            unsafe { ptr::copy_nonoverlapping(self.bucket(index) as *const T, self.bucket(slot), 1) };
        } else {
            unsafe { ptr::swap(self.bucket(index), self.bucket(slot)) };
        }
    }

    /// Takes the element of a full bucket.
    pub(crate) fn remove(&mut self, index: usize) -> T {
        let before = self.full_run_before(index);
        let after = self.full_run_from(index);
        let byte = if before + after >= GROUP { DELETED } else { EMPTY };
        if byte == EMPTY {
            self.table.growth_left += 1;
        }
        self.set_ctrl(index, byte);
        self.table.items -= 1;
        unsafe { ptr::read(self.bucket(index)) }
    }

    /// How many bytes before the bucket's are not empty, at most a group.
    fn full_run_before(&self, index: usize) -> usize {
        let start = index.wrapping_sub(GROUP) & self.table.bucket_mask;
        let mut run = 0;
        while run < GROUP && unsafe { *self.ctrl().add(start + GROUP - 1 - run) } != EMPTY {
            run += 1;
        }
        run
    }

    /// How many bytes from the bucket's on are not empty, at most a group.
    fn full_run_from(&self, index: usize) -> usize {
        let mut run = 0;
        while run < GROUP && unsafe { *self.ctrl().add(index + run) } != EMPTY {
            run += 1;
        }
        run
    }

    /// Drops all elements; the buckets stay.
    pub(crate) fn clear(&mut self) {
        // Empty even if an element panics as it is dropped; the rest of them leaks then.
        let emptied = Emptied { table: self };
        emptied.table.drop_elements();
    }

    /// Takes over clones of the elements of a table with as many buckets, in the same places. There are none so far.
    fn clone_elements(&mut self, source: &RawTable<T>)
    where
        T: Clone,
    {
        let mut from = 0;
        while let Some(index) = source.next_full(from) {
            let value = unsafe { &*source.bucket(index) }.clone();
            unsafe { ptr::write(self.bucket(index), value) };
            let tag = unsafe { *source.ctrl().add(index) };
            self.set_ctrl(index, tag);
            self.table.items += 1;
            from = index + 1;
        }
        let buckets = self.buckets();
        unsafe { ptr::copy_nonoverlapping(source.ctrl() as *const u8, self.ctrl(), buckets + GROUP) };
        self.table.growth_left = source.table.growth_left;
    }

    /// All buckets are empty now; nothing is dropped.
    pub(crate) fn forget_elements(&mut self) {
        if !self.is_empty_singleton() {
            let buckets = self.buckets();
            unsafe { ptr::write_bytes(self.ctrl(), EMPTY, buckets + GROUP) };
        }
        self.table.items = 0;
        self.table.growth_left = capacity_of(self.table.bucket_mask);
    }

    /// Gives back the room that is neither used nor wanted.
    pub(crate) fn shrink_to<H: Fn(&T) -> u64>(&mut self, min_size: usize, hasher: H) {
        let min_size = if min_size > self.table.items { min_size } else { self.table.items };
        if min_size == 0 {
            *self = RawTable::new();
        } else if buckets_for(min_size, size_of::<T>()) < self.buckets() {
            if self.table.items == 0 {
                *self = RawTable::with_capacity(min_size);
            } else {
                self.resize(min_size, hasher);
            }
        }
    }

    fn drop_elements(&mut self) {
        if !core::mem::needs_drop::<T>() || self.table.items == 0 {
            return;
        }
        let mut from = 0;
        while let Some(index) = self.next_full(from) {
            unsafe { ptr::drop_in_place(self.bucket(index)) };
            from = index + 1;
        }
    }
}

/// A table that is empty when this is dropped.
struct Emptied<'a, T> {
    table: &'a mut RawTable<T>,
}
impl<T> Drop for Emptied<'_, T> {
    fn drop(&mut self) {
        self.table.forget_elements();
    }
}

/// Elements whose place was not found before the hasher panicked are dropped.
struct Unplaced<'a, T> {
    table: &'a mut RawTable<T>,
}
impl<T> Drop for Unplaced<'_, T> {
    fn drop(&mut self) {
        let table = &mut *self.table;
        let mut index = 0;
        while index < table.buckets() {
            if unsafe { *table.ctrl().add(index) } == DELETED {
                table.set_ctrl(index, EMPTY);
                table.table.items -= 1;
                unsafe { ptr::drop_in_place(table.bucket(index)) };
            }
            index += 1;
        }
        table.table.growth_left = capacity_of(table.table.bucket_mask) - table.table.items;
    }
}

impl<T: Clone> Clone for RawTable<T> {
    fn clone(&self) -> RawTable<T> {
        if self.is_empty_singleton() {
            return RawTable::new();
        }
        let mut new = RawTable::with_buckets(self.buckets());
        new.clone_elements(self);
        new
    }
    fn clone_from(&mut self, source: &RawTable<T>) {
        if source.is_empty_singleton() {
            *self = RawTable::new();
            return;
        }
        if self.buckets() != source.buckets() {
            self.drop_elements();
            self.table.items = 0;
            let new = RawTable::with_buckets(source.buckets());
            *self = new;
        } else {
            self.clear();
        }
        self.clone_elements(source);
    }
}

unsafe impl<T: Send> Send for RawTable<T> {}
unsafe impl<T: Sync> Sync for RawTable<T> {}

unsafe impl<#[may_dangle] T> Drop for RawTable<T> {
    fn drop(&mut self) {
        if self.is_empty_singleton() {
            return;
        }
        self.drop_elements();
        let (ctrl_offset, size, align) = Self::layout(self.buckets());
        unsafe { intrinsics::dealloc(self.ctrl().sub(ctrl_offset), size, align) };
    }
}
