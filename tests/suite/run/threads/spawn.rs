//! Starting and joining: results, panics, names, numbers, handles.
use std::sync::Arc;
use std::thread;

fn double(x: i32) -> i32 {
    x * 2
}

struct Loud(&'static str);
impl Drop for Loud {
    fn drop(&mut self) {
        println!("drop {} on {:?}", self.0, thread::current().name());
    }
}

fn main() {
    let v = vec![1, 2, 3];
    let handle = thread::spawn(move || v.iter().sum::<i32>());
    assert_eq!(handle.join().unwrap(), 6);

    let handle = thread::spawn(|| double(21));
    println!("{}", handle.join().unwrap());

    let result = thread::spawn(|| -> String { panic!("no {}", std::hint::black_box(5)) }).join();
    let payload = result.unwrap_err();
    println!("{:?} {:?}", payload.downcast_ref::<String>(), payload.is::<&str>());
    let result = thread::spawn(|| panic!("plain")).join();
    println!("{:?}", result.unwrap_err().downcast_ref::<&str>());
    let result = thread::spawn(|| std::panic::panic_any(42u8)).join();
    println!("{:?}", result.unwrap_err().downcast::<u8>());

    let named = thread::Builder::new().name("worker".to_string()).spawn(|| {
        thread::current().name().map(str::to_string)
    });
    let named = named.unwrap();
    print!("{:?} ", named.thread().name());
    println!("{:?}", named.join().unwrap());
    println!("{:?} {:?}", thread::current().name(), thread::current().id() == thread::current().id());
    let unnamed = thread::spawn(|| thread::current().name().is_none());
    let id = unnamed.thread().id();
    assert_ne!(id, thread::current().id());
    assert!(unnamed.join().unwrap());

    let shared = Arc::new(String::from("shared"));
    let handles: Vec<thread::JoinHandle<usize>> = (0..4)
        .map(|i| {
            let shared = Arc::clone(&shared);
            thread::spawn(move || shared.len() * i)
        })
        .collect();
    let lens: Vec<usize> = handles.into_iter().map(|h| h.join().unwrap()).collect();
    println!("{lens:?} {}", Arc::strong_count(&shared));

    let loud = Loud("moved");
    let handle = thread::Builder::new().name("dropper".into()).spawn(move || {
        let _inner = Loud("inner");
        let loud = loud;
        println!("has {}", loud.0);
        Loud("result")
    });
    let result = handle.unwrap().join().unwrap();
    println!("joined {}", result.0);
    drop(result);

    let nested = thread::spawn(|| thread::spawn(|| thread::spawn(|| 7).join().unwrap() + 1).join().unwrap() + 1);
    println!("{}", nested.join().unwrap());

    let deep = thread::Builder::new().stack_size(16 << 20).spawn(|| {
        fn depth(n: u32) -> u32 {
            if n == 0 { 0 } else { 1 + depth(n - 1) }
        }
        depth(20_000)
    });
    println!("{}", deep.unwrap().join().unwrap());

    let handle = thread::spawn(|| ());
    while !handle.is_finished() {
        thread::yield_now();
    }
    println!("{:?} {:?}", handle.is_finished(), handle.join());
    println!("{}", std::mem::size_of::<thread::JoinHandle<u64>>() == 24 && std::mem::size_of::<thread::Thread>() == 8);
    println!("{}", format!("{:?}", thread::spawn(|| ())).starts_with("JoinHandle"));
    let unfinished = thread::spawn(|| {
        let _never = Loud("never dropped");
        loop {
            thread::park();
        }
    });
    drop(unfinished);
}
