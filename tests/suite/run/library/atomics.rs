//! Every operation of the atomics.
#![allow(warnings)]
use std::sync::atomic::*;

fn integers_and_flags() {
    let a = AtomicI32::new(5);
    println!(
        "{a:?} {} {} {} {}",
        a.fetch_add(2, Ordering::SeqCst),
        a.fetch_sub(1, Ordering::Relaxed),
        a.swap(10, Ordering::AcqRel),
        a.load(Ordering::Acquire)
    );
    println!(
        "{:?} {:?} {:?}",
        a.compare_exchange(10, 11, Ordering::SeqCst, Ordering::Relaxed),
        a.compare_exchange(10, 12, Ordering::SeqCst, Ordering::Relaxed),
        a.fetch_update(Ordering::SeqCst, Ordering::SeqCst, |x| Some(x * 2))
    );
    println!(
        "{} {} {} {} {}",
        a.fetch_max(100, Ordering::SeqCst),
        a.fetch_min(3, Ordering::SeqCst),
        a.fetch_and(1, Ordering::SeqCst),
        a.fetch_or(6, Ordering::SeqCst),
        a.fetch_xor(1, Ordering::SeqCst)
    );
    println!("{} {:?}", a.fetch_nand(2, Ordering::SeqCst), a);
    println!("{}", a.into_inner());
    let b = AtomicBool::new(true);
    println!("{b:?} {} {}", b.fetch_and(false, Ordering::SeqCst), b.fetch_not(Ordering::SeqCst));
    let u = AtomicU8::new(255);
    u.fetch_add(1, Ordering::SeqCst);
    println!("{u:?} {:?}", Ordering::SeqCst);
    let mut five = 5;
    let p = AtomicPtr::new(&mut five);
    println!("{}", unsafe { *p.load(Ordering::SeqCst) });
    println!("{:?} {:?}", AtomicUsize::default(), AtomicI64::from(3));
    println!("{:?}", u.try_update(Ordering::SeqCst, Ordering::SeqCst, |x| None));
    println!("{:?}", u.update(Ordering::SeqCst, Ordering::SeqCst, |x| x + 1));
}

fn pointers() {
    let mut values = [1, 2, 3];
    let p = AtomicPtr::new(values.as_mut_ptr());
    unsafe {
        println!("{} {}", *p.fetch_ptr_add(1, Ordering::SeqCst), *p.load(Ordering::SeqCst));
        println!("{}", *p.fetch_byte_add(4, Ordering::SeqCst));
        println!("{}", *p.fetch_ptr_sub(2, Ordering::SeqCst));
    }
    println!("{}", p.load(Ordering::SeqCst) == values.as_mut_ptr());
    println!("{:?} {:?}", ATOMIC_BOOL_INIT, ATOMIC_USIZE_INIT);
    let mut n = 5u32;
    let a = unsafe { AtomicU32::from_ptr(&mut n) };
    println!("{} {}", a.compare_and_swap(5, 6, Ordering::SeqCst), a.compare_and_swap(5, 7, Ordering::SeqCst));
    println!("{n}");
    println!("{:?} {:?}", AtomicBool::from(true), AtomicBool::new(true).fetch_nand(true, Ordering::SeqCst));
}

fn main() {
    integers_and_flags();
    pointers();
}
