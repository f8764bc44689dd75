//! Paths: their parts, and what is asked of a file system that has nothing there.
#![allow(warnings)]
use std::path::*;

fn paths() {
    let p = Path::new("/a/b.tar.gz");
    println!("{:?} {:?} {:?} {:?} {:?}", p.file_name(), p.extension(), p.file_stem(), p.parent(), p.file_prefix());
    println!("{:?} {:?}", p.components(), p.components().collect::<Vec<_>>());
    println!("{:?} {:?} {:?}", p.join("c"), p.join("/c"), p.with_extension("x"));
    println!("{} {:?} {:?}", p.display(), p.strip_prefix("/a"), p.strip_prefix("x"));
    println!("{:?} {:?}", p.iter().collect::<Vec<_>>(), p.ancestors().collect::<Vec<_>>());
    println!("{:?} {:?} {:?}", p.starts_with("/a"), p.ends_with("b.tar.gz"), p.is_absolute());
    let mut b = PathBuf::from("x");
    b.push("y");
    b.set_extension("rs");
    b.set_file_name("z");
    println!("{b:?} {} {:?}", b.pop(), b);
    println!(
        "{:?} {:?}",
        Path::new("a/./b/../c/").components().map(|c| c.as_os_str().to_os_string()).collect::<Vec<_>>(),
        Path::new("a//b") == Path::new("a/b")
    );
    println!("{:?} {:?}", p.with_file_name("q"), PathBuf::from_iter(["a", "b"]));
    println!("{:?} {:?} {:?}", p.to_str(), p.to_string_lossy(), p.as_os_str());
    println!("{:?} {:?} {:?}", Path::new("/nope/x").exists(), Path::new("/nope").is_dir(), Path::new("/").exists());
    println!("{:?}", std::path::absolute("/a/./b/../c/"));
    println!("{:?} {:?}", Path::new(".bashrc").extension(), Path::new("a.").extension());
    println!("{:?} {}", Path::new("a") < Path::new("b"), MAIN_SEPARATOR);
    println!("{:?}", p.strip_prefix("x").unwrap_err().to_string());
    println!("{:?}", Path::new("/nope").canonicalize());
    println!("{:?}", p.iter());
    println!("{:?}", p.ancestors());
}

fn main() {
    paths();
}
