const _: () = assert!(std::mem::size_of::<u64>() == 4);
fn main() {}
