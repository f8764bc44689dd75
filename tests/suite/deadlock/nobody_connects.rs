//~ deadlock: `main` waits for somebody to connect
use std::net::TcpListener;

fn main() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    for stream in listener.incoming() {
        drop(stream);
    }
}
