// Files in a directory of their own: made, written, read, moved, taken away; and what goes wrong, each with its error.
use std::fs::{self, File, OpenOptions};
use std::io::{self, BufRead, BufReader, BufWriter, ErrorKind, Read, Seek, SeekFrom, Write};
use std::path::Path;

fn numbers(path: &Path) -> Result<Vec<i32>, Box<dyn std::error::Error>> {
    let mut text = String::new();
    File::open(path)?.read_to_string(&mut text)?;
    Ok(text.lines().map(|line| line.trim().parse::<i32>()).collect::<Result<_, _>>()?)
}

fn told(result: io::Result<impl std::fmt::Debug>) {
    match result {
        Ok(value) => println!("ok {value:?}"),
        Err(error) => println!("{:?} | {error} | {error:?}", error.kind()),
    }
}

fn streams() -> io::Result<()> {
    {
        let mut writer = BufWriter::new(File::create("lines.txt")?);
        for n in 0..5 {
            writeln!(writer, "line {n}")?;
        }
    }
    let file = File::open("lines.txt")?;
    println!("{} bytes", file.metadata()?.len());
    for line in BufReader::new(&file).lines().skip(3) {
        println!("{}", line?);
    }
    let mut log = OpenOptions::new().append(true).read(true).open("lines.txt")?;
    log.write_all(b"the end")?;
    let mut text = String::new();
    log.seek(SeekFrom::Start(30))?;
    log.read_to_string(&mut text)?;
    println!("{text:?} {}", log.stream_position()?);
    log.seek(SeekFrom::End(-3))?;
    let mut three = [0; 3];
    log.read_exact(&mut three)?;
    println!("{:?}", std::str::from_utf8(&three));
    told(log.read_exact(&mut three));
    told(log.seek(SeekFrom::Current(-1000)));
    let mut other = log.try_clone()?;
    log.rewind()?;
    let mut four = [0; 4];
    other.read_exact(&mut four)?;
    println!("{four:?} {}", log.stream_position()?);
    log.set_len(6)?;
    told(fs::read("lines.txt"));
    let mut gap = OpenOptions::new().write(true).open("lines.txt")?;
    gap.seek(SeekFrom::Start(8))?;
    gap.write_all(b"!")?;
    told(fs::read("lines.txt"));
    told(gap.read(&mut three));
    told((&file).write(b"no"));
    Ok(())
}

fn mistakes() {
    told(File::open("nothing.txt").map(drop));
    told(fs::read_to_string("nothing.txt"));
    told(File::open("").map(drop));
    told(File::open("a\0b").map(drop));
    told(File::create_new("lines.txt").map(drop));
    told(File::create("no/such/place").map(drop));
    told(File::open("lines.txt/inside").map(drop));
    told(File::create("sub").map(drop));
    told(fs::read("sub"));
    told(OpenOptions::new().open("x").map(drop));
    told(OpenOptions::new().read(true).create(true).open("x").map(drop));
    told(OpenOptions::new().append(true).truncate(true).open("x").map(drop));
    fs::write("bad.txt", [b'a', 0xff]).unwrap();
    told(fs::read_to_string("bad.txt"));
    told(fs::remove_file("sub"));
    told(fs::remove_dir("bad.txt"));
    told(fs::remove_file("bad.txt"));
    told(fs::remove_file("bad.txt"));
    match File::open("greeting.txt") {
        Ok(_) => println!("there"),
        Err(error) => match error.kind() {
            ErrorKind::NotFound => match File::create("greeting.txt") {
                Ok(mut file) => file.write_all(b"hello").unwrap(),
                Err(error) => panic!("{error:?}"),
            },
            other => panic!("{other:?}"),
        },
    }
    told(fs::read_to_string("greeting.txt"));
}

fn names() -> io::Result<()> {
    fs::copy("greeting.txt", "sub/copy.txt")?;
    fs::rename("greeting.txt", "sub/moved.txt")?;
    println!("{} {}", Path::new("greeting.txt").exists(), fs::exists("sub/moved.txt")?);
    fs::hard_link("sub/moved.txt", "linked.txt")?;
    OpenOptions::new().append(true).open("linked.txt")?.write_all(b", world")?;
    println!("{:?} {:?}", fs::read_to_string("sub/moved.txt")?, fs::read_to_string("./sub/../sub/copy.txt")?);
    fs::remove_file("sub/moved.txt")?;
    println!("{:?} {:?}", fs::read_to_string("linked.txt")?, Path::new("sub/moved.txt").try_exists()?);
    let known = Path::new("linked.txt").metadata()?;
    println!("{} {} {} {:?}", known.is_file(), known.is_dir(), known.permissions().readonly(), known.file_type());
    println!("{:?} {}", known.permissions(), known.modified()? >= known.created()?);
    println!("{}", std::mem::size_of::<Option<File>>());
    Ok(())
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let own = std::env::temp_dir().join("mdbook-memory-suite-files");
    let _ = fs::remove_dir_all(&own);
    fs::create_dir(&own)?;
    std::env::set_current_dir(&own)?;
    fs::create_dir("sub")?;
    streams()?;
    mistakes();
    names()?;
    fs::write("numbers", "1\n 2\n3")?;
    println!("{:?}", numbers(Path::new("numbers"))?);
    fs::write("numbers", "1\nx")?;
    println!("{}", numbers(Path::new("numbers")).unwrap_err());
    println!("{}", numbers(Path::new("missing")).unwrap_err());
    for name in ["numbers", "linked.txt", "sub/copy.txt", "lines.txt"] {
        fs::remove_file(name)?;
    }
    told(fs::remove_dir("sub"));
    told(fs::remove_dir(&own));
    told(fs::metadata(&own).map(drop));
    Ok(())
}
