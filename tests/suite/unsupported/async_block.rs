//~ unsupported
fn main() {
    let _future = async { 5 };
}
