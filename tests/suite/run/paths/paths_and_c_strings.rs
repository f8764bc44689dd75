use std::collections::HashSet;
use std::ffi::{CStr, CString, OsStr, OsString};
use std::path::{Component, MAIN_SEPARATOR, Path, PathBuf};

fn main() {
    for text in ["/usr/lib/./x//libc.so.6", "a/b/../c.tar.gz", "./rel", ".", "", "/", "..", "dir/.hidden", "no_ext", "x/", "/a/.", "a.b/c"] {
        let p = Path::new(text);
        println!("{p:?} {} {:?}", p.display(), p.components().collect::<Vec<_>>());
        println!("  {:?} {:?} {:?} {:?}", p.parent(), p.file_name(), p.file_stem(), p.extension());
        println!("  {:?} {} {} {:?}", p.file_prefix(), p.is_absolute(), p.has_root(), p.iter().rev().collect::<Vec<_>>());
        println!("  {:?} {:?}", p.with_extension("md"), p.with_file_name("new"));
        println!("  {:?}", p.ancestors().collect::<Vec<_>>());
    }
    let p = Path::new("/home/user/book.toml");
    println!("{:?} {:?}", p.strip_prefix("/home"), p.strip_prefix("home").map_err(|e| e.to_string()));
    println!("{} {} {} {}", p.starts_with("/home/user/"), p.starts_with("/ho"), p.ends_with("user/book.toml"), p.ends_with("toml"));
    println!("{:?} {:?} {:?}", p.join("x"), p.join("/abs"), Path::new("a/").join("b"));
    println!("{} {} {}", p == Path::new("/home//user/./book.toml"), p < Path::new("/home/v"), Path::new("a") == "a");
    let mut b = PathBuf::from("/tmp");
    b.push("one");
    b.push("two.txt");
    println!("{b:?} {} {}", b.set_extension("rs"), b.display());
    b.set_file_name("three");
    println!("{b:?} {} {:?}", b.add_extension("bak"), b.with_added_extension("old"));
    println!("{} {b:?}", b.pop());
    println!("{} {} {:?}", b.pop(), b.pop(), b);
    println!("{} {:?}", b.pop(), b.parent());
    println!("{:?} {:?}", ["a", "b", "/c", "d"].iter().collect::<PathBuf>(), "x/y".parse::<PathBuf>());
    let mut c = Path::new("/a/b/c/d").components();
    println!("{:?} {:?} {:?} {c:?}", c.next(), c.next_back(), c.as_path());
    for part in Path::new("/x/../y").components() {
        match part {
            Component::RootDir => print!("root "),
            Component::ParentDir => print!("up "),
            Component::Normal(name) => print!("{} ", name.to_string_lossy()),
            _ => unreachable!(),
        }
    }
    println!("{MAIN_SEPARATOR}");
    println!("{:?} {:?} {:?}", p.to_str(), p.as_os_str(), p.to_string_lossy());
    let boxed: Box<Path> = b.clone().into_boxed_path();
    println!("{boxed:?} {:?} {:?}", boxed.clone().into_path_buf(), b.into_os_string());
    let set: HashSet<PathBuf> = [PathBuf::from("a/b"), PathBuf::from("a//b")].into();
    println!("{}", set.len());

    let o = OsString::from("os text");
    let r: &OsStr = o.as_ref();
    println!("{o:?} {} {:?} {} {}", r.len(), r.to_str(), r == "os text", r.is_empty());
    let mut o = o;
    o.push("!");
    println!("{:?} {:?} {:?}", o.to_ascii_uppercase(), o.clone().into_string(), OsStr::new("x").to_os_string());
    println!("{} {:?}", o.display(), OsStr::new("é\n\"").to_owned());

    let c = CString::new("hello").unwrap();
    println!("{c:?} {:?} {:?} {}", c.as_bytes(), c.as_bytes_with_nul(), c.count_bytes());
    println!("{:?} {:?}", c.to_str(), c.as_c_str().to_string_lossy());
    let e = CString::new("a\0b").unwrap_err();
    println!("{e} {e:?} {} {:?}", e.nul_position(), e.clone().into_vec());
    let raw = c.into_raw();
    println!("{:?} {:?}", unsafe { CStr::from_ptr(raw) }, unsafe { *raw.add(1) });
    println!("{:?}", unsafe { CString::from_raw(raw) }.into_string());
    println!("{:?} {:?}", CStr::from_bytes_with_nul(b"ok\0"), CStr::from_bytes_until_nul(b"ab\0cd"));
    for bad in [&b"x\0y\0"[..], b"xy"] {
        let e = CStr::from_bytes_with_nul(bad).unwrap_err();
        println!("{e} {e:?}");
    }
    println!("{:?}", CStr::from_bytes_until_nul(b"x").map_err(|e| e.to_string()));
    let lit = c"literal \u{e9} \xff";
    println!("{lit:?} {} {:?} {:?}", lit.count_bytes(), lit.to_str().is_err(), lit.to_owned());
    println!("{:?} {} {:?}", c"", c"".is_empty(), c"tab\t\"q\"\\");
    println!("{:?} {:?}", CString::from_vec_with_nul(b"v\0".to_vec()), CString::from_vec_with_nul(b"v".to_vec()).map_err(|e| e.to_string()));
    println!("{:?} {:?}", c"b".cmp(c"a"), CString::default());
    println!("{} {}", size_of::<std::ffi::c_int>(), size_of::<std::ffi::c_long>());
}
