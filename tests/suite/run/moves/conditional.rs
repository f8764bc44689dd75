struct Noisy(&'static str);
impl Drop for Noisy {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}
fn main() {
    for flag in [true, false] {
        let a = Noisy("a");
        let b;
        if flag {
            drop(a);
        } else {
            b = Noisy("b");
            println!("made {}", b.0);
        }
        println!("end {flag}");
    }
}
