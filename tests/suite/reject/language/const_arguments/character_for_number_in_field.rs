struct Row {
    cells: [u8; b'a'],
}

fn main() {}
