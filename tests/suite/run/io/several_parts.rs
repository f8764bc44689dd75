//! Reads and writes of several parts at once, into writers that take them together and others that do not.
use std::collections::VecDeque;
use std::fs::File;
use std::io::{self, BufRead, BufReader, BufWriter, Cursor, IoSlice, IoSliceMut, LineWriter, Read, Seek, Write};

#[derive(Debug)]
struct One;

impl Write for One {
    fn write(&mut self, buf: &[u8]) -> io::Result<usize> {
        println!("one {:?}", String::from_utf8_lossy(buf));
        Ok(buf.len())
    }
    fn flush(&mut self) -> io::Result<()> {
        println!("flush");
        Ok(())
    }
}

#[derive(Debug)]
struct Both(usize);

impl Write for Both {
    fn write(&mut self, buf: &[u8]) -> io::Result<usize> {
        println!("both {:?}", String::from_utf8_lossy(buf));
        Ok(buf.len().min(self.0))
    }
    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

fn written(writer: &mut impl Write, parts: &[&str]) {
    let parts: Vec<IoSlice> = parts.iter().map(|part| IoSlice::new(part.as_bytes())).collect();
    println!("{:?}", writer.write_vectored(&parts));
}

fn read(reader: &mut impl Read) {
    let (mut a, mut b) = ([0; 2], [0; 3]);
    let n = reader.read_vectored(&mut [IoSliceMut::new(&mut []), IoSliceMut::new(&mut a), IoSliceMut::new(&mut b)]);
    println!("{n:?} {a:?} {b:?}");
}

fn buffered<W: Write + std::fmt::Debug>(make: impl Fn() -> W) {
    let mut buffer = BufWriter::with_capacity(8, make());
    written(&mut buffer, &["", "abc", "de"]);
    written(&mut buffer, &["fg", "hij"]);
    written(&mut buffer, &["0123456789", "x"]);
    written(&mut buffer, &["x", "0123456789"]);
    written(&mut buffer, &[]);
    println!("{buffer:?}");
    drop(buffer);
    let mut lines = LineWriter::with_capacity(8, make());
    written(&mut lines, &["ab", "c"]);
    written(&mut lines, &["d\ne", "f\ng", "h", "", "i"]);
    written(&mut lines, &["", ""]);
    written(&mut lines, &["q", "\n"]);
    println!("{lines:?}");
}

fn main() -> io::Result<()> {
    buffered(|| One);
    buffered(|| Both(4));
    buffered(Vec::new);
    buffered(|| Cursor::new([0; 9]));

    let mut chain = b"xyz".chain(&b"12345678"[..]);
    (0..4).for_each(|_| read(&mut chain));
    read(&mut BufReader::with_capacity(4, &b"abcdef"[..]));
    read(&mut io::repeat(7));
    read(&mut io::empty());

    let mut deque = VecDeque::from(b"abcdef".to_vec());
    deque.rotate_left(2);
    read(&mut deque);
    deque.extend(b"uvwxyz");
    written(&mut deque, &["12", "3"]);
    let mut exact = [0; 6];
    println!("{:?} {exact:?} {deque:?}", deque.read_exact(&mut exact));
    let mut all = String::from("<");
    println!("{:?} {all} {deque:?}", deque.read_to_string(&mut all));
    deque.extend(b"12");
    println!("{} {deque:?} {exact:?}", deque.read_exact(&mut exact).unwrap_err());
    let mut bytes = Vec::new();
    written(&mut bytes, &["a", "bcdefghij"]);
    println!("{} {}", bytes.len(), bytes.capacity());

    let mut file = File::options().read(true).write(true).create(true).truncate(true).open(std::env::temp_dir().join("several_parts"))?;
    written(&mut file, &["ab", "cd", "ef"]);
    file.rewind()?;
    read(&mut file);
    println!("{:?}", BufReader::new(&file).lines().next());
    written(&mut io::stdout(), &["out ", "and ", "out\n"]);
    Ok(())
}
