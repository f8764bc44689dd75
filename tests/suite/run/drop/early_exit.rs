struct D(&'static str);
impl Drop for D {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}
fn f(n: i32) -> Result<i32, String> {
    let _a = D("a");
    if n == 0 {
        return Ok(0);
    }
    let _b = D("b");
    let x: i32 = g(n)?;
    let _c = D("c");
    for i in 0..3 {
        let _l = D("loop");
        if i == 1 {
            break;
        }
    }
    Ok(x)
}
fn g(n: i32) -> Result<i32, String> {
    if n > 5 { Err(String::from("big")) } else { Ok(n) }
}
fn main() {
    println!("{:?}", f(0));
    println!("{:?}", f(9));
    println!("{:?}", f(2));
}
