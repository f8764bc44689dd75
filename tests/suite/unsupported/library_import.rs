//~ unsupported
use std::net;

fn main() {
    println!("{}", net::Ipv4Addr::LOCALHOST);
}
