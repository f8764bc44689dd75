// edition: 2021
fn f() -> Result<i32, ()> { let x = r#try!(Ok(1)); Ok(x) }
fn g() -> Result<i32, ()> { let x = try!(Ok(1)); Ok(x) }
fn main() { println!("{:?} {:?}", f(), g()); }
