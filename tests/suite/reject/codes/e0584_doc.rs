trait T { fn f();
    /// nothing
}
fn main() {}
