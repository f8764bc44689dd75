//! The table of semantic views: how a library type becomes cells, as a debugger's pretty printers do it.
//!
//! A view reads its type through the type table and searches fields by name, so that it does not depend on how the
//! library nests them. A type that is not in the table is shown as its fields. To add one, add a line.

use crate::machine::trace::{PointerKind as Lent, Shape, TypeId};
use crate::snippet::Detail;

use super::PointerKind;
use super::read::{Address, Memory, Place, fields, find, find_named, number_named};

/// How values of a type are shown.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum View {
    /// `len`, `cap` where it has one, and an owner of a buffer of text.
    Text,
    /// `len`, `cap` and an owner of a buffer of elements.
    Buffer,
    /// `head`, `len`, `cap` and an owner of a buffer that is filled in a circle.
    Ring,
    /// How many are `left`, and an owner of the buffer whose elements are being given out.
    Emptying,
    /// `len` and a pointer to the elements that are still to come.
    Visiting(PointerKind),
    /// How much text is `left`, and a pointer to it: an iterator over letters.
    VisitingText,
    /// The same for an iterator that splits text.
    Splitting,
    /// `len` and an owner of a table of keys and values, whose hashes and empty buckets are left out.
    Map,
    /// How many entries of a map are `left`, and an owner of its table.
    EmptyingMap,
    /// How many entries of a map are `left`, and a pointer to its table.
    VisitingMap(PointerKind),
    /// `len` and an owner of the root of a tree, whose nodes are tables of their entries in order.
    Tree,
    /// How many entries of a tree are `left`, and a pointer to the node where it goes on.
    Walking(PointerKind),
    /// `len` and an owner of the first node of a chain.
    Chain,
    /// A node of a chain: its element and an owner of the next one.
    Node,
    /// One pointer.
    Pointer(PointerKind),
    /// One pointer to a lock, drawn to the value in it.
    Guard(PointerKind),
    /// As the one field that is not without bytes.
    Transparent,
    /// The two counts in front of a shared value.
    Counts,
    /// A borrow flag and a value.
    BorrowFlag,
    /// A lock's flag and its value.
    Lock,
    /// What is made once: whether it is, and the value.
    Once,
    /// One word: a kind, a number of the operating system, or an owner of what stands on the heap.
    Tagged,
    /// One cell with the fields in braces put in.
    Said(&'static str),
    /// Seconds and nanoseconds as one number.
    Duration,
    /// The fields of these names in one row, each with its name.
    Labelled(&'static [&'static str]),
    /// The fields of these names, as those of any struct; what else there is only helps the library to be quick.
    Parts(&'static [&'static str]),
    /// How many have an end of a channel, and where its messages are.
    Channel,
    /// The messages of a channel's block.
    Messages,
    /// A message of a channel's ring, or room for one.
    Message,
    /// Which thread.
    Thread,
    /// One cell that says no more than that the fields are private: they are the library's own business, and it may lay them out
    /// as it likes.
    Private,
}

