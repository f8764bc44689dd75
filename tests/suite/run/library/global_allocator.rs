// A program's own allocator sees every block that the library asks for, and may hand out what it likes.
use std::alloc::{GlobalAlloc, Layout, System, alloc, dealloc, realloc};
use std::cell::UnsafeCell;
use std::collections::{BTreeMap, HashMap, VecDeque};
use std::rc::Rc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering::Relaxed};

struct Watcher {
    blocks: AtomicUsize,
    bytes: AtomicUsize,
    peak: AtomicUsize,
    grown: AtomicUsize,
    zeroed: AtomicUsize,
    bump: AtomicBool,
    used: AtomicUsize,
    arena: UnsafeCell<[u64; 64]>,
}

unsafe impl Sync for Watcher {}

impl Watcher {
    fn add(&self, size: usize) {
        self.blocks.fetch_add(1, Relaxed);
        let bytes = self.bytes.fetch_add(size, Relaxed) + size;
        self.peak.fetch_max(bytes, Relaxed);
    }

    fn owns(&self, ptr: *mut u8) -> bool {
        let start = self.arena.get() as usize;
        (start..start + 512).contains(&(ptr as usize))
    }
}

unsafe impl GlobalAlloc for Watcher {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        self.add(layout.size());
        if self.bump.load(Relaxed) {
            let at = self.used.load(Relaxed).next_multiple_of(layout.align());
            if at + layout.size() <= 512 {
                self.used.store(at + layout.size(), Relaxed);
                return unsafe { (self.arena.get() as *mut u8).add(at) };
            }
        }
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, ptr: *mut u8, layout: Layout) {
        self.blocks.fetch_sub(1, Relaxed);
        self.bytes.fetch_sub(layout.size(), Relaxed);
        if !self.owns(ptr) {
            unsafe { System.dealloc(ptr, layout) }
        }
    }

    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        self.add(layout.size());
        self.zeroed.fetch_add(1, Relaxed);
        unsafe { System.alloc_zeroed(layout) }
    }

    unsafe fn realloc(&self, ptr: *mut u8, layout: Layout, new_size: usize) -> *mut u8 {
        self.grown.fetch_add(1, Relaxed);
        if self.owns(ptr) {
            let new = unsafe { self.alloc(Layout::from_size_align_unchecked(new_size, layout.align())) };
            unsafe { std::ptr::copy_nonoverlapping(ptr, new, layout.size().min(new_size)) };
            unsafe { self.dealloc(ptr, layout) };
            return new;
        }
        self.bytes.fetch_add(new_size, Relaxed);
        self.bytes.fetch_sub(layout.size(), Relaxed);
        unsafe { System.realloc(ptr, layout, new_size) }
    }
}

#[global_allocator]
static WATCHER: Watcher = Watcher {
    blocks: AtomicUsize::new(0),
    bytes: AtomicUsize::new(0),
    peak: AtomicUsize::new(0),
    grown: AtomicUsize::new(0),
    zeroed: AtomicUsize::new(0),
    bump: AtomicBool::new(false),
    used: AtomicUsize::new(0),
    arena: UnsafeCell::new([0; 64]),
};

/// Blocks and bytes more than before, after some work whose result still lives, and growths of it.
fn cost<T>(what: &str, work: impl FnOnce() -> T) -> T {
    let before = (WATCHER.blocks.load(Relaxed), WATCHER.bytes.load(Relaxed), WATCHER.grown.load(Relaxed));
    let made = work();
    let after = (WATCHER.blocks.load(Relaxed), WATCHER.bytes.load(Relaxed), WATCHER.grown.load(Relaxed));
    println!("{what}: {} blocks, {} bytes, {} growths", after.0 - before.0, after.1 - before.1, after.2 - before.2);
    made
}

fn main() {
    let start = (WATCHER.blocks.load(Relaxed), WATCHER.bytes.load(Relaxed));
    println!("the first line makes its buffer; before it {start:?}");
    let b = cost("box", || Box::new([1u32; 5]));
    let mut v = cost("vec", || (0..10).filter(|x| x % 3 != 1).collect::<Vec<u16>>());
    cost("push", || (0..20).for_each(|x| v.push(x)));
    let s = cost("string", || format!("{}-{}", v.len(), "and more than that"));
    let r = cost("rc", || Rc::new((s.len(), String::from("x"))));
    cost("clone of rc", || Rc::clone(&r));
    let m = cost("map", || (0..20).map(|x| (x, x.to_string())).collect::<BTreeMap<i32, String>>());
    let h = cost("hash map", || (0..20).map(|x| (x, ())).collect::<HashMap<i32, ()>>());
    let z = cost("zeroed", || vec![0u64; 100]);
    let d = cost("deque", || VecDeque::from([1, 2, 3]));
    let f = cost("closure", || { let s = s.clone(); Box::new(move || s.len()) as Box<dyn Fn() -> usize> });
    println!("{} {} {} {} {} {}", b[0] + f() as u32, v.len(), m.len() + h.len(), z.len() + d.len(), r.0, WATCHER.zeroed.load(Relaxed));
    cost("by hand", || unsafe {
        let layout = Layout::array::<u16>(8).unwrap();
        let first = alloc(layout).cast::<u16>();
        first.add(7).write(77);
        let more = realloc(first.cast(), layout, 64).cast::<u16>();
        println!("{}", more.add(7).read());
        dealloc(more.cast(), Layout::array::<u16>(32).unwrap());
    });
    let handle = std::thread::spawn(|| vec![1u8; 1000]);
    let bytes = handle.join().unwrap();
    println!("{} {}", bytes.len(), WATCHER.peak.load(Relaxed) > 2000);
    drop((b, v, s, r, m, h, z, d, f, bytes));

    WATCHER.bump.store(true, Relaxed);
    let mut list = vec![String::from("in"), String::from("the"), String::from("arena")];
    list.push(String::from("grown"));
    let boxed = Box::new(5u64);
    WATCHER.bump.store(false, Relaxed);
    println!("{} {}", list.join(" "), *boxed);
    println!("{} {}", WATCHER.owns(list.as_ptr() as *mut u8), WATCHER.owns(&*boxed as *const u64 as *mut u8));
    println!("{}", WATCHER.used.load(Relaxed));
}
