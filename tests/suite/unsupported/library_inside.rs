//~ unsupported
fn main() {
    let stream: Option<std::net::TcpStream> = None;
    println!("{}", stream.is_none());
}
