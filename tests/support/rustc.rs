//! The judge: what the real rustc makes of a program, its allocator calls included. Remembered under `target/` by content.

use std::collections::hash_map::DefaultHasher;
use std::fmt::Write as _;
use std::hash::{Hash, Hasher};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// The edition that a case's first line asks for (`// edition: 2021`), else 2024.
pub fn edition_of(program: &str) -> &str {
    program.lines().next().and_then(|line| line.strip_prefix("// edition: ")).map_or("2024", str::trim)
}

/// What rustc makes of a program, as the text of a golden file:
/// `reject CODE LINE`, or `exit N`, the heap events (where they can be measured), the panic message and the standard output.
pub fn verdict(program: &str) -> Result<String, String> {
    remembered(cache_file(program), |work| judge(program, work))
}

/// The text of the file, which `ask` makes when it is not there; with a folder to work in.
fn remembered(file: PathBuf, ask: impl FnOnce(&Path) -> Result<String, String>) -> Result<String, String> {
    if let Ok(known) = std::fs::read_to_string(&file) {
        return Ok(known);
    }
    let work = file.with_extension("work");
    std::fs::create_dir_all(&work).map_err(|e| e.to_string())?;
    let result = ask(&work);
    let _ = std::fs::remove_dir_all(&work);
    let text = result?;
    std::fs::write(&file, &text).map_err(|e| e.to_string())?;
    Ok(text)
}

fn cache_file(program: &str) -> PathBuf {
    let mut hasher = DefaultHasher::new();
    (program, INSTRUMENT).hash(&mut hasher);
    let dir = super::root().join("target/rustc-verdicts");
    let _ = std::fs::create_dir_all(&dir);
    dir.join(format!("{:016x}", hasher.finish()))
}

fn judge(program: &str, work: &Path) -> Result<String, String> {
    let plain = compile(program, work, &["--emit=metadata"])?;
    if let Err(stderr) = plain {
        // Lints that look at MIR only run when code is made, and then come before others.
        let full = compile(program, work, &["--emit=mir"])?;
        return Ok(rejection(full.as_ref().err().unwrap_or(&stderr)));
    }
    let instrumented = instrument(program);
    match compile(instrumented.as_deref().unwrap_or(program), work, &[])? {
        Ok(()) => observe(&work.join("main"), instrumented.is_some()),
        // `unconditional_panic` and the like.
        Err(stderr) => match compile(program, work, &[])? {
            Err(stderr) => Ok(rejection(&stderr)),
            Ok(()) => Err(format!("the program compiles, the instrumented one does not:\n{stderr}")),
        },
    }
}

/// Whether rustc accepts the program; it is not run.
pub fn accepts(program: &str) -> Result<(), String> {
    let file = cache_file(program).with_extension("accepted");
    remembered(file, |work| compile(program, work, &["--emit=metadata"])?.map(|()| String::new())).map(drop)
}

/// `accept`, or `reject CODE line N`; the program is not run.
pub fn check(program: &str) -> Result<String, String> {
    remembered(cache_file(program).with_extension("checked"), |work| {
        let result = compile(program, work, &["--emit=metadata"])?;
        Ok(result.map_or_else(|stderr| rejection(&stderr), |()| "accept\n".to_string()))
    })
}

/// The same, with the lints that look at MIR: as if code were made.
pub fn check_with_lints(program: &str) -> Result<String, String> {
    remembered(cache_file(program).with_extension("linted"), |work| {
        let result = compile(program, work, &["--emit=mir"])?;
        Ok(result.map_or_else(|stderr| rejection(&stderr), |()| "accept\n".to_string()))
    })
}

/// `Ok(Err(stderr))` when rustc rejects it.
fn compile(program: &str, work: &Path, more: &[&str]) -> Result<Result<(), String>, String> {
    std::fs::write(work.join("main.rs"), program).map_err(|e| e.to_string())?;
    let output = Command::new("rustc")
        .current_dir(work)
        .args(["main.rs", "--edition", edition_of(program), "-Cdebuginfo=0", "-Awarnings", "--error-format=short"])
        .args(more)
        .output()
        .map_err(|e| format!("rustc cannot be run: {e}"))?;
    if output.status.success() {
        return Ok(Ok(()));
    }
    Ok(Err(String::from_utf8_lossy(&output.stderr).into_owned()))
}

/// `main.rs:3:5: error[E0382]: message` to `reject E0382 line 3`; rustc's order, first error only.
fn rejection(stderr: &str) -> String {
    let Some(line) = stderr.lines().find(|line| line.contains(": error") || line.starts_with("error")) else {
        return format!("reject ?\n{stderr}");
    };
    let code = line.split_once("error[").and_then(|(_, rest)| rest.split_once(']')).map_or("-", |(code, _)| code);
    let number = line.strip_prefix("main.rs:").and_then(|rest| rest.split(':').next()).unwrap_or("-");
    format!("reject {code} line {number}\n")
}

/// The program with a counting allocator, where its `main` can be renamed. Not where it starts threads: what std allocates for them
/// itself cannot be told apart then, and the order between threads is nobody's.
fn instrument(program: &str) -> Option<String> {
    if program.contains("spawn") {
        return None;
    }
    let main = program.match_indices("fn main()").find(|(at, _)| *at == 0 || program[..*at].ends_with('\n'))?.0;
    let mut text = String::from(program);
    text.replace_range(main..main + "fn main()".len(), "fn measured_main()");
    text.push_str(INSTRUMENT);
    Some(text)
}

