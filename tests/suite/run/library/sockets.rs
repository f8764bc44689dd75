// Threads of one program that talk over sockets of this machine, streams as well as datagrams.
use std::io::{self, BufRead, BufReader, ErrorKind, Read, Write};
use std::net::{IpAddr, Ipv4Addr, Shutdown, SocketAddr, TcpListener, TcpStream, UdpSocket};
use std::thread;
use std::time::Duration;

fn echo_lines() -> io::Result<()> {
    let listener = TcpListener::bind("127.0.0.1:0")?;
    let address = listener.local_addr()?;
    assert_ne!(address.port(), 0);
    assert_eq!(address.ip(), IpAddr::V4(Ipv4Addr::LOCALHOST));
    let server = thread::spawn(move || -> io::Result<usize> {
        let mut lines = 0;
        for stream in listener.incoming().take(2) {
            let stream = stream?;
            let mut answers = stream.try_clone()?;
            for line in BufReader::new(stream).lines() {
                writeln!(answers, "{}!", line?.to_uppercase())?;
                lines += 1;
            }
        }
        Ok(lines)
    });
    for greeting in ["hello", "bye"] {
        let mut stream = TcpStream::connect(address)?;
        assert_eq!(stream.peer_addr()?, address);
        assert_ne!(stream.local_addr()?, address);
        write!(stream, "{greeting}\nthere\n")?;
        stream.shutdown(Shutdown::Write)?;
        let mut answer = String::new();
        stream.read_to_string(&mut answer)?;
        print!("{answer}");
    }
    println!("{} lines", server.join().unwrap()?);
    Ok(())
}

fn more_than_there_is_room_for() -> io::Result<()> {
    let listener = TcpListener::bind(("localhost", 0))?;
    let address = listener.local_addr()?;
    let writer = thread::spawn(move || -> io::Result<()> {
        let mut stream = TcpStream::connect(address)?;
        let bytes: Vec<u8> = (0..10_000_000u32 / 50).map(|i| (i % 251) as u8).collect();
        stream.write_all(&bytes)
    });
    let (mut stream, _) = listener.accept()?;
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes)?;
    let right = bytes.iter().enumerate().all(|(i, byte)| *byte == (i % 251) as u8);
    println!("{} bytes, right: {right}", bytes.len());
    writer.join().unwrap()
}

fn what_goes_wrong() -> io::Result<()> {
    let listener = TcpListener::bind("127.0.0.1:0")?;
    let address = listener.local_addr()?;
    println!("taken: {:?}", TcpListener::bind(address).map(|_| ()).unwrap_err().kind());
    listener.set_nonblocking(true)?;
    println!("nobody: {:?}", listener.accept().map(|_| ()).unwrap_err().kind());
    let mut client = TcpStream::connect(&address)?;
    let mut buf = [0; 8];
    client.set_read_timeout(Some(Duration::from_millis(10)))?;
    assert!(client.read_timeout()?.is_some());
    println!("no time: {:?}", client.set_read_timeout(Some(Duration::ZERO)).unwrap_err().to_string());
    println!("silence: {:?}", client.read(&mut buf).unwrap_err().kind());
    client.set_nonblocking(true)?;
    println!("silence: {}", client.read(&mut buf).unwrap_err());
    let (mut server, from) = listener.accept()?;
    assert_eq!(from, client.local_addr()?);
    server.write_all(b"four")?;
    client.set_nonblocking(false)?;
    println!("{} {}", client.peek(&mut buf[..2])?, client.read(&mut buf)?);
    client.set_nodelay(true)?;
    client.set_ttl(100)?;
    println!("{} {} {}", client.nodelay()?, server.nodelay()?, client.ttl()?);
    client.shutdown(Shutdown::Write)?;
    println!("after the end: {:?}", client.write(b"x").unwrap_err().kind());
    println!("{:?}", server.read(&mut buf)?);
    drop((server, listener));
    println!("{:?} {:?}", client.read(&mut buf)?, client.take_error()?.is_none());
    println!("gone: {:?}", TcpStream::connect(address).unwrap_err().kind());
    println!("{}", TcpStream::connect("nowhere").unwrap_err());
    println!("{}", TcpStream::connect("127.0.0.1:port").unwrap_err());
    println!("{}", TcpStream::connect(&[][..] as &[SocketAddr]).unwrap_err());
    println!("{:?}", TcpListener::bind("192.0.2.1:4000").unwrap_err().kind());
    Ok(())
}

fn datagrams() -> io::Result<()> {
    let (one, other) = (UdpSocket::bind("127.0.0.1:0")?, UdpSocket::bind("127.0.0.1:0")?);
    let mut buf = [0; 4];
    one.send_to(b"first", other.local_addr()?)?;
    one.send_to(b"2nd", other.local_addr()?)?;
    let (count, from) = other.peek_from(&mut buf)?;
    println!("{count} {} {}", from == one.local_addr()?, String::from_utf8_lossy(&buf));
    println!("{:?} {}", other.recv(&mut buf)?, String::from_utf8_lossy(&buf));
    println!("{:?} {}", other.recv(&mut buf)?, String::from_utf8_lossy(&buf[..3]));
    println!("no peer: {}", other.send(b"x").unwrap_err());
    println!("no peer: {:?}", other.peer_addr().unwrap_err().kind());
    other.connect(one.local_addr()?)?;
    let answer = thread::spawn(move || -> io::Result<UdpSocket> {
        let (count, from) = one.recv_from(&mut [0; 16])?;
        one.send_to(&vec![b'.'; count], from)?;
        Ok(one)
    });
    other.send(b"ping")?;
    println!("{} {}", other.recv(&mut buf)?, String::from_utf8_lossy(&buf));
    drop(answer.join().unwrap()?);
    other.set_read_timeout(Some(Duration::from_millis(5)))?;
    println!("{:?}", other.recv(&mut buf).unwrap_err().kind());
    other.send(b"anybody?")?;
    println!("{:?}", other.recv(&mut buf).unwrap_err().kind());
    println!("{}", other.send(&vec![0; 70_000]).unwrap_err());
    other.set_broadcast(true)?;
    println!("{} {}", other.broadcast()?, other.multicast_ttl_v4()?);
    Ok(())
}

fn main() -> io::Result<()> {
    echo_lines()?;
    more_than_there_is_room_for()?;
    what_goes_wrong()?;
    datagrams()?;
    println!("{} {} {}", size_of::<TcpStream>(), size_of::<Option<TcpListener>>(), size_of::<UdpSocket>());
    match TcpStream::connect_timeout(&SocketAddr::from(([127, 0, 0, 1], 9)), Duration::from_secs(1)) {
        Err(e) if e.kind() == ErrorKind::ConnectionRefused => println!("{e}"),
        other => println!("{other:?}"),
    }
    Ok(())
}
