fn main() {
    let mut list = vec![1];
    let mut outer = || {
        let mut inner = || list.push(2);
        inner();
    };
    println!("{}", list.len());
    outer();
}
