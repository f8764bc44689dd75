fn call(f: &dyn for<'a, 'b: 'a> Fn(&'a u8, &'b u8)) {
    f(&1, &2);
}

fn main() {
    call(&|_, _| {});
}
