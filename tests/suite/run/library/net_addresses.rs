//! Addresses of the net as values, and what can be one.
#![allow(warnings)]
use std::net::*;

fn addresses() {
    println!("{:?} {:?} {}", "1.2.3.4".parse::<IpAddr>(), "::1".parse::<Ipv6Addr>(), Ipv4Addr::LOCALHOST);
    println!("{:?} {:?}", "1.2.3.4:80".parse::<SocketAddr>(), "x".parse::<IpAddr>());
    println!("{} {}", Ipv4Addr::new(10, 0, 0, 1).is_private(), "x".parse::<IpAddr>().unwrap_err());
    println!("{:?} {}", Ipv6Addr::new(0x2001, 0xdb8, 0, 0, 0, 0, 0, 1), Ipv4Addr::new(1, 2, 3, 4).to_ipv6_mapped());
    println!("{:?}", "1.2.3.4:80".to_socket_addrs().unwrap().collect::<Vec<_>>());
    println!("{:?}", ("1.2.3.4", 5).to_socket_addrs().unwrap().next());
    println!("{:?}", "abc".to_socket_addrs().map(|_| ()).unwrap_err().to_string());
}

fn ordered() {
    let (a, b): (IpAddr, IpAddr) = ("1.2.3.4".parse().unwrap(), "::1".parse().unwrap());
    println!(
        "{:?} {:?} {:?}",
        a.partial_cmp(&Ipv4Addr::new(1, 2, 3, 5)),
        b.partial_cmp(&Ipv4Addr::LOCALHOST),
        Ipv6Addr::LOCALHOST.partial_cmp(&a)
    );
    println!("{:?} {:?}", Shutdown::Both, (Ipv4Addr::LOCALHOST, 80).to_socket_addrs().unwrap().collect::<Vec<_>>());
    println!("{:?}", (&[SocketAddr::from(([1, 2, 3, 4], 5))][..]).to_socket_addrs().unwrap().count());
}

fn main() {
    addresses();
    ordered();
}
