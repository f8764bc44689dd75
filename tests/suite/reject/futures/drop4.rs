fn main() { let f; let x = String::new(); f = async { let y = String::new(); std::future::ready(()).await; y.len() + x.len() }; let _ = &f; }
