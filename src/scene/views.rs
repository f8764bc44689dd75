//! The table of semantic views: how a library type becomes cells, as a debugger's pretty printers do it.
//!
//! A view reads its type through the type table and searches fields by name, so that it does not depend on how the
//! library nests them. A type that is not in the table is shown as its fields.

use crate::machine::trace::{PointerKind as Lent, Shape, TypeId};
use crate::snippet::Detail;

use super::PointerKind;
use super::read::{Address, Memory, Place, find, number_named};

/// How values of a type are shown.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum View {
    /// `len`, `cap` and an owner of a buffer of text.
    Text,
    /// `len`, `cap` and an owner of a buffer of elements.
    Buffer,
    /// One pointer.
    Pointer(PointerKind),
    /// As the one field that is not without bytes.
    Transparent,
    /// The two counts in front of a shared value.
    Counts,
    /// A borrow flag and a value.
    BorrowFlag,
    /// Whether it is locked, and a value.
    Lock,
    /// How many have an end of a channel, and where its messages are.
    Channel,
    /// The messages of a channel's block.
    Messages,
    /// A message of a channel's ring, or room for one.
    Message,
    /// Which thread.
    Thread,
}

/// Library types by the path of their definition.
const VIEWS: &[(&str, View)] = &[
    ("alloc::string::String", View::Text),
    ("alloc::vec::Vec", View::Buffer),
    ("alloc::boxed::Box", View::Pointer(PointerKind::Owner)),
    ("alloc::rc::Rc", View::Pointer(PointerKind::Owner)),
    ("alloc::rc::Weak", View::Pointer(PointerKind::Weak)),
    ("alloc::rc::RcBox", View::Counts),
    ("alloc::rc::RcInner", View::Counts),
    ("alloc::sync::Arc", View::Pointer(PointerKind::Owner)),
    ("alloc::sync::Weak", View::Pointer(PointerKind::Weak)),
    ("alloc::sync::ArcInner", View::Counts),
    ("core::cell::Ref", View::Pointer(PointerKind::Shared)),
    ("core::cell::RefMut", View::Pointer(PointerKind::Mutable)),
    ("core::cell::RefCell", View::BorrowFlag),
    ("core::cell::Cell", View::Transparent),
    ("core::cell::UnsafeCell", View::Transparent),
    ("core::mem::ManuallyDrop", View::Transparent),
    ("core::mem::MaybeUninit", View::Transparent),
    ("core::mem::manually_drop::ManuallyDrop", View::Transparent),
    ("core::mem::maybe_uninit::MaybeUninit", View::Transparent),
    ("core::num::NonZero", View::Transparent),
    ("core::num::Wrapping", View::Transparent),
    ("core::num::wrapping::Wrapping", View::Transparent),
    ("core::pin::Pin", View::Transparent),
    ("core::ptr::NonNull", View::Pointer(PointerKind::Raw)),
    ("core::ptr::non_null::NonNull", View::Pointer(PointerKind::Raw)),
    ("core::ptr::Unique", View::Pointer(PointerKind::Raw)),
    ("core::ptr::unique::Unique", View::Pointer(PointerKind::Raw)),
    ("core::sync::atomic::AtomicBool", View::Transparent),
    ("core::sync::atomic::AtomicI8", View::Transparent),
    ("core::sync::atomic::AtomicU8", View::Transparent),
    ("core::sync::atomic::AtomicI16", View::Transparent),
    ("core::sync::atomic::AtomicU16", View::Transparent),
    ("core::sync::atomic::AtomicI32", View::Transparent),
    ("core::sync::atomic::AtomicU32", View::Transparent),
    ("core::sync::atomic::AtomicI64", View::Transparent),
    ("core::sync::atomic::AtomicU64", View::Transparent),
    ("core::sync::atomic::AtomicIsize", View::Transparent),
    ("core::sync::atomic::AtomicUsize", View::Transparent),
    ("std::sync::mutex::Mutex", View::Lock),
    ("std::sync::mutex::MutexGuard", View::Pointer(PointerKind::Mutable)),
    ("std::sync::rwlock::RwLock", View::Lock),
    ("std::sync::rwlock::RwLockReadGuard", View::Pointer(PointerKind::Shared)),
    ("std::sync::rwlock::RwLockWriteGuard", View::Pointer(PointerKind::Mutable)),
    ("std::sync::mpsc::sender::Sender", View::Pointer(PointerKind::Owner)),
    ("std::sync::mpsc::sender::SyncSender", View::Pointer(PointerKind::Owner)),
    ("std::sync::mpsc::receiver::Receiver", View::Pointer(PointerKind::Owner)),
    ("std::sync::mpsc::counter::Counter", View::Channel),
    ("std::sync::mpsc::list::Block", View::Messages),
    ("std::sync::mpsc::array::Slot", View::Message),
    ("std::thread::packet::JoinHandle", View::Thread),
    ("std::thread::scoped::ScopedJoinHandle", View::Thread),
    ("std::thread::this::Thread", View::Thread),
];

/// The view of a type, if the author did not ask for plain fields.
pub fn view_of(memory: Memory<'_>, ty: TypeId, detail: Detail) -> Option<View> {
    let path = &memory.info(ty).path;
    let (_, view) = VIEWS.iter().find(|(known, _)| *known == &**path)?;
    match detail {
        Detail::Abstract => Some(*view),
        Detail::Fields | Detail::Bytes => None,
    }
}

/// A buffer that a `Vec` or `String` owns.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Buffer {
    pub len: (Place, u64),
    pub cap: (Place, u64),
    /// Where the pointer stands.
    pub pointer: Place,
    pub address: Address,
    pub element: Option<TypeId>,
}

/// Reads the three parts of a `Vec` or `String`; `None` while they are not all initialised.
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
