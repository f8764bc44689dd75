use std::panic::*;
use std::sync::*;
use std::sync::atomic::*;
fn u<T: UnwindSafe>() {}
fn r<T: RefUnwindSafe>() {}
fn main() {
    u::<Mutex<Vec<u8>>>(); r::<Mutex<Vec<u8>>>(); u::<RwLock<u8>>(); r::<RwLock<u8>>(); r::<Condvar>(); r::<Barrier>(); r::<Once>();
    u::<mpsc::Sender<u8>>(); r::<mpsc::Sender<u8>>(); u::<mpsc::Receiver<u8>>(); r::<mpsc::Receiver<u8>>();
    r::<AtomicUsize>(); u::<Arc<Mutex<u8>>>(); r::<OnceLock<u8>>(); u::<OnceLock<u8>>(); r::<LazyLock<u8>>(); u::<std::thread::Thread>(); r::<AtomicBool>();
    u::<&AtomicUsize>(); u::<&Mutex<u8>>(); u::<std::task::Waker>(); r::<std::task::Waker>();
    println!("{:?}", catch_unwind(|| 5));
}
