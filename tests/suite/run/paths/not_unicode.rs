//! Text of the operating system that is not Unicode, as it is shown.

use std::ffi::{CString, OsStr, OsString};
use std::os::unix::ffi::{OsStrExt, OsStringExt};
use std::path::{Path, PathBuf};

fn main() {
    let text = OsStr::from_bytes(b"a\xff\"\n\xc3");
    println!("{text:?} {:?} {:?}", text.to_os_string(), Path::new(text));
    println!("{} {}", text.display(), Path::new(text).display());
    println!("[{:>6}] [{:<6}] [{:-^5}]", text.display(), OsStr::new("valid").display(), Path::new("").display());
    println!("[{:>4}] [{:.2}]", OsStr::from_bytes(b"\xffx").display(), OsStr::new("valid").display());
    println!("{:?} {:?}", text.to_str(), text.to_string_lossy());
    println!("{:?} {:?}", CString::new(&b"x\xff\"\t"[..]), b"x\xff\"\t".escape_ascii().to_string());
    println!("{:?} {:?}", OsString::from("\u{e9}\u{200b}'"), OsString::from_vec(vec![0xe2, 0x82, b'/']));
    let path = PathBuf::from(OsString::from_vec(b"dir/\xf0\x9f.txt".to_vec()));
    println!("{path:?} {:?} {:?}", path.file_stem(), path.extension());
    println!("{:?}", path.into_os_string().into_string());
}