const INSTRUMENT: &str = r#"
fn main() -> impl ::std::process::Termination {
    ::std::print!("");
    measure::RECORDING.store(true, ::std::sync::atomic::Ordering::SeqCst);
    let result = measured_main();
    measure::report();
    result
}
mod measure {
    use std::alloc::{GlobalAlloc, Layout, System};
    use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering::SeqCst};
    pub static RECORDING: AtomicBool = AtomicBool::new(false);
    static COUNT: AtomicUsize = AtomicUsize::new(0);
    const NONE: AtomicUsize = AtomicUsize::new(0);
    static EVENTS: [AtomicUsize; 8000] = [NONE; 8000];
    struct Counting;
    #[global_allocator]
    static COUNTING: Counting = Counting;
    fn record(kind: usize, size: usize, align: usize, old: usize) {
        if RECORDING.load(SeqCst) {
            let at = COUNT.fetch_add(4, SeqCst);
            if at + 4 <= 8000 {
                for (i, value) in IntoIterator::into_iter([kind, size, align, old]).enumerate() {
                    EVENTS[at + i].store(value, SeqCst);
                }
            }
        }
    }
    unsafe impl GlobalAlloc for Counting {
        unsafe fn alloc(&self, l: Layout) -> *mut u8 {
            record(0, l.size(), l.align(), 0);
            unsafe { System.alloc(l) }
        }
        unsafe fn dealloc(&self, p: *mut u8, l: Layout) {
            record(2, l.size(), l.align(), 0);
            unsafe { System.dealloc(p, l) }
        }
        unsafe fn realloc(&self, p: *mut u8, l: Layout, size: usize) -> *mut u8 {
            record(1, size, l.align(), l.size());
            unsafe { System.realloc(p, l, size) }
        }
    }
    pub fn report() {
        RECORDING.store(false, SeqCst);
        let count = COUNT.load(SeqCst).min(8000);
        let mut line = String::new();
        for at in (0..count).step_by(4) {
            let [kind, size, align, old] = [0, 1, 2, 3].map(|i| EVENTS[at + i].load(SeqCst));
            match kind {
                0 => line += &format!(" alloc {size}/{align}"),
                1 => line += &format!(" realloc {old}->{size}/{align}"),
                _ => line += &format!(" dealloc {size}/{align}"),
            }
        }
        eprintln!("@heap{line}");
    }
}
"#;

fn observe(exe: &Path, instrumented: bool) -> Result<String, String> {
    let output = Command::new(exe)
        .env_remove("RUST_BACKTRACE")
        .stdin(Stdio::null())
        .output()
        .map_err(|e| format!("{}: {e}", exe.display()))?;
    let stderr = String::from_utf8_lossy(&output.stderr).into_owned();
    let code = output.status.code().map_or("killed".to_string(), |code| code.to_string());
    let heap = stderr.lines().find_map(|line| line.strip_prefix("@heap")).filter(|_| instrumented);
    Ok(golden(&code, heap.map(str::trim), panic_message(&stderr).as_deref(), &String::from_utf8_lossy(&output.stdout)))
}

/// The text of a golden file for a program that runs.
pub fn golden(code: &str, heap: Option<&str>, panic: Option<&str>, stdout: &str) -> String {
    let mut text = format!("exit {code}\n");
    if let Some(heap) = heap {
        let _ = writeln!(text, "heap {heap}");
    }
    if let Some(panic) = panic {
        let _ = writeln!(text, "panic {panic}");
    }
    let _ = write!(text, "stdout\n{stdout}");
    text
}

/// The first panic's place and message, on one line.
pub fn panic_message(stderr: &str) -> Option<String> {
    let mut lines = stderr.lines().skip_while(|line| !line.contains("panicked at "));
    let place = lines.next()?.split_once("panicked at ")?.1;
    let message: Vec<&str> = lines.take_while(|line| !line.starts_with("note: ") && !line.is_empty()).collect();
    Some(format!("{place} {}", message.join("\\n")))
}

/// Every error of the program as `CODE line:column message: what is said at the place`, in rustc's order; a line each.
pub fn errors(program: &str) -> Result<String, String> {
    remembered(cache_file(program).with_extension("errors"), |work| {
        let result = compile(program, work, &["--emit=metadata"])?;
        Ok(result.err().map_or_else(String::new, |stderr| listed(&stderr)))
    })
}

/// `main.rs:3:5: error[E0382]: message` to `E0382 3:5 message`, all of them.
fn listed(stderr: &str) -> String {
    let mut text = String::new();
    for line in stderr.lines().filter_map(|line| line.strip_prefix("main.rs:")) {
        let Some((place, error)) = line.split_once(": error") else { continue };
        let (code, message) = match error.strip_prefix('[').and_then(|rest| rest.split_once("]: ")) {
            Some((code, message)) => (code, message),
            None => ("-", error.trim_start_matches(": ")),
        };
        let _ = writeln!(text, "{code} {place} {message}");
    }
    text
}
