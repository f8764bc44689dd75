//! `&expr` where a reference to a struct with an unsized tail is expected: the tail makes it a hint only, so that `?`, `match`
//! and blocks behind the `&` keep the type that they have, and the reference is coerced.
use std::ffi::{CStr, CString, OsStr, OsString};
use std::ops::Deref;
use std::path::{Path, PathBuf};

/// The tail of a struct without parameters, two levels down.
#[repr(transparent)]
struct Inner(str);
#[repr(transparent)]
struct Outer {
    inner: Inner,
}
struct Owner(Box<Outer>);

impl Deref for Owner {
    type Target = Outer;
    fn deref(&self) -> &Outer {
        &self.0
    }
}

fn owner(text: &str) -> Option<Owner> {
    let text: *mut str = Box::into_raw(Box::<str>::from(text));
    // SAFETY: both structs are transparent.
    Some(Owner(unsafe { Box::from_raw(text as *mut Outer) }))
}

fn outer(it: &Outer) -> usize {
    it.inner.0.len()
}

fn path(path: &Path) -> String {
    format!("{path:?}")
}

fn os(text: &OsStr) -> usize {
    text.len()
}

fn c(text: &CStr) -> usize {
    text.to_bytes().len()
}

fn asked(wanted: bool) -> std::io::Result<PathBuf> {
    if wanted { Ok(PathBuf::from("a/b")) } else { Err(std::io::ErrorKind::NotFound.into()) }
}

fn all() -> std::io::Result<()> {
    println!("{}", path(&asked(true)?));
    println!("{}", path(&match 1 {
        1 => PathBuf::from("one"),
        _ => return Ok(()),
    }));
    println!("{}", path(&if os(&OsString::from("four")) == 4 { PathBuf::from("yes") } else { PathBuf::new() }));
    println!("{}", path(&{
        let mut path = PathBuf::from("x");
        path.push("y");
        path
    }));
    println!("{}", c(&CString::new("abc")?));
    let whole: &Path = &asked(true)?;
    println!("{whole:?}");
    println!("{}", path(&asked(false)?));
    Ok(())
}

fn mine() -> Option<usize> {
    let first = outer(&owner("seven..")?);
    let second = outer(&loop {
        break owner("two")?;
    });
    Some(first * 10 + second)
}

fn main() {
    println!("{:?}", mine());
    println!("{:?}", all().map_err(|error| error.kind()));
}
