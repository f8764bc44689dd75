union Bytes {
    all: [u8],
}

fn main() {}
