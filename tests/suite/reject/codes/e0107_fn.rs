fn id<T>(t: T) -> T { t }
fn main() {
    id::<u8, u8>(3);
}
