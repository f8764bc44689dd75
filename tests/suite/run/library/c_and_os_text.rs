//! Text of C and of the operating system.
#![allow(warnings)]
use std::borrow::Cow;
use std::ffi::*;
use std::rc::Rc;
use std::sync::Arc;

fn text() {
    let s = OsString::from("ab");
    println!("{:?} {:?} {:?} {}", s, s.to_str(), s.len(), s == "ab");
    let c = CString::new("hi").unwrap();
    println!("{:?} {:?} {:?} {:?}", c, c.as_bytes(), c.as_bytes_with_nul(), c.to_str());
    println!("{:?} {:?}", CString::new("a\0b"), CString::new("a\0b").unwrap_err().to_string());
    println!("{:?} {:?}", c"lit", CStr::from_bytes_with_nul(b"x\0"));
    println!("{:?} {:?}", CStr::from_bytes_with_nul(b"x"), CStr::from_bytes_until_nul(b"a\0b"));
    println!("{:?} {:?}", c.to_string_lossy(), c.count_bytes());
    println!("{:?}", CStr::from_bytes_with_nul(b"a\0b\0").map_err(|e| e.to_string()));
    println!("{:?}", &c[..]);
    println!("{:?}", unsafe { CStr::from_ptr(c.as_ptr()) });
    println!("{:?}", c.into_string());
}

fn conversions() {
    let c: CString = "a".parse().unwrap();
    println!("{:?} {:?}", String::try_from(c.clone()), Vec::from(c.clone()));
    println!("{:?} {:?}", &c[..], &c"abc"[1..]);
    println!("{:?} {:?} {:?}", Box::<CStr>::default(), Rc::<CStr>::default(), Arc::<CStr>::from(c"x"));
    println!("{:?} {}", Cow::from(&c), Cow::from(&c) == c);
    let o = OsString::from("b");
    println!("{:?} {:?} {}", Box::<OsStr>::from(o.as_os_str()).clone(), Cow::from(&o), *o < *"c");
    println!("{:?}", ["a", "b"].iter().map(|s| Cow::from(OsStr::new(s))).collect::<OsString>());
    println!("{}", std::path::Path::new("x") == Cow::from(OsStr::new("x")));
}

fn main() {
    text();
    conversions();
}
