fn main() {
    let mut value = 1;
    let target = &mut value;
    let mut one = || *target += 1;
    let kept = &*target;
    one();
    println!("{kept}");
}
