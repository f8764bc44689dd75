//! Mutexes, reader-writer locks, poisoning.
use std::ops::Deref;
use std::sync::{Arc, Mutex, PoisonError, RwLock, TryLockError};
use std::thread;

fn poisoned() -> Arc<Mutex<Vec<i32>>> {
    let shared = Arc::new(Mutex::new(vec![1]));
    let other = Arc::clone(&shared);
    let result = thread::spawn(move || {
        let mut guard = other.lock().unwrap();
        guard.push(2);
        panic!("while holding");
    })
    .join();
    assert!(result.is_err());
    shared
}

fn main() {
    let counter = Arc::new(Mutex::new(0));
    let mut handles = vec![];
    for _ in 0..10 {
        let counter = Arc::clone(&counter);
        handles.push(thread::spawn(move || {
            for _ in 0..50 {
                let mut n = counter.lock().unwrap();
                *n += 1;
            }
        }));
    }
    for handle in handles {
        handle.join().unwrap();
    }
    println!("{} {:?}", *counter.lock().unwrap(), counter);
    println!("{:?}", Arc::try_unwrap(counter).unwrap().into_inner());

    let shared = poisoned();
    println!("{} {shared:?}", shared.is_poisoned());
    let error = shared.lock().unwrap_err();
    println!("{error} {error:?} {:?}", error.get_ref().deref());
    drop(error);
    match shared.try_lock() {
        Err(TryLockError::Poisoned(error)) => println!("poisoned {:?}", *error.into_inner()),
        other => println!("{other:?}"),
    }
    let mut guard = shared.lock().unwrap_or_else(PoisonError::into_inner);
    guard.push(3);
    println!("{:?} {guard:?}", shared.try_lock().map(|_| ()).unwrap_err());
    drop(guard);
    shared.clear_poison();
    println!("{:?}", shared.lock().map(|v| v.len()).map_err(|_| ()));

    let lock = Arc::new(RwLock::new(String::from("a")));
    let readers: Vec<_> = (0..3)
        .map(|_| {
            let lock = Arc::clone(&lock);
            thread::spawn(move || lock.read().unwrap().len())
        })
        .collect();
    println!("{:?}", readers.into_iter().map(|r| r.join().unwrap()).collect::<Vec<_>>());
    {
        let (one, two) = (lock.read().unwrap(), lock.read().unwrap());
        println!("{one} {two} {:?}", lock.try_write().is_err());
    }
    let writer = {
        let lock = Arc::clone(&lock);
        thread::spawn(move || lock.write().unwrap().push('b'))
    };
    writer.join().unwrap();
    {
        let mut guard = lock.write().unwrap();
        guard.push('c');
        println!("{:?} {guard} {lock:?} {:?}", lock.try_read().is_err(), lock.try_read().unwrap_err());
    }
    println!("{lock:?}");
    let other = Arc::clone(&lock);
    let failed = thread::spawn(move || {
        let _guard = other.write().unwrap();
        panic!("a writer fails");
    });
    println!("{} {}", failed.join().is_err(), lock.is_poisoned());
    println!("{:?}", lock.read().is_err());
    let m = Mutex::new(5);
    println!("{:?} {:?}", m.lock(), m.try_lock().map(|g| *g).ok());
    println!("{}", std::mem::size_of::<Mutex<u64>>() + std::mem::size_of::<RwLock<u64>>());
}
