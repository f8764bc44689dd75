fn main() { let _f: Box<dyn AsyncFn()> = Box::new(async || {}); }
