fn main() {
    let mut value = 1;
    let target = &mut value;
    let kept = &*target;
    let mut one = || *target += 1;
    one();
    println!("{kept}");
}
