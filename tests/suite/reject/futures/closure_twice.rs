fn main() {
    let mut n = 0;
    let mut f = async || n += 1;
    let a = f();
    let b = f();
    drop((a, b));
}
