//! Well-known functions of C, for declarations in `extern` blocks: each under the symbol that it has there.

mod characters;
mod memory;
mod numbers;
mod process;
mod sorting;
mod text;

pub use self::characters::*;
pub use self::memory::*;
pub use self::numbers::*;
pub use self::process::*;
pub use self::sorting::*;
pub use self::text::*;
