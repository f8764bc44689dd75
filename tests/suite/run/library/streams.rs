//! Readers and writers in memory, and the errors of input and output.
#![allow(warnings)]
use std::io::{self, *};

fn cursor() {
    let mut c = Cursor::new(vec![1, 2, 3, 4]);
    let mut b = [0; 2];
    println!("{:?} {b:?} {}", c.read(&mut b), c.position());
    println!("{:?} {:?}", c.read_exact(&mut [0; 5]), c.seek(SeekFrom::Start(1)));
    let mut v = vec![];
    println!("{:?} {v:?}", c.read_to_end(&mut v));
    println!("{:?} {:?}", c.seek(SeekFrom::Current(-100)), c.stream_position());
    c.set_position(2);
    c.write_all(&[9, 9, 9]).unwrap();
    println!("{c:?} {:?}", c.get_ref());
    println!("{:?}", c.into_inner());
}

fn adapters() {
    println!("{:?}", "a\nb\n".as_bytes().lines().map(|l| l.unwrap()).collect::<Vec<_>>());
    println!("{:?}", BufReader::new("a b".as_bytes()).split(b' ').map(|x| x.unwrap()).collect::<Vec<_>>());
    let mut l = String::new();
    println!("{:?} {l:?}", "xy\nz".as_bytes().read_line(&mut l));
    let mut s = String::new();
    println!("{:?} {s}", "ab".as_bytes().chain("cd".as_bytes()).read_to_string(&mut s));
    println!("{:?}", "abcdef".as_bytes().take(3).bytes().map(|b| b.unwrap()).collect::<Vec<_>>());
    let mut w = vec![];
    write!(w, "{}{}", 1, 2).unwrap();
    w.write_all(b"x").unwrap();
    println!("{w:?}");
    println!("{:?}", io::copy(&mut "abc".as_bytes(), &mut io::sink()));
    println!("{:?}", io::read_to_string("abc".as_bytes()));
    let mut bw = BufWriter::new(vec![]);
    bw.write(b"q").unwrap();
    println!("{bw:?} {:?} {:?}", bw.buffer(), bw.get_ref());
    println!("{:?}", bw.into_inner().unwrap());
    let mut lw = LineWriter::new(vec![]);
    lw.write_all(b"a\nb").unwrap();
    println!("{:?} {:?}", lw.get_ref(), lw);
    println!("{:?} {:?}", io::repeat(5).take(2).bytes().count(), io::empty().read(&mut [0]));
    println!("{:?}", io::empty());
    println!("{:?} {:?}", io::sink(), io::repeat(1));
    println!("{:?}", io::stdin());
    println!("{:?}", BufReader::with_capacity(4, "abc".as_bytes()));
}

fn errors() {
    let e = io::Error::new(ErrorKind::NotFound, "nf");
    println!("{e} {e:?} {:?} {:?}", e.kind(), e.get_ref());
    println!("{} {:?}", io::Error::from(ErrorKind::PermissionDenied), io::Error::from(ErrorKind::PermissionDenied));
    println!("{:?} {}", io::Error::from_raw_os_error(2), io::Error::from_raw_os_error(13));
    println!("{:?} {:?}", io::Error::other("x"), e.raw_os_error());
    println!(
        "{:?} {}",
        String::from_utf8(vec![255]).map_err(|e| io::Error::new(ErrorKind::InvalidData, e)),
        ErrorKind::TimedOut
    );
    println!("{:?}", io::Error::other("q").into_inner().map(|e| e.to_string()));
    println!("{:?} {:?}", "a".as_bytes().read_exact(&mut [0; 2]), (&mut [0u8; 1][..]).write_all(b"ab"));
    println!("{:?}", io::read_to_string(&[255u8][..]));
    println!("{:?}", io::Error::from(ErrorKind::UnexpectedEof).to_string());
    for k in [
        ErrorKind::AlreadyExists,
        ErrorKind::BrokenPipe,
        ErrorKind::Interrupted,
        ErrorKind::InvalidInput,
        ErrorKind::Other,
        ErrorKind::OutOfMemory,
        ErrorKind::Unsupported,
        ErrorKind::WouldBlock,
        ErrorKind::WriteZero,
        ErrorKind::AddrInUse,
        ErrorKind::ConnectionRefused,
        ErrorKind::StorageFull,
        ErrorKind::IsADirectory,
    ] {
        println!("{k} {k:?}");
    }
}

fn more() {
    let mut t = Cursor::new(b"0123456789").take(5);
    println!("{:?} {:?}", t.seek(SeekFrom::Start(2)), t.stream_position());
    let mut b = [0; 2];
    t.read_exact(&mut b).unwrap();
    println!("{b:?} {:?} {:?}", t.limit(), t.seek(SeekFrom::End(1)).map_err(|e| e.kind()));
    let mut s = [IoSlice::new(b"ab"), IoSlice::new(b"cde")];
    let mut r = &mut s[..];
    IoSlice::advance_slices(&mut r, 3);
    println!("{:?} {}", r, r.len());
    let (mut x, mut y) = ([1, 2], [3, 4]);
    let mut m = [IoSliceMut::new(&mut x), IoSliceMut::new(&mut y)];
    let mut r = &mut m[..];
    IoSliceMut::advance_slices(&mut r, 1);
    println!("{:?}", r);
    r[0].advance(1);
    println!("{:?}", r);
    println!("{:?}", io::Error::from(Vec::<u8>::new().try_reserve(usize::MAX).unwrap_err()));
}

fn main() {
    cursor();
    adapters();
    errors();
    more();
}
