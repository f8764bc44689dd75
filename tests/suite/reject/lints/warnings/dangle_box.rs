#![deny(warnings)]
fn main() { let q = vec![1].into_boxed_slice().as_ptr(); println!("{}", q.is_null()); let b = Box::new([1, 2]).as_ptr(); println!("{}", b.is_null()); }
