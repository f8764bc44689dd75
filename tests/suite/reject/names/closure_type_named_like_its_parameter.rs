fn main() {
    let twice = |number: number| number * 2;
    println!("{}", twice(4));
}
