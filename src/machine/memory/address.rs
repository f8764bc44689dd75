//! Made-up addresses that look like those of an x86_64 Linux process, the same in every run.

/// Where the main thread's stack ends; frames are pushed downwards from there.
pub const MAIN_STACK_END: u64 = 0x7ffe_3f40_0000;
/// Where the stack of the first other thread ends; those of later ones lie below.
const THREAD_STACKS_END: u64 = 0x7f5c_8a00_0000;
/// What separates two stacks.
const GUARD: u64 = 0x1000;

const CODE_START: u64 = 0x5580_c000_1000;
const CONSTANT_START: u64 = 0x5580_c010_0000;
const STATIC_START: u64 = 0x5580_c800_0000;
const HEAP_START: u64 = 0x5581_2c60_02a0;
const HEAP_END: u64 = 0x6000_0000_0000;

/// Whether heap blocks lie there.
pub fn is_heap(address: u64) -> bool {
    (HEAP_START..HEAP_END).contains(&address)
}

/// The next free address of each region. Addresses are not used again.
#[derive(Debug)]
pub struct Addresses {
    code: u64,
    constant: u64,
    statics: u64,
    heap: u64,
    /// Where the next thread's stack ends.
    stacks: u64,
}

impl Addresses {
    pub fn new() -> Addresses {
        Addresses {
            code: CODE_START,
            constant: CONSTANT_START,
            statics: STATIC_START,
            heap: HEAP_START,
            stacks: THREAD_STACKS_END,
        }
    }

    pub fn of_static(&mut self, size: u64, align: u64) -> u64 {
        take(&mut self.statics, size, align)
    }

    pub fn of_constant(&mut self, size: u64, align: u64) -> u64 {
        take(&mut self.constant, size, align)
    }

    /// The lowest address of a new thread's stack.
    pub fn of_stack(&mut self, size: u64) -> u64 {
        let bottom = (self.stacks - size) & !(GUARD - 1);
        self.stacks = bottom - GUARD;
        bottom
    }

    pub fn of_function(&mut self) -> u64 {
        take(&mut self.code, 64, 16)
    }

    /// As glibc's `malloc` lays blocks out: 16 bytes apart at least, each with a word of bookkeeping before it.
    pub fn of_heap(&mut self, size: u64, align: u64) -> u64 {
        let chunk = (size + 8).next_multiple_of(16).max(32);
        take(&mut self.heap, chunk, align.max(16))
    }
}

/// At least 8-aligned, as [`Bytes`](super::Bytes) needs it, and never two at one address.
fn take(next: &mut u64, size: u64, align: u64) -> u64 {
    let address = next.next_multiple_of(align.max(8));
    *next = address + size.max(1);
    address
}