/// Library types by the module in which they can be found and their name; in which of its private modules they are
/// defined does not matter.
const VIEWS: &[(&str, View)] = &[
    ("alloc::string::String", View::Text),
    ("std::path::PathBuf", View::Text),
    ("std::path::Path", View::Text),
    ("std::ffi::OsString", View::Text),
    ("std::ffi::OsStr", View::Text),
    ("alloc::ffi::CString", View::Text),
    ("core::ffi::CStr", View::Text),
    ("alloc::vec::Vec", View::Buffer),
    ("alloc::vec::IntoIter", View::Emptying),
    ("alloc::vec::Drain", View::Parts(&["iter", "vec"])),
    ("alloc::collections::VecDeque", View::Ring),
    ("alloc::collections::BinaryHeap", View::Transparent),
    ("alloc::collections::LinkedList", View::Chain),
    ("alloc::collections::linked_list::Node", View::Node),
    ("alloc::collections::BTreeMap", View::Tree),
    ("alloc::collections::BTreeSet", View::Transparent),
    ("alloc::collections::vec_deque::IntoIter", View::Transparent),
    ("alloc::collections::binary_heap::Iter", View::Transparent),
    ("alloc::collections::binary_heap::IntoIter", View::Transparent),
    ("alloc::collections::linked_list::IntoIter", View::Transparent),
    ("alloc::collections::btree::iter::Iter", View::Walking(PointerKind::Shared)),
    ("alloc::collections::btree::iter::IterMut", View::Walking(PointerKind::Mutable)),
    ("alloc::collections::btree::iter::IntoIter", View::Walking(PointerKind::Owner)),
    ("alloc::collections::btree::Keys", View::Transparent),
    ("alloc::collections::btree::Values", View::Transparent),
    ("alloc::collections::btree::ValuesMut", View::Transparent),
    ("alloc::collections::btree::IntoKeys", View::Transparent),
    ("alloc::collections::btree::IntoValues", View::Transparent),
    ("alloc::collections::btree::set_iter::Iter", View::Transparent),
    ("alloc::collections::btree::set_iter::IntoIter", View::Transparent),
    ("std::collections::HashMap", View::Map),
    ("std::collections::HashSet", View::Map),
    ("std::collections::hash::iter::Iter", View::VisitingMap(PointerKind::Shared)),
    ("std::collections::hash::iter::IterMut", View::VisitingMap(PointerKind::Mutable)),
    ("std::collections::hash::iter::IntoIter", View::EmptyingMap),
    ("std::collections::hash::Keys", View::Transparent),
    ("std::collections::hash::Values", View::Transparent),
    ("std::collections::hash::ValuesMut", View::Transparent),
    ("std::collections::hash::IntoKeys", View::Transparent),
    ("std::collections::hash::IntoValues", View::Transparent),
    ("std::collections::hash::set::Iter", View::Transparent),
    ("std::collections::hash::set::IntoIter", View::Transparent),
    ("alloc::boxed::Box", View::Pointer(PointerKind::Owner)),
    ("alloc::rc::Rc", View::Pointer(PointerKind::Owner)),
    ("alloc::rc::Weak", View::Pointer(PointerKind::Weak)),
    ("alloc::rc::RcInner", View::Counts),
    ("alloc::sync::Arc", View::Pointer(PointerKind::Owner)),
    ("alloc::sync::Weak", View::Pointer(PointerKind::Weak)),
    ("alloc::sync::ArcInner", View::Counts),
    ("core::cell::Ref", View::Pointer(PointerKind::Shared)),
    ("core::cell::RefMut", View::Pointer(PointerKind::Mutable)),
    ("core::cell::RefCell", View::BorrowFlag),
    ("core::cell::Cell", View::Transparent),
    ("core::cell::OnceCell", View::Transparent),
    ("core::cell::UnsafeCell", View::Transparent),
    ("core::cell::LazyCell", View::Transparent),
    ("std::sync::OnceLock", View::Once),
    ("std::sync::LazyLock", View::Once),
    ("std::sync::Mutex", View::Lock),
    ("std::sync::MutexGuard", View::Guard(PointerKind::Mutable)),
    ("std::sync::RwLock", View::Lock),
    ("std::sync::RwLockReadGuard", View::Guard(PointerKind::Shared)),
    ("std::sync::RwLockWriteGuard", View::Guard(PointerKind::Mutable)),
    ("core::sync::AtomicBool", View::Transparent),
    ("core::sync::AtomicI8", View::Transparent),
    ("core::sync::AtomicI16", View::Transparent),
    ("core::sync::AtomicI32", View::Transparent),
    ("core::sync::AtomicI64", View::Transparent),
    ("core::sync::AtomicIsize", View::Transparent),
    ("core::sync::AtomicU8", View::Transparent),
    ("core::sync::AtomicU16", View::Transparent),
    ("core::sync::AtomicU32", View::Transparent),
    ("core::sync::AtomicU64", View::Transparent),
    ("core::sync::AtomicUsize", View::Transparent),
    ("core::sync::AtomicPtr", View::Transparent),
    ("core::mem::ManuallyDrop", View::Transparent),
    ("core::mem::MaybeUninit", View::Transparent),
    ("core::num::I32NotAllOnes", View::Transparent),
    ("core::num::NonZero", View::Transparent),
    ("core::num::Wrapping", View::Transparent),
    ("core::num::Saturating", View::Transparent),
    ("core::cmp::Reverse", View::Transparent),
    ("core::pin::Pin", View::Transparent),
    ("core::ptr::NonNull", View::Pointer(PointerKind::Raw)),
    ("core::ptr::Unique", View::Pointer(PointerKind::Raw)),
    ("core::ops::Range", View::Said("{start}..{end}")),
    ("core::ops::RangeFrom", View::Said("{start}..")),
    ("core::ops::RangeTo", View::Said("..{end}")),
    ("core::ops::RangeInclusive", View::Said("{start}..={end}")),
    ("core::ops::RangeToInclusive", View::Said("..={end}")),
    ("core::time::Duration", View::Duration),
    ("std::time::Instant", View::Transparent),
    ("core::alloc::Layout", View::Labelled(&["size", "align"])),
    ("core::slice::Iter", View::Visiting(PointerKind::Shared)),
    ("core::slice::IterMut", View::Visiting(PointerKind::Mutable)),
    ("core::str::Chars", View::VisitingText),
    ("core::str::Bytes", View::Transparent),
    ("core::iter::Copied", View::Transparent),
    ("core::iter::Cloned", View::Transparent),
    ("core::iter::Rev", View::Transparent),
    ("core::iter::Zip", View::Parts(&["a", "b"])),
    ("core::str::SplitInternal", View::Splitting),
    ("core::str::Split", View::Transparent),
    ("core::str::SplitInclusive", View::Transparent),
    ("core::str::SplitTerminator", View::Transparent),
    ("core::str::RSplit", View::Transparent),
    ("core::str::RSplitTerminator", View::Transparent),
    ("core::str::SplitWhitespace", View::Transparent),
    ("core::str::Lines", View::Transparent),
    ("std::sync::mpsc::Sender", View::Pointer(PointerKind::Owner)),
    ("std::sync::mpsc::SyncSender", View::Pointer(PointerKind::Owner)),
    ("std::sync::mpsc::Receiver", View::Pointer(PointerKind::Owner)),
    ("std::sync::mpsc::Counter", View::Channel),
    ("std::sync::mpsc::Block", View::Messages),
    ("std::sync::mpsc::Slot", View::Message),
    ("std::thread::JoinHandle", View::Thread),
    ("std::thread::ScopedJoinHandle", View::Thread),
    ("std::thread::Thread", View::Thread),
    ("std::thread::Scope", View::Labelled(&["running"])),
    ("core::task::Context", View::Transparent),
    ("core::task::Waker", View::Said("waker")),
    ("std::io::Error", View::Tagged),
    ("core::any::TypeId", View::Private),
    ("core::fmt::Arguments", View::Private),
    ("core::fmt::DebugList", View::Private),
    ("core::fmt::DebugMap", View::Private),
    ("core::fmt::DebugSet", View::Private),
    ("core::fmt::DebugStruct", View::Private),
    ("core::fmt::DebugTuple", View::Private),
    ("core::fmt::Formatter", View::Private),
    ("core::hash::SipHasher13", View::Private),
    ("std::hash::RandomState", View::Private),
    ("std::hash::DefaultHasher", View::Private),
    ("std::fs::FileType", View::Private),
    ("std::fs::Metadata", View::Private),
    ("std::fs::OpenOptions", View::Private),
    ("std::fs::Permissions", View::Private),
    ("std::io::Stderr", View::Private),
    ("std::io::StderrLock", View::Private),
    ("std::io::Stdin", View::Private),
    ("std::io::StdinLock", View::Private),
    ("std::io::Stdout", View::Private),
    ("std::io::StdoutLock", View::Private),
    ("std::sync::Barrier", View::Private),
    ("std::sync::Condvar", View::Private),
    ("std::sync::Once", View::Private),
    ("std::time::SystemTime", View::Private),
    ("core::iter::FlatMap", View::Transparent),
    ("core::iter::Flatten", View::Transparent),
    ("core::iter::Fuse", View::Transparent),
    ("core::iter::Repeat", View::Transparent),
    ("core::mem::Discriminant", View::Transparent),
    ("core::str::SplitN", View::Transparent),
    ("core::str::RSplitN", View::Transparent),
    ("std::env::Args", View::Transparent),
    ("std::env::ArgsOs", View::Transparent),
    ("std::fs::File", View::Transparent),
    ("std::io::Buffer", View::Parts(&["buf", "pos", "filled"])),
    ("std::io::BufWriter", View::Parts(&["buf", "inner"])),
    ("std::io::PipeReader", View::Transparent),
    ("std::io::PipeWriter", View::Transparent),
    ("std::net::TcpListener", View::Transparent),
    ("std::net::TcpStream", View::Transparent),
    ("std::net::UdpSocket", View::Transparent),
    ("std::os::BorrowedFd", View::Said("fd {fd}")),
    ("std::os::OwnedFd", View::Said("fd {fd}")),
    ("std::path::Components", View::Parts(&["path"])),
    ("std::thread::ThreadId", View::Transparent),
];

