fn main()  { let q = "5".parse().unwrap();
 let z = None;  }
