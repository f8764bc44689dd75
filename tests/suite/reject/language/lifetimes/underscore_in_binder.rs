fn call(f: for<'_> fn(&u8)) {
    f(&1);
}

fn main() {}
