use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, SocketAddrV4, SocketAddrV6};

fn main() {
    let home = Ipv4Addr::new(127, 0, 0, 1);
    println!("{home} {home:?} {} {} {}", home.is_loopback(), home == Ipv4Addr::LOCALHOST, home.is_private());
    println!("{:?} {} {}", home.octets(), u32::from(home), Ipv4Addr::from(0x0a00_0001));
    println!("[{:>15}] [{:<12}] [{:^20}] [{:.3}]", home, Ipv4Addr::UNSPECIFIED, home, home);
    for text in ["192.168.0.1", "256.1.1.1", "01.2.3.4", "1.2.3", "1.2.3.4.5", "", "1.2.3.4 ", "255.255.255.255"] {
        match text.parse::<Ipv4Addr>() {
            Ok(ip) => println!("{ip} {} {} {} {}", ip.is_private(), ip.is_broadcast(), ip.is_multicast(), ip.is_link_local()),
            Err(e) => println!("{text:?}: {e} {e:?}"),
        }
    }
    for text in ["::1", "::", "2001:db8::8a2e:370:7334", "fe80::1", "1:2:3:4:5:6:7:8", "::ffff:1.2.3.4", "1::2::3", "12345::", "g::", "1:2:3:4:5:6:7::", "ff02::1", "::1.2.3.4", "1:0:0:2:0:0:0:3"] {
        match text.parse::<Ipv6Addr>() {
            Ok(ip) => println!("{ip} {:?} {} {} {:?}", ip.segments(), ip.is_loopback(), ip.is_multicast(), ip.to_ipv4_mapped()),
            Err(e) => println!("{text:?}: {e}"),
        }
    }
    let v6 = Ipv6Addr::new(0x2001, 0xdb8, 0, 0, 0, 0, 0, 1);
    println!("{v6} {v6:>25} {:?} {}", v6.octets(), v6.is_unspecified());
    println!("{} {} {:?}", home.to_ipv6_mapped(), home.to_ipv6_compatible(), home.to_ipv6_mapped().to_canonical());
    println!("{:?} {:?}", "10.0.0.1".parse::<IpAddr>(), "x".parse::<IpAddr>().map_err(|e| e.to_string()));
    let ip: IpAddr = v6.into();
    println!("{ip} {} {} {}", ip.is_ipv6(), ip == v6, IpAddr::from([1, 2, 3, 4]) < ip);
    println!("{} {}", home & Ipv4Addr::new(255, 0, 0, 0), !Ipv4Addr::UNSPECIFIED);
    let mut s = SocketAddr::new(ip, 8080);
    println!("{s} {s:?} {} {}", s.port(), s.ip());
    s.set_port(80);
    s.set_ip(home.into());
    println!("{s} {} {}", s.is_ipv4(), s == SocketAddr::from(([127, 0, 0, 1], 80)));
    println!("{:?} {:?}", "1.2.3.4:5".parse::<SocketAddr>(), "[::1]:99".parse::<SocketAddr>());
    for bad in ["1.2.3.4", "1.2.3.4:99999", "::1:80", "[::1]", ":1"] {
        println!("{:?}", bad.parse::<SocketAddr>().map_err(|e| e.to_string()));
    }
    println!("{} {}", SocketAddrV4::new(home, 1), SocketAddrV6::new(v6, 2, 0, 3));
    println!("{:?}", "[fe80::1%5]:6".parse::<SocketAddrV6>().map(|a| (a.scope_id(), a.port(), a.flowinfo())));
    println!("{} {}", size_of::<IpAddr>(), size_of::<SocketAddr>());
    let mut all: Vec<IpAddr> = vec![v6.into(), home.into(), Ipv4Addr::new(1, 1, 1, 1).into()];
    all.sort();
    println!("{all:?}");
}
