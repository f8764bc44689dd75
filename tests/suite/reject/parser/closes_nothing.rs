fn main() {
    let x = (1 + 2;
    let y = 1);
    }
}
