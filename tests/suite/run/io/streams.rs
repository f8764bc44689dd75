use std::collections::VecDeque;
use std::error::Error as _;
use std::io::{self, BufRead, BufReader, BufWriter, Cursor, ErrorKind, IoSlice, LineWriter, Read, Seek, SeekFrom, Write};

struct Trickle<'a>(&'a [u8]);
impl Read for Trickle<'_> {
    fn read(&mut self, buf: &mut [u8]) -> io::Result<usize> {
        let n = buf.len().min(3).min(self.0.len());
        buf[..n].copy_from_slice(&self.0[..n]);
        self.0 = &self.0[n..];
        Ok(n)
    }
}

struct Log(Vec<String>);
impl Write for Log {
    fn write(&mut self, buf: &[u8]) -> io::Result<usize> {
        self.0.push(String::from_utf8_lossy(buf).into_owned());
        Ok(buf.len())
    }
    fn flush(&mut self) -> io::Result<()> {
        self.0.push("<flush>".into());
        Ok(())
    }
}

#[derive(Debug)]
struct Full;
impl Write for Full {
    fn write(&mut self, _: &[u8]) -> io::Result<usize> {
        Ok(0)
    }
    fn flush(&mut self) -> io::Result<()> {
        Err(ErrorKind::BrokenPipe.into())
    }
}

fn errors() {
    let e = io::Error::new(ErrorKind::NotFound, "missing thing");
    println!("{e} {e:?} {:?} {}", e.kind(), e.get_ref().is_some());
    let e: io::Error = ErrorKind::PermissionDenied.into();
    println!("{e} {e:?} {:?} {:?}", e.kind(), e.raw_os_error());
    let e = io::Error::other(std::fmt::Error);
    println!("{e} {e:?}");
    println!("{:?}", e.into_inner().map(|e| e.to_string()));
    let e = io::Error::from_raw_os_error(2);
    println!("{e} {e:?} {:?} {:?}", e.kind(), e.raw_os_error());
    println!("{:?} {:?}", io::Error::from_raw_os_error(13).kind(), io::Error::from_raw_os_error(17));
    let e = (&b"ab"[..]).read_exact(&mut [0; 3]).unwrap_err();
    println!("{e} {e:?}");
    let e = Full.write_all(b"x").unwrap_err();
    println!("{e} {e:?}");
    let e = (&b"\xff"[..]).read_to_string(&mut String::new()).unwrap_err();
    println!("{e} {e:?} {:?}", e.source().is_none());
    let e = write!(Full, "{}", 1).unwrap_err();
    println!("{e}");
    let parsed: Result<i32, io::Error> = "x".parse::<i32>().map_err(|e| io::Error::new(ErrorKind::InvalidData, e));
    let e = parsed.unwrap_err();
    println!("{e}");
    println!("{:?}", e.downcast::<std::num::ParseIntError>());
    println!("{} {:?} {}", ErrorKind::UnexpectedEof, ErrorKind::WouldBlock, ErrorKind::AddrInUse);
    println!("{}", std::mem::size_of::<io::Error>());
}

