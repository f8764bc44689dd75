//! What panics that are caught put on the heap: the text before the hook is told, its box before the stack unwinds.
#![allow(warnings)]
use std::panic::*;
struct D(Vec<u8>); impl Drop for D { fn drop(&mut self) { self.0.reserve(100); } }
struct B; impl std::fmt::Display for B { fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result { let s = String::from("inside"); f.write_str(&s)?; f.write_str(" and a longer piece of text")?; Err(std::fmt::Error) } }
fn main() {
  let r = catch_unwind(|| { let _d = D(vec![1, 2]); panic!("x {} {:>40}", 1, "w") }); drop(r);
  let r = catch_unwind(|| { let _d = D(vec![1, 2]); panic!("lit") }); drop(r);
  let r = catch_unwind(|| { let _d = D(vec![1, 2]); panic_any(vec![7u16; 9]) }); drop(r);
  let r = catch_unwind(|| { let _d = D(vec![1]); let v = vec![0u8; 3]; v[std::hint::black_box(5)] }); drop(r);
  let r = catch_unwind(|| { let _d = D(vec![1]); let a = [1u8; 3]; a[std::hint::black_box(5)] }); drop(r);
  let r = catch_unwind(|| { let _d = D(vec![1]); "x".parse::<i32>().unwrap() }); drop(r);
  let r = catch_unwind(|| { let _d = D(vec![1]); None::<u8>.unwrap() }); drop(r);
  let r = catch_unwind(|| { let _d = D(vec![1]); None::<u8>.expect("some words") }); drop(r);
  let r = catch_unwind(|| { let _d = D(vec![1]); assert_eq!(1, 2, "m {}", 3) }); drop(r);
  let r = catch_unwind(|| { let _d = D(vec![1]); format!("{}", B) }); drop(r);
  let r = catch_unwind(|| { let _d = D(vec![1]); panic!("{}", B) }); println!("{:?}", r.unwrap_err().downcast_ref::<String>());
  let r = catch_unwind(|| { let r = catch_unwind(|| panic!("a {}", 1)); println!("{:?}", r.unwrap_err().downcast::<String>()); panic!("b {}", 2) }); println!("{:?}", r.map(|_: ()| ()).unwrap_err().downcast::<String>());
  set_hook(Box::new(|i| println!("{:?} {:?}", i.payload_as_str(), i.location().map(|l| l.line()))));
  let r = catch_unwind(|| { let _d = D(vec![1]); panic!("hooked {}", 5) }); drop(r);
  let r = catch_unwind(|| { let _d = D(vec![1]); panic!("hooked") }); println!("{:?}", r.map(|_: ()| ()).unwrap_err().downcast_ref::<&str>());
  let r = catch_unwind(|| { let _d = D(vec![1]); panic_any(5u8) }); drop(r);
  let old = take_hook(); drop(old); let d = take_hook(); set_hook(d); let r = catch_unwind(|| { panic!("through the default {}", 1) }); println!("{:?}", r.map(|_: ()| ()).unwrap_err().downcast::<String>());
  let r = catch_unwind(|| resume_unwind(Box::new(String::from("r")))); println!("{:?}", r.map(|_: ()| ()).unwrap_err().downcast::<String>());
  let v: Vec<Result<i32, _>> = (0..3).map(|i| catch_unwind(move || if i == 1 { panic!("i {i}") } else { i })).collect(); println!("{}", v.len());
}
