//! What a panic hook is told, of every function of the library that knows its caller.
#![allow(warnings)]
use std::cell::RefCell;
use std::collections::*;
use std::thread;

fn panic_1() {
    None::<i32>.unwrap();
}

fn panic_2() {
    None::<i32>.expect("msg");
}

fn panic_3() {
    Err::<i32, _>("e").unwrap();
}

fn panic_4() {
    Err::<i32, _>("e").expect("msg");
}

fn panic_5() {
    Ok::<i32, i32>(1).unwrap_err();
}

fn panic_6() {
    let v: Vec<i32> = vec![];
    v[0];
}

fn panic_7() {
    let v = vec![1];
    let _ = &v[2..1];
}

fn panic_8() {
    let v = vec![1];
    let _ = &v[..5];
}

fn panic_9() {
    let v = vec![1];
    let _ = &v[3..];
}

fn panic_10() {
    let v = vec![1];
    let _ = &v[0..=4];
}

fn panic_11() {
    let mut v = vec![1];
    v.remove(5);
}

fn panic_12() {
    let mut v = vec![1];
    v.insert(5, 1);
}

fn panic_14() {
    let mut v = vec![1];
    v.split_off(5);
}

fn panic_16() {
    let s = "héllo";
    let _ = &s[0..2];
}

fn panic_17() {
    let s = "abc";
    let _ = &s[5..];
}

fn panic_18() {
    let s = "abc";
    let _ = &s[2..1];
}

fn panic_19() {
    let mut s = String::from("é");
    s.insert(1, 'x');
}

fn panic_20() {
    let mut s = String::from("é");
    s.truncate(1);
}

fn panic_21() {
    let mut s = String::from("é");
    s.remove(5);
}

fn panic_22() {
    let x: i32 = "5".parse().unwrap();
    let y = i32::MAX - 5 + x;
    let z = y + std::hint::black_box(1);
}

fn panic_23() {
    let a = [1, 2, 3];
    let i = std::hint::black_box(7);
    a[i];
}

fn panic_24() {
    let d = std::hint::black_box(0);
    let _ = 1 / d;
}

fn panic_25() {
    let d = std::hint::black_box(0);
    let _ = 1 % d;
}

fn panic_26() {
    let d = std::hint::black_box(-1);
    let _ = i32::MIN / d;
}

fn panic_27() {
    let d = std::hint::black_box(40);
    let _ = 1i32 << d;
}

fn panic_28() {
    let d = std::hint::black_box(i32::MIN);
    let _ = -d;
}

fn panic_31() {
    let c = RefCell::new(1);
    let _a = c.borrow_mut();
    let _b = c.borrow();
}

fn panic_32() {
    let c = RefCell::new(1);
    let _a = c.borrow();
    let _b = c.borrow_mut();
}

fn panic_33() {
    let m: HashMap<i32, i32> = HashMap::new();
    m[&1];
}

fn panic_34() {
    let m: BTreeMap<i32, i32> = BTreeMap::new();
    m[&1];
}

fn panic_35() {
    let v: VecDeque<i32> = VecDeque::new();
    v[0];
}

fn panic_36() {
    assert_eq!(1, 2);
}

fn panic_37() {
    assert_eq!(1, 2, "msg {}", 3);
}

fn panic_38() {
    assert_ne!(1, 1);
}

fn panic_39() {
    assert!(1 > 2);
}

fn panic_40() {
    assert!(1 > 2, "why {}", 1);
}

fn panic_41() {
    unreachable!();
}

fn panic_42() {
    unreachable!("x {}", 1);
}

fn panic_43() {
    todo!();
}

fn panic_44() {
    todo!("later");
}

fn panic_45() {
    unimplemented!();
}

fn panic_46() {
    unimplemented!("a {}", 1);
}

fn panic_47() {
    [1, 2].chunks(std::hint::black_box(0));
}

fn panic_48() {
    [1, 2].windows(std::hint::black_box(0));
}

fn panic_49() {
    [3, 1].copy_from_slice(&[1][..]);
}