fn main() -> io::Result<()> {
    let mut r: &[u8] = b"hello world";
    let mut buf = [0; 5];
    println!("{}", r.read(&mut buf)?);
    println!("{:?}", buf);
    let mut s = String::from("rest:");
    println!("{}", r.read_to_string(&mut s)?);
    println!("{s:?}");
    let mut all = Vec::new();
    println!("{}", Trickle(b"some more bytes").read_to_end(&mut all)?);
    println!("{}", String::from_utf8_lossy(&all));
    let mut s = String::new();
    (&b"abc"[..]).chain(&b"def"[..]).take(5).read_to_string(&mut s)?;
    println!("{s} {:?}", (&b"xy"[..]).bytes().map(|b| b.unwrap()).collect::<Vec<_>>());
    let mut t = Trickle(b"0123456789").take(4);
    let mut b = [0; 10];
    println!("{} {} {}", t.read(&mut b)?, t.read(&mut b)?, t.limit());
    println!("{}", io::read_to_string(Trickle(b"read whole"))?);
    println!("{:?} {:?}", (&b""[..]).read(&mut b)?, io::empty().read(&mut b)?);
    io::repeat(7).read_exact(&mut b)?;
    println!("{b:?} {}", io::copy(&mut Trickle(b"copied"), &mut io::sink())?);
    let mut target = Vec::new();
    io::copy(&mut io::repeat(b'x').take(6), &mut target)?;
    println!("{target:?}");

    let text = "first\nsecond\r\n\nlast";
    for line in text.as_bytes().lines() {
        print!("{:?} ", line?);
    }
    println!();
    let mut reader = BufReader::with_capacity(4, Trickle(text.as_bytes()));
    let mut line = String::new();
    while reader.read_line(&mut line)? > 0 {
        print!("{line:?} ");
        line.clear();
    }
    println!();
    let parts: Result<Vec<_>, _> = BufReader::new(&b"a-b--c"[..]).split(b'-').collect();
    println!("{:?}", parts?);
    let mut r = BufReader::new(Trickle(b"ab,cd"));
    let mut until = vec![];
    println!("{}", r.read_until(b',', &mut until)?);
    println!("{:?} {:?} {}", until, r.buffer(), r.capacity());
    println!("{}", r.skip_until(b',')?);
    println!("{:?}", r.fill_buf()?);

    let mut c = Cursor::new(vec![1, 2, 3]);
    c.write_all(&[9])?;
    c.seek(SeekFrom::End(1))?;
    c.write_all(&[7, 8])?;
    println!("{c:?} {} {}", c.position(), c.stream_position()?);
    c.rewind()?;
    c.seek_relative(2)?;
    println!("{:?} {:?}", c.seek(SeekFrom::Current(-1))?, c.seek(SeekFrom::Current(-9)).map_err(|e| e.to_string()));
    let mut two = [0; 2];
    c.read_exact(&mut two)?;
    println!("{two:?} {:?}", c.get_ref());
    println!("{:?}", c.into_inner().len());
    let mut fixed = [0u8; 4];
    let mut c = Cursor::new(&mut fixed[..]);
    println!("{} {} {}", c.write(b"abc")?, c.write(b"def")?, c.write(b"g")?);
    println!("{fixed:?}");
    let mut lines = Cursor::new("x\ny\n").lines();
    println!("{:?} {:?} {:?}", lines.next().unwrap()?, lines.next().unwrap()?, lines.next().is_none());
    let mut slice = &mut [0u8; 3][..];
    println!("{} {}", slice.write(b"ab")?, slice.len());
    let mut q: VecDeque<u8> = VecDeque::new();
    q.write_all(b"queue")?;
    println!("{}", q.read(&mut two)?);
    println!("{:?} {:?}", two, q);

    let mut w = BufWriter::with_capacity(8, Log(vec![]));
    w.write_all(b"abc")?;
    w.write_all(b"defgh")?;
    println!("{:?} {:?} {}", w.buffer(), w.get_ref().0, w.capacity());
    w.write_all(b"i")?;
    w.write_all(b"a long piece of text")?;
    write!(w, "{}-{}", 1, 2)?;
    w.flush()?;
    w.write_all(b"end")?;
    println!("{:?}", w.into_inner().map(|l| l.0).ok());
    let mut l = LineWriter::new(Log(vec![]));
    l.write_all(b"no end")?;
    l.write_all(b" one\ntwo")?;
    writeln!(l, "!")?;
    println!("{:?}", l.get_ref().0);
    println!("{:?}", l.into_inner().map(|l| l.0.len()).ok());
    let bad = BufWriter::new(Full);
    let mut bad2 = BufWriter::new(Full);
    bad2.write_all(b"x")?;
    let e = bad2.into_inner().unwrap_err();
    println!("{} {:?}", e, e.error().kind());
    println!("{:?}", e.into_inner().into_parts().1.unwrap());
    drop(bad);
    let mut v = Vec::new();
    println!("{}", v.write_vectored(&[IoSlice::new(b""), IoSlice::new(b"a"), IoSlice::new(b"b")])?);
    writeln!(v, "{:>4}", 5)?;
    println!("{:?}", v);
    let out = io::stdout();
    let mut lock = out.lock();
    writeln!(lock, "locked {}", 1)?;
    io::stdout().flush()?;
    let mut dynamic: Vec<Box<dyn Write>> = vec![Box::new(Vec::new()), Box::new(io::sink())];
    for d in &mut dynamic {
        d.write_all(b"x")?;
        writeln!(d, "y")?;
    }
    let mut input = String::new();
    println!("{}", io::stdin().read_line(&mut input)?);
    println!("{:?} {}", input, io::stdin().lines().count());
    println!("{:?}", io::read_to_string(io::stdin())?);
    errors();
    Ok(())
}
