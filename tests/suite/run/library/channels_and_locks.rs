//! Channels, locks and cells for threads: results, messages, and how they are shown.
#![allow(warnings)]
use std::sync::mpsc::*;
use std::sync::*;
use std::thread;
use std::time::Duration;

trait GC {
    fn get_cloned_check(&self) -> i32;
}
impl GC for Mutex<i32> {
    fn get_cloned_check(&self) -> i32 {
        *self.lock().unwrap()
    }
}

fn unbounded() {
    let (tx, rx) = channel();
    tx.send(1).unwrap();
    let t2 = tx.clone();
    thread::spawn(move || t2.send(2).unwrap()).join().unwrap();
    drop(tx);
    println!("{:?} {:?} {:?} {:?}", rx.recv(), rx.try_recv(), rx.recv(), rx.try_recv());
    println!("{} {} {}", RecvError, TryRecvError::Empty, TryRecvError::Disconnected);
}

fn disconnected() {
    let (tx, rx) = channel::<i32>();
    println!("{:?} {:?} {:?}", rx.try_recv(), rx.recv_timeout(Duration::from_millis(1)), tx);
    drop(rx);
    println!("{:?} {}", tx.send(5), tx.send(5).unwrap_err());
    println!("{:?} {}", SendError(3), RecvTimeoutError::Timeout);
}

fn bounded() {
    let (tx, rx) = sync_channel(1);
    tx.send(1).unwrap();
    println!("{:?} {}", tx.try_send(2), tx.try_send(2).unwrap_err());
    println!("{:?} {:?}", tx, rx);
    drop(rx);
    println!("{:?} {}", tx.try_send(2), tx.try_send(3).unwrap_err());
}

fn iterated() {
    let (tx, rx) = channel();
    for i in 0..3 {
        tx.send(i).unwrap();
    }
    drop(tx);
    println!("{:?}", rx.iter().collect::<Vec<i32>>());
    let (tx, rx) = channel();
    tx.send('a').unwrap();
    println!("{:?}", rx.try_iter().collect::<Vec<_>>());
    drop(tx);
    println!("{:?}", rx.into_iter().count());
}

fn locked() {
    let m = Mutex::new(5);
    println!("{m:?} {:?}", m.lock());
    {
        let g = m.lock().unwrap();
        println!("{m:?} {:?} {}", m.try_lock().is_err(), m.try_lock().map(|_| ()).unwrap_err());
    }
    *m.lock().unwrap() += 1;
    println!("{:?} {:?}", m.get_cloned_check(), m.into_inner());
}

fn poisoned() {
    let m = Arc::new(Mutex::new(1));
    let m2 = m.clone();
    let _ = thread::spawn(move || {
        let _g = m2.lock().unwrap();
        panic!("x");
    })
    .join();
    println!("{:?} {:?} {}", m, m.is_poisoned(), m.lock().unwrap_err());
    println!("{:?}", m.lock().map_err(|e| *e.into_inner()).unwrap_err());
    m.clear_poison();
    println!("{:?}", m.lock().is_ok());
    println!("{:?}", m.try_lock());
}

fn read_and_written() {
    let r = RwLock::new(1);
    {
        let a = r.read().unwrap();
        let b = r.read().unwrap();
        println!("{a} {b:?} {:?} {}", r.try_write().is_err(), r.try_write().map(|_| ()).unwrap_err());
    }
    *r.write().unwrap() = 2;
    println!("{r:?} {:?}", r.try_read());
    {
        let w = r.write().unwrap();
        println!("{r:?} {w:?}");
        let d = RwLockWriteGuard::downgrade(w);
        println!("{d:?} {:?}", r.try_read().is_ok());
    }
    println!("{:?}", r.into_inner());
}

fn done_once() {
    let o = Once::new();
    o.call_once(|| println!("once"));
    o.call_once(|| println!("twice"));
    println!("{o:?} {}", o.is_completed());
    let l = OnceLock::new();
    println!("{l:?} {:?} {:?} {:?} {l:?}", l.get(), l.get_or_init(|| 1), l.set(2));
    let z = LazyLock::new(|| 3);
    println!("{z:?} {} {z:?}", *z);
    let b = Barrier::new(1);
    println!("{:?} {:?}", b, b.wait().is_leader());
}

fn waited_for() {
    let c = Condvar::new();
    let m = Mutex::new(0);
    println!(
        "{:?} {:?}",
        c,
        c.wait_timeout(m.lock().unwrap(), Duration::from_millis(1)).map(|(g, t)| (*g, t.timed_out())).unwrap()
    );
    println!("{:?}", c.wait_while(m.lock().unwrap(), |x| *x > 0).map(|g| *g).unwrap());
    println!(
        "{:?}",
        c.wait_timeout_while(m.lock().unwrap(), Duration::from_millis(1), |x| *x == 0).map(|(_, t)| t).unwrap()
    );
}

fn main() {
    std::panic::set_hook(Box::new(|info| {
        let at = info.location().unwrap();
        println!("{}:{} {:?}", at.line(), at.column(), info.payload_as_str());
    }));
    let _ = std::panic::catch_unwind(unbounded);
    let _ = std::panic::catch_unwind(disconnected);
    let _ = std::panic::catch_unwind(bounded);
    let _ = std::panic::catch_unwind(iterated);
    let _ = std::panic::catch_unwind(locked);
    let _ = std::panic::catch_unwind(poisoned);
    let _ = std::panic::catch_unwind(read_and_written);
    let _ = std::panic::catch_unwind(done_once);
    let _ = std::panic::catch_unwind(waited_for);
}
