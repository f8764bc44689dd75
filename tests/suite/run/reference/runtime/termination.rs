//! The runtime: `main` may return anything that implements `Termination`; its report is the exit code.
use std::process::{ExitCode, Termination};
struct Mine(u8); impl Termination for Mine { fn report(self) -> ExitCode { println!("report {}", self.0); ExitCode::from(self.0) } } impl Drop for Mine { fn drop(&mut self) { println!("drop") } }
fn main() -> Result<Mine, String> { let n: u8 = "7".parse().map_err(|_| "no".to_string())?; println!("main"); Ok(Mine(n)) }
