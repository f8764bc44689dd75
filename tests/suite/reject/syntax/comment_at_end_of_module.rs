mod m { fn f() {} /// trailing
}
fn main() {}
