fn number<'a>(_: &'a u8) -> impl Copy + use<'static, 'a> {
    1
}

fn main() {}
