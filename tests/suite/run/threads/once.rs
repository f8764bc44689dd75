//! Things that are done once: `Once`, `OnceLock`, `LazyLock`, thread-local variables.
use std::cell::{Cell, RefCell};
use std::collections::HashMap;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{LazyLock, Mutex, Once, OnceLock};
use std::thread;

static START: Once = Once::new();
static CONFIG: OnceLock<String> = OnceLock::new();
static TABLE: LazyLock<Mutex<HashMap<&'static str, u32>>> = LazyLock::new(|| {
    println!("the table is made");
    Mutex::new(HashMap::from([("one", 1)]))
});
static CALLS: AtomicU32 = AtomicU32::new(0);

struct Loud(&'static str);
impl Drop for Loud {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

thread_local! {
    static COUNT: Cell<u32> = const { Cell::new(1) };
    static NAMES: RefCell<Vec<String>> = RefCell::new(vec![String::from("first")]);
    pub static FIRST: Loud = Loud("first local");
    static SECOND: Loud = const { Loud("second local") }
}
thread_local!(static ALONE: u8 = 9);

fn count() -> u32 {
    COUNT.with(|c| {
        c.set(c.get() + 1);
        c.get()
    })
}

fn main() {
    for _ in 0..3 {
        START.call_once(|| {
            CALLS.fetch_add(1, Ordering::Relaxed);
        });
    }
    println!("{} {}", CALLS.load(Ordering::Relaxed), START.is_completed());

    println!("{:?} {CONFIG:?}", CONFIG.get());
    let handles: Vec<_> = (0..3).map(|i| thread::spawn(move || CONFIG.get_or_init(|| format!("made by somebody {}", i * 0)).len())).collect();
    println!("{:?}", handles.into_iter().map(|h| h.join().unwrap()).collect::<Vec<_>>());
    println!("{:?} {CONFIG:?}", CONFIG.set("again".into()));

    println!("before");
    let readers: Vec<_> = (0..2).map(|_| thread::spawn(|| TABLE.lock().unwrap()["one"])).collect();
    println!("{:?}", readers.into_iter().map(|h| h.join().unwrap()).collect::<Vec<_>>());
    TABLE.lock().unwrap().insert("two", 2);
    println!("{}", TABLE.lock().unwrap().len());

    let broken = Once::new();
    let result = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| broken.call_once(|| panic!("first try"))));
    println!("{} {}", result.is_err(), broken.is_completed());
    broken.call_once_force(|state| println!("poisoned {}", state.is_poisoned()));
    println!("{}", broken.is_completed());

    let mut lock = OnceLock::from(vec![1]);
    lock.get_mut().unwrap().push(2);
    println!("{:?} {:?} {:?}", lock.clone(), lock.take(), lock.get());
    let lazy = LazyLock::new(|| vec![5; 3]);
    println!("{lazy:?} {} {} {lazy:?}", lazy.len(), lazy[0]);

    println!("{} {} {}", count(), count(), thread::spawn(|| count() + count()).join().unwrap());
    println!("{}", count());
    NAMES.with_borrow_mut(|names| names.push("second".into()));
    println!("{:?} {:?}", NAMES.with_borrow(|n| n.clone()), thread::spawn(|| NAMES.take()).join().unwrap());
    COUNT.set(50);
    println!("{} {} {} {}", COUNT.get(), COUNT.replace(3), COUNT.take(), ALONE.with(|a| *a));
    thread::spawn(|| {
        FIRST.with(|f| println!("uses {}", f.0));
        SECOND.with(|f| println!("uses {}", f.0));
        println!("the thread ends");
    })
    .join()
    .unwrap();
    NAMES.set(vec![]);
    println!("{:?} {:?}", NAMES.replace(vec!["x".into()]), FIRST.try_with(|f| f.0));
    println!("main ends");
}
