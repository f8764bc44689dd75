fn main() {
    let n = 0;
    let mut outer = || {
        let mut inner = || n += 1;
        inner();
    };
    outer();
}
