fn main() {
    std::mem::drop::<'static, u8>(1);
}
