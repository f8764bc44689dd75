//! Which types of the library threads can have.
use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, BinaryHeap, HashMap, HashSet, LinkedList, VecDeque};
use std::rc::Rc;
use std::sync::atomic::AtomicU8;
use std::sync::mpsc::{Receiver, Sender, SyncSender};
use std::sync::{Arc, Barrier, Condvar, LazyLock, Mutex, MutexGuard, OnceLock, RwLock, Weak};
use std::thread::{JoinHandle, Thread};

fn send<T: Send>() {}
fn sync<T: Sync>() {}
fn both<T: Send + Sync>() {}

macro_rules! all {
    ($check:ident: $($t:ty),*) => { $($check::<$t>();)* };
}

struct Own {
    name: String,
    parts: Vec<Option<Box<[u8]>>>,
}

fn main() {
    all!(both: u8, &'static str, String, Vec<String>, Box<u8>, Option<Vec<u8>>, Result<u8, String>, [u8; 3], (u8, String), fn());
    all!(both: HashMap<String, u8>, HashSet<u8>, BTreeMap<u8, String>, VecDeque<u8>, BinaryHeap<u8>, LinkedList<u8>);
    all!(both: Arc<u8>, Weak<u8>, Arc<Mutex<Vec<u8>>>, Mutex<Cell<u8>>, RwLock<u8>, AtomicU8, OnceLock<u8>, LazyLock<u8>, Condvar, Barrier);
    all!(both: Own, Sender<u8>, SyncSender<u8>, JoinHandle<u8>, Thread, std::vec::IntoIter<u8>, std::slice::Iter<'static, u8>);
    all!(both: std::time::Duration, std::io::Error, std::string::FromUtf8Error, std::num::ParseIntError, Box<dyn Fn() + Send + Sync>);
    all!(both: std::vec::Drain<'static, u8>, std::collections::hash_map::IntoIter<u8, u8>, std::str::Chars<'static>);
    all!(send: Cell<u8>, RefCell<u8>, Receiver<u8>, Box<dyn FnOnce() + Send>, &'static mut u8, std::slice::IterMut<'static, u8>, Mutex<Receiver<u8>>);
    all!(sync: MutexGuard<'static, u8>, Mutex<Receiver<u8>>, RwLock<String>);
    let own = Rc::new(Own { name: String::from("own"), parts: vec![None] });
    println!("{} {}", own.name, own.parts.len());
}
