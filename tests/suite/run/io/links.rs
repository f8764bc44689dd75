// Links between files and directories.
use std::fs;
use std::io;
use std::os::unix::fs::{DirEntryExt, FileTypeExt, MetadataExt, symlink};
use std::path::{Path, PathBuf};

fn kind(path: &str) -> String {
    let shown = |found: io::Result<fs::Metadata>| match found {
        Ok(found) if found.is_symlink() => String::from("link"),
        Ok(found) if found.is_dir() => String::from("directory"),
        Ok(found) => format!("{} bytes", found.len()),
        Err(e) => format!("{:?}", e.kind()),
    };
    format!("{path}: {} {}", shown(fs::symlink_metadata(path)), shown(fs::metadata(path)))
}

fn main() -> io::Result<()> {
    let base = std::env::temp_dir().join("links-of-a-test");
    let _ = fs::remove_dir_all(&base);
    fs::create_dir_all(base.join("deep/er"))?;
    std::env::set_current_dir(&base)?;
    fs::write("deep/er/text", "some text")?;

    symlink("deep/er", "short")?;
    symlink("er/text", "deep/text")?;
    symlink("deep/text", "twice")?;
    symlink("nowhere", "lost")?;
    symlink("round", "round")?;
    for path in ["short", "short/text", "short/.", "deep/text", "twice", "lost", "round", "round/x", "twice/x"] {
        println!("{}", kind(path));
    }
    println!("{} {}", fs::read_to_string("twice")?, fs::read_to_string("short/../text")?);
    println!("{:?} {:?}", fs::read_link("twice")?, Path::new("short").read_link()?);
    println!("{:?} {:?}", fs::read_link("deep").unwrap_err().kind(), fs::read_link("no").unwrap_err().kind());
    let inside = |path: PathBuf| path.strip_prefix(fs::canonicalize(&base).unwrap()).unwrap().to_owned();
    println!("{:?} {:?}", inside(fs::canonicalize("twice")?), inside(fs::canonicalize("short")?));
    println!("{:?}", fs::canonicalize("lost").unwrap_err().kind());
    println!("{} {}", Path::new("lost").is_symlink(), Path::new("lost").exists());

    fs::write("twice", "longer than it was")?;
    println!("{}", fs::read_to_string("deep/er/text")?);
    fs::write("lost", "found")?;
    println!("{} {}", fs::read_to_string("nowhere")?, kind("lost"));
    println!("{:?}", symlink("x", "lost").unwrap_err().kind());
    println!("{:?}", fs::create_dir("short").unwrap_err().kind());
    println!("{:?}", fs::File::create_new("lost").map(|_| ()).unwrap_err().kind());

    fs::create_dir("one")?;
    symlink("../deep", "one/down")?;
    for entry in fs::read_dir("one")? {
        let entry = entry?;
        let (file_type, known) = (entry.file_type()?, entry.metadata()?);
        println!("{entry:?} {:?} {} {}", entry.file_name(), file_type.is_symlink(), file_type.is_dir());
        println!("{} {} {}", known.ino() == entry.ino(), file_type.is_socket(), known.file_type().is_fifo());
        println!("{}", size_of_val(&entry));
    }
    println!("{}", kind("one/down/er/text"));
    println!("{:?}", fs::symlink_metadata("short")?.file_type());
    println!("{:o} {}", fs::symlink_metadata("short")?.mode(), fs::symlink_metadata("short")?.len());
    println!("{} {}", fs::metadata("twice")?.blocks(), fs::metadata("twice")?.nlink());

    fs::rename("twice", "thrice")?;
    println!("{} {}", kind("thrice"), kind("twice"));
    println!("{:?}", fs::remove_dir("short").unwrap_err().kind());
    fs::remove_file("short")?;
    fs::remove_file("lost")?;
    println!("{} {} {}", kind("short"), kind("nowhere"), kind("deep/er"));
    symlink("deep", "to-deep")?;
    fs::remove_dir_all("to-deep").unwrap_or_else(|e| println!("{:?}", e.kind()));
    println!("{} {}", kind("to-deep"), kind("deep"));
    fs::hard_link("round", "round-too")?;
    println!("{}", kind("round-too"));
    match fs::read("round-too") {
        Err(e) if e.raw_os_error() == Some(40) => println!("in circles"),
        other => println!("{other:?}"),
    }
    for file in ["round", "round-too", "thrice", "nowhere", "one/down", "deep/er/text", "deep/text"] {
        fs::remove_file(file)?;
    }
    for dir in ["one", "deep/er", "deep"] {
        fs::remove_dir(dir)?;
    }
    std::env::set_current_dir("/")?;
    fs::remove_dir(&base)
}
