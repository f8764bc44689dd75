// Directories: made, listed, moved and removed, and what the operating system refuses.
use std::fs::{self, DirBuilder, File};
use std::io;
use std::os::fd::{AsFd, AsRawFd, FromRawFd, IntoRawFd, OwnedFd};
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::{FileExt, MetadataExt, PermissionsExt};
use std::path::{Path, PathBuf};

fn told(result: io::Result<impl std::fmt::Debug>) {
    match result {
        Ok(value) => println!("ok {value:?}"),
        Err(error) => println!("{error:?}"),
    }
}

/// The paths below a directory and their sizes, in order of their names.
fn below(dir: &Path, found: &mut Vec<(PathBuf, u64)>) -> io::Result<()> {
    for entry in fs::read_dir(dir)? {
        let entry = entry?;
        if entry.file_type()?.is_dir() {
            below(&entry.path(), found)?;
        } else {
            found.push((entry.path(), entry.metadata()?.len()));
        }
    }
    found.sort();
    Ok(())
}

fn refused() {
    told(fs::create_dir("."));
    told(fs::create_dir(""));
    told(fs::create_dir("a"));
    told(fs::create_dir("file/x"));
    told(fs::create_dir("no/x"));
    told(fs::create_dir_all("file/x"));
    told(fs::create_dir_all("file"));
    told(fs::create_dir_all(""));
    told(fs::remove_dir("a"));
    told(fs::remove_dir("."));
    told(fs::remove_dir_all("file"));
    told(fs::remove_dir_all("no"));
    told(fs::rename(".", "x"));
    told(fs::rename("a", "a/b/x"));
    told(fs::rename("file", "a"));
    told(fs::rename("a", "file"));
    told(fs::rename("no", "x"));
    told(fs::hard_link("a", "x"));
    told(fs::hard_link("file", "a"));
    told(fs::read_link("file"));
    told(fs::copy("a", "x"));
    told(fs::read_dir("file").map(drop));
    told(fs::write("a", "x"));
    told(File::create("x/").map(drop));
    told(fs::exists("file/"));
    told(std::env::set_current_dir("file"));
}

fn unix() -> io::Result<()> {
    let mut permissions = fs::metadata("file")?.permissions();
    println!("{:o} {}", permissions.mode(), permissions.readonly());
    permissions.set_readonly(true);
    fs::set_permissions("file", permissions)?;
    println!("{:?}", fs::metadata("file")?.permissions());
    fs::set_permissions("file", fs::Permissions::from_mode(0o640))?;
    println!("{:?} {}", fs::metadata("file")?.permissions(), fs::metadata("file")?.nlink());
    let file = File::options().read(true).write(true).open("file")?;
    file.write_all_at(b"0123456789", 0)?;
    let mut some = [0; 4];
    file.read_exact_at(&mut some, 3)?;
    println!("{:?} {}", some, file.as_fd().as_raw_fd() == file.as_raw_fd());
    let number = file.into_raw_fd();
    let owned = unsafe { OwnedFd::from_raw_fd(number) };
    println!("{:?}", File::from(owned).metadata()?.size());
    println!("{:?} {}", Path::new("ö").as_os_str().as_bytes(), std::mem::size_of::<Option<OwnedFd>>());
    Ok(())
}

fn main() -> io::Result<()> {
    let own = std::env::temp_dir().join("mdbook-memory-suite-directories");
    let _ = fs::remove_dir_all(&own);
    fs::create_dir_all(own.join("a/b/c"))?;
    std::env::set_current_dir(&own)?;
    println!("{}", std::env::current_dir()?.ends_with("mdbook-memory-suite-directories"));
    DirBuilder::new().recursive(true).create("d/e")?;
    for (name, text) in [("file", "12"), ("a/b/c/three", "333")] {
        fs::write(name, text)?;
    }
    refused();
    let mut found = Vec::new();
    below(Path::new("a"), &mut found)?;
    println!("{found:?}");
    fs::rename("a/b", "moved")?;
    fs::rename("moved", "d/e")?;
    std::env::set_current_dir("d/e/c")?;
    println!("{:?}", fs::read_to_string("three")?);
    println!("{}", fs::canonicalize("../../e/./c/three")?.ends_with("d/e/c/three"));
    std::env::set_current_dir("../../..")?;
    // The order in which names come is nobody's promise.
    for (at, name) in ["x", "y", "z"].into_iter().enumerate() {
        fs::write(Path::new("a").join(name), "x".repeat(at))?;
    }
    let mut names: Vec<_> =
        Path::new("a").read_dir()?.map(|entry| entry.map(|entry| entry.file_name())).collect::<io::Result<_>>()?;
    names.sort();
    println!("{names:?} {:?}", fs::read_dir("a")?);
    for entry in fs::read_dir("a")? {
        fs::remove_file(entry?.path())?;
    }
    unix()?;
    fs::remove_file("file")?;
    fs::remove_file("d/e/c/three")?;
    fs::remove_dir("a")?;
    for path in ["d/e/c", "d/e", "d"] {
        println!("{}", Path::new(path).read_dir()?.filter_map(|entry| entry.ok()).all(|entry| entry.path().is_dir()));
        fs::remove_dir(path)?;
    }
    println!("{}", fs::read_dir(&own)?.count());
    fs::remove_dir(&own)
}
