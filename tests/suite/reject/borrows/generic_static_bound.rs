fn forever<T: 'static>(value: T) -> T { value }
fn main() {
    let n = 1;
    let r = forever(&n);
    println!("{r}");
}
