fn main() {
    let mut value = 1;
    let target = &mut value;
    let mut one = || *target += 1;
    let mut two = || *target += 2;
    one();
    two();
}
