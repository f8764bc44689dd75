//! A scope panics when one of its threads did and nobody joined it.
use std::panic::PanicHookInfo;
use std::thread;

fn hook(info: &PanicHookInfo<'_>) {
    if thread::current().name() == Some("main") {
        println!("{:?} at line {}", info.payload_as_str(), info.location().unwrap().line());
    } else {
        println!("a thread: {:?}", info.payload_as_str());
    }
}

fn main() {
    std::panic::set_hook(Box::new(hook));
    let v = vec![1, 2, 3];
    let n = thread::scope(|s| {
        let ok = s.spawn(|| v.len());
        s.spawn(|| panic!("nobody joins this"));
        ok.join().unwrap()
    });
    println!("never {n}");
}
