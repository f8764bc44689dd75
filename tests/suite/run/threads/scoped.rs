//! Scoped threads borrow from the function that starts them.
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::Mutex;
use std::thread;

fn sum_of_halves(v: &[i32]) -> i32 {
    let (left, right) = v.split_at(v.len() / 2);
    thread::scope(|s| {
        let left = s.spawn(|| left.iter().sum::<i32>());
        let right = s.spawn(|| right.iter().sum::<i32>());
        left.join().unwrap() + right.join().unwrap()
    })
}

fn main() {
    let mut v: Vec<i32> = (1..=100).collect();
    println!("{}", sum_of_halves(&v));

    let mut x = 0;
    thread::scope(|s| {
        s.spawn(|| {
            v.push(7);
            x += v.len();
        });
    });
    println!("{x} {}", v.len());

    let count = AtomicUsize::new(0);
    let words = Mutex::new(Vec::new());
    let returned = thread::scope(|s| {
        for i in 0..3 {
            let (count, words) = (&count, &words);
            s.spawn(move || {
                count.fetch_add(i, Ordering::SeqCst);
                words.lock().unwrap().push(format!("w{i}"));
            });
        }
        "done"
    });
    let mut words = words.into_inner().unwrap();
    words.sort();
    println!("{returned} {} {words:?}", count.load(Ordering::SeqCst));

    let mut chunks = [1u32; 10];
    thread::scope(|s| {
        for chunk in chunks.chunks_mut(4) {
            s.spawn(move || chunk.iter_mut().enumerate().for_each(|(i, x)| *x += i as u32));
        }
    });
    println!("{chunks:?}");

    thread::scope(|s| {
        let outer = s.spawn(|| {
            let inner = s.spawn(|| 20);
            inner.join().unwrap() + 1
        });
        println!("{}", outer.join().unwrap());
        let failed = s.spawn(|| if true { panic!("in scope") }).join();
        println!("{}", failed.is_err());
        let named = thread::Builder::new().name("n".into()).spawn_scoped(s, || thread::current().name().map(String::from));
        println!("{:?}", named.unwrap().join().unwrap());
    });

    let result = std::panic::catch_unwind(|| {
        thread::scope(|s| {
            s.spawn(|| panic!("nobody joins this"));
        })
    });
    println!("{:?}", result.unwrap_err().downcast_ref::<&str>());
}
