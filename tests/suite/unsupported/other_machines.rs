//~ unsupported: the net beyond the program's own machine
use std::net::TcpStream;

fn main() {
    println!("{}", TcpStream::connect("192.0.2.1:80").is_ok());
}
