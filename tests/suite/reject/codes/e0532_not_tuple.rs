enum State { Ok, Fail { m: u8 } }
fn f(s: State) {
    match s {
        State::Ok(x) => {}
        _ => {}
    }
}
fn main() { match 1 { main => {}, } match 2 { u8::max(x) => {}, _ => {} } }
