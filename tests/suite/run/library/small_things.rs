//! Operators of addresses, ways of splitting, and other small things of std.
use std::alloc::Layout;
use std::io::IsTerminal;
use std::net::{Ipv4Addr, Ipv6Addr};

fn main() {
    let a = Ipv4Addr::new(192, 168, 3, 77);
    let mask = Ipv4Addr::new(255, 255, 0, 0);
    let mut b = a & &mask;
    b |= &Ipv4Addr::new(0, 0, 1, 1);
    println!("{} {} {} {} {b}", &a & mask, &a & &mask, &a | !mask, !&a);
    b &= mask;
    println!("{b} {}", Ipv6Addr::LOCALHOST | &!Ipv6Addr::from_bits(7));
    let e: std::io::Error = std::fs::TryLockError::WouldBlock.into();
    println!("{e} {:?}", e.kind());
    let e: std::io::Error = std::fs::TryLockError::Error(std::io::Error::other("x")).into();
    println!("{e:?}");
    println!("{}", std::fs::File::create("/tmp/is_terminal").unwrap().is_terminal());
    let mut v = [1, 2, 0, 3, 0, 0, 4];
    let mut s = v.split_mut(|x| *x == 0);
    println!("{s:?} {:?} {:?} {s:?} {:?}", s.size_hint(), s.next(), s.next_back());
    println!("{:?} {s:?} {:?} {:?} {:?}", s.next(), s.next(), s.next(), s.size_hint());
    let mut s = v.split_inclusive(|x| *x == 0);
    println!("{s:?} {:?} {:?} {:?} {:?} {s:?} {:?}", s.next(), s.next_back(), s.next_back(), s.next(), s.next());
    println!("{:?} {:?}", [0u8; 0].split_inclusive(|_| true).next(), [0u8; 0].split(|_| true).next());
    println!("{:?}", [5, 6].split_inclusive_mut(|x| *x == 6).collect::<Vec<_>>());
    println!("{:?}", v.rsplitn_mut(2, |x| *x == 0).collect::<Vec<_>>());
    println!("{:?}", v.rsplit_mut(|x| *x == 0));
    println!("{:?} {}", Layout::new::<u64>(), size_of::<Option<Option<Layout>>>());
    let r = std::thread::spawn(|| 1);
    println!("{}", std::any::type_name_of_val(&r));
}
