//~ unsupported
fn main() {
    let stream: Option<std::os::unix::net::UnixStream> = None;
    println!("{}", stream.is_none());
}
