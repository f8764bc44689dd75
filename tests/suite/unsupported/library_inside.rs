//~ unsupported
fn main() {
    let address: Option<std::net::IpAddr> = None;
    println!("{}", address.is_none());
}
