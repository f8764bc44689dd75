enum Method { GET, POST }
fn is_empty(s: Method) -> bool {
    match s {
        GET => true,
        _ => false,
    }
}
fn main() {}
