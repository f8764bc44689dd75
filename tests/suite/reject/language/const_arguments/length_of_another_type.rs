struct Buffer<const N: u8> {
    bytes: [u8; N],
}

fn main() {}
