fn main() {
    loop {
        let f = || { continue; };
        f();
        break;
    }
}
