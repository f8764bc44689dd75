struct D(&'static str);
impl Drop for D {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

struct Bad(&'static str, D);
impl Drop for Bad {
    fn drop(&mut self) {
        println!("bad drop {}", self.0);
        if self.0 == "old" {
            panic!("in drop of {}", self.0);
        }
    }
}
fn main() {
    let _a = D("a");
    let mut x = Bad("old", D("field of old"));
    let _v = (D("t0"), Bad("other", D("field of other")), D("t1"));
    println!("assign");
    x = Bad("new", D("field of new"));
    println!("{}", x.0);
}
