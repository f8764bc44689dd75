// edition: 2018
fn main() {
    for x in [1, 2].into_iter() {
        let y: &i32 = x;
        println!("{}", y);
    }
    let boxed: Box<[u8]> = Box::new([7, 8]);
    for x in boxed.into_iter() {
        println!("{}", *x);
    }
    for x in IntoIterator::into_iter([3]) {
        let y: i32 = x;
        println!("{}", y);
    }
    for x in [1u8].into_iter() {
        let y: u8 = x;
    }
}
