fn main() {
    let all: Vec<i32> = vec![1, 2, 3];
    let parts = all.into_iter().array_chunks::<2>();
}
