fn main() {
    let map = HashMap::new();
    let x = foo::bar();
    let y = m::n::o();
}
mod m {}
