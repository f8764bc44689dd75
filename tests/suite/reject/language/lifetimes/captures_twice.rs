fn number() -> impl Copy + use<> + use<> {
    1
}

fn main() {}