fn panic_52() {
    5.clamp(std::hint::black_box(3), 1);
}

fn panic_60() {
    std::iter::repeat(1).take(2).rev().chain(3..).step_by(2).nth(1).unwrap() / std::hint::black_box(0);
}

fn panic_61() {
    10u32.ilog(std::hint::black_box(1));
}

fn panic_62() {
    0u32.ilog2();
}

fn panic_63() {
    (-1i32).isqrt();
}

fn panic_64() {
    5u32.div_ceil(std::hint::black_box(0));
}

fn panic_65() {
    thread::spawn(|| panic!("in thread")).join().unwrap();
}

fn any() {
    std::panic::panic_any(5);
}

fn main() {
    std::panic::set_hook(Box::new(|info| {
        let at = info.location().unwrap();
        println!("{}:{} {:?}", at.line(), at.column(), info.payload_as_str());
    }));
    let _ = std::panic::catch_unwind(panic_1);
    let _ = std::panic::catch_unwind(panic_2);
    let _ = std::panic::catch_unwind(panic_3);
    let _ = std::panic::catch_unwind(panic_4);
    let _ = std::panic::catch_unwind(panic_5);
    let _ = std::panic::catch_unwind(panic_6);
    let _ = std::panic::catch_unwind(panic_7);
    let _ = std::panic::catch_unwind(panic_8);
    let _ = std::panic::catch_unwind(panic_9);
    let _ = std::panic::catch_unwind(panic_10);
    let _ = std::panic::catch_unwind(panic_11);
    let _ = std::panic::catch_unwind(panic_12);
    let _ = std::panic::catch_unwind(panic_14);
    let _ = std::panic::catch_unwind(panic_16);
    let _ = std::panic::catch_unwind(panic_17);
    let _ = std::panic::catch_unwind(panic_18);
    let _ = std::panic::catch_unwind(panic_19);
    let _ = std::panic::catch_unwind(panic_20);
    let _ = std::panic::catch_unwind(panic_21);
    let _ = std::panic::catch_unwind(panic_22);
    let _ = std::panic::catch_unwind(panic_23);
    let _ = std::panic::catch_unwind(panic_24);
    let _ = std::panic::catch_unwind(panic_25);
    let _ = std::panic::catch_unwind(panic_26);
    let _ = std::panic::catch_unwind(panic_27);
    let _ = std::panic::catch_unwind(panic_28);
    let _ = std::panic::catch_unwind(panic_31);
    let _ = std::panic::catch_unwind(panic_32);
    let _ = std::panic::catch_unwind(panic_33);
    let _ = std::panic::catch_unwind(panic_34);
    let _ = std::panic::catch_unwind(panic_35);
    let _ = std::panic::catch_unwind(panic_36);
    let _ = std::panic::catch_unwind(panic_37);
    let _ = std::panic::catch_unwind(panic_38);
    let _ = std::panic::catch_unwind(panic_39);
    let _ = std::panic::catch_unwind(panic_40);
    let _ = std::panic::catch_unwind(panic_41);
    let _ = std::panic::catch_unwind(panic_42);
    let _ = std::panic::catch_unwind(panic_43);
    let _ = std::panic::catch_unwind(panic_44);
    let _ = std::panic::catch_unwind(panic_45);
    let _ = std::panic::catch_unwind(panic_46);
    let _ = std::panic::catch_unwind(panic_47);
    let _ = std::panic::catch_unwind(panic_48);
    let _ = std::panic::catch_unwind(panic_49);
    let _ = std::panic::catch_unwind(panic_52);
    let _ = std::panic::catch_unwind(panic_60);
    let _ = std::panic::catch_unwind(panic_61);
    let _ = std::panic::catch_unwind(panic_62);
    let _ = std::panic::catch_unwind(panic_63);
    let _ = std::panic::catch_unwind(panic_64);
    let _ = std::panic::catch_unwind(panic_65);
    let _ = std::panic::catch_unwind(any);
}