/// The view of a type, if the author did not ask for plain fields.
pub fn view_of(memory: Memory<'_>, ty: TypeId, detail: Detail) -> Option<View> {
    let path = &memory.info(ty).path;
    // Most lines are for other names, which is the quickest to see.
    let name = path.rsplit(':').next().filter(|name| !name.is_empty())?;
    match detail {
        Detail::Abstract => {
            let mut fitting = VIEWS.iter().filter(|(known, _)| known.ends_with(name));
            fitting.find(|(known, _)| is_at(known, path)).map(|(_, view)| *view)
        }
        Detail::Fields | Detail::Bytes => None,
    }
}

/// What stands behind counts or a flag: `RcInner` and `RefCell` call it `value`, `ArcInner` and the locks `data`. Only a field of the
/// type itself, since the counts have a `value` inside as well.
pub fn kept(memory: Memory<'_>, place: Place) -> Option<Place> {
    let parts = fields(&memory.info(place.ty).shape)?;
    parts.iter().find(|field| matches!(&*field.name, "value" | "data")).map(|field| place.field(field))
}

/// What a cell wraps: readers know the value, not the wrapper.
pub fn unwrapped(memory: Memory<'_>, place: Place) -> Place {
    let is_cell = &*memory.info(place.ty).path == "core::cell::UnsafeCell";
    wrapped(memory, place).filter(|_| is_cell).unwrap_or(place)
}

