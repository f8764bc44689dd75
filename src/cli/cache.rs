//! The file in a book's folder in which one build leaves what it found to the next.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

/// Beside book.toml. It has a `.gitignore` of its own, as such folders have, so nobody needs to know of it.
const FOLDER: &str = ".mdbook-memory";
const FILE: &str = "cache";

/// Where a book keeps its cache.
pub struct CacheFile {
    folder: PathBuf,
    /// What tells this program from others.
    pub program: String,
}

impl CacheFile {
    /// The file of the book at `root`; `None` where there should be none: the folder would lie among the sources, of which mdBook
    /// publishes all that is no chapter, or it is not known which program this is.
    pub fn of(root: &Path, source_folder: &str) -> Option<CacheFile> {
        let root = root.canonicalize().ok()?;
        let sources = root.join(source_folder).canonicalize().ok()?;
        if root.starts_with(sources) {
            return None;
        }
        Some(CacheFile { folder: root.join(FOLDER), program: program().ok()? })
    }

    /// What the last build left; nothing if there was none.
    pub fn read(&self) -> String {
        fs::read_to_string(self.folder.join(FILE)).unwrap_or_default()
    }

    /// Puts the text in place as a whole, so that a build at the same time reads the old one or the new one.
    pub fn write(&self, text: &str) -> io::Result<()> {
        fs::create_dir_all(&self.folder)?;
        fs::write(self.folder.join(".gitignore"), "*\n")?;
        let unfinished = self.folder.join(format!("{FILE}.{}", std::process::id()));
        fs::write(&unfinished, text)?;
        fs::rename(&unfinished, self.folder.join(FILE))
    }
}

/// This program's version, place, size and time: a changed one does not trust what it found before.
fn program() -> io::Result<String> {
    let path = std::env::current_exe()?;
    let file = fs::metadata(&path)?;
    let changed = file.modified()?.duration_since(UNIX_EPOCH).map_err(io::Error::other)?;
    let version = env!("CARGO_PKG_VERSION");
    Ok(format!("mdbook-memory {version} {} {} {}", path.display(), file.len(), changed.as_nanos()))
}