/// The one field that is not without bytes.
pub fn wrapped(memory: Memory<'_>, place: Place) -> Option<Place> {
    let inner = fields(&memory.info(place.ty).shape)?;
    inner.iter().find(|field| memory.info(field.ty).size > 0).map(|field| place.field(field))
}

/// Whether `path` is in the module of `known`, or below it, and ends in the same name.
fn is_at(known: &str, path: &str) -> bool {
    let Some((module, name)) = known.rsplit_once("::") else { return false };
    let outer = path.strip_suffix(name).and_then(|outer| outer.strip_suffix("::"));
    outer.is_some_and(|outer| outer.strip_prefix(module).is_some_and(|rest| rest.is_empty() || rest.starts_with("::")))
}

/// A buffer that a `Vec`, a `String` or a `VecDeque` owns.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Buffer {
    pub len: (Place, u64),
    pub cap: (Place, u64),
    /// Where the pointer stands.
    pub pointer: Place,
    pub address: Address,
    pub element: Option<TypeId>,
}

/// Reads the three parts of a buffer's owner; `None` while they are not all initialised.
pub fn buffer(memory: Memory<'_>, place: Place) -> Option<Buffer> {
    let pointer = pointer_inside(memory, place)?;
    Some(Buffer {
        len: number_named(memory, place, "len")?,
        cap: number_named(memory, place, "cap")?,
        pointer,
        address: memory.address(pointer)?,
        element: memory.info(place.ty).args.first().copied(),
    })
}

/// The buckets of a hash map or a set.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Buckets {
    pub len: (Place, u64),
    pub pointer: Place,
    pub address: Address,
    /// The type of a bucket: a pair of key and value, `()` in a set.
    pub entry: TypeId,
    pub count: u64,
}

/// Reads the parts of a hash table in a map; `None` while they are not all initialised.
pub fn buckets(memory: Memory<'_>, place: Place) -> Option<Buckets> {
    buckets_of(memory, find_named(memory, place, "table")?)
}

/// Reads the parts of a hash table.
pub fn buckets_of(memory: Memory<'_>, table: Place) -> Option<Buckets> {
    let pointer = pointer_inside(memory, find_named(memory, table, "ctrl")?)?;
    Some(Buckets {
        len: number_named(memory, table, "items")?,
        pointer,
        address: memory.address(pointer)?,
        entry: memory.info(table.ty).args.first().copied()?,
        count: number_named(memory, table, "bucket_mask")?.1.checked_add(1)?,
    })
}

/// The pointer that a smart pointer wraps.
pub fn pointer_inside(memory: Memory<'_>, place: Place) -> Option<Place> {
    find(memory, place, &|shape| matches!(shape, Shape::Pointer { .. }))
}

/// The meaning of a plain pointer type.
pub fn kind_of(lent: Lent) -> PointerKind {
    match lent {
        Lent::Shared => PointerKind::Shared,
        Lent::Mutable => PointerKind::Mutable,
        Lent::Raw { .. } => PointerKind::Raw,
    }
}

#[cfg(test)]
mod tests {
    use super::is_at;

    #[test]
    fn a_type_is_found_in_its_module_or_below() {
        assert!(is_at("alloc::rc::Weak", "alloc::rc::Weak") && is_at("alloc::rc::Weak", "alloc::rc::weak::Weak"));
        assert!(!is_at("alloc::rc::Weak", "alloc::sync::weak::Weak") && !is_at("alloc::rc::Weak", "alloc::rc::AWeak"));
        assert!(!is_at("alloc::rc::Weak", "alloc::rcs::Weak"));
    }
}
