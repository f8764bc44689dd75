//! What library types are shown as: one program that has them all, and the lines of its last picture.

use mdbook_memory::scene::PointerKind;
use mdbook_memory::snippet::{Detail, Options};

use crate::real::{on_a_large_stack, scene_of};

const PROGRAM: &str = r#"use std::cell::LazyCell;
use std::collections::{BTreeMap, BTreeSet};
use std::ffi::{CString, OsString};
use std::io::{Error, ErrorKind};
use std::path::{Path, PathBuf};
use std::sync::{LazyLock, OnceLock};

static LATE: LazyLock<String> = LazyLock::new(|| String::from("late"));
static NEVER: OnceLock<u32> = OnceLock::new();

fn main() {
    let sorted = BTreeMap::from([("b", 2), ("a", 1)]);
    let many: BTreeSet<i32> = (0..12).collect();
    let none: BTreeSet<i32> = BTreeSet::new();
    let path = PathBuf::from("/tmp");
    let part: &Path = &path;
    let name = OsString::from("os");
    let zero = CString::new("c").unwrap();
    let lazy = LazyCell::new(|| 5);
    let own = Error::new(ErrorKind::Other, "bad");
    let kind = Error::from(ErrorKind::NotFound);
    let rest = (LATE.len(), NEVER.get(), *lazy);
    println!("{sorted:?} {many:?} {none:?} {part:?} {name:?} {zero:?} {rest:?} {own} {kind}");
}
"#;

/// Lines of the picture before the drops of `main`.
const SHOWN: [&str; 17] = [
    "sorted (BTreeMap<&str, i32> · 24 B) Live [len 2] [ptr ●]",
    "[\"a\"] [1]",
    "[\"b\"] [2]",
    "many (BTreeSet<i32> · 24 B) Live [len 12] [ptr ●]",
    "none (BTreeSet<i32> · 24 B) Live [len 0] [ptr no buffer]",
    "path (PathBuf · 24 B) Live [len 4] [cap 4] [ptr ●]",
    "[/] [t] [m] [p]",
    "part (&Path · 16 B) Live [len 4] [ptr ○]",
    "name (OsString · 24 B) Live [len 2] [cap 2] [ptr ●]",
    "zero (CString · 16 B) Live [len 2] [ptr ●]",
    "[c] [\\0]",
    "lazy (LazyCell<i32, closure> · 8 B) Live Init: [tag 1] [0 5]",
    "own (Error · 8 B) Live [ptr ●]",
    "kind [Other]",
    "kind (Error · 8 B) Live [NotFound]",
    "[made] [len 4] [cap 4] [ptr ●]",
    "[not yet] [unused]",
];

/// The moment that a figure begins with.
fn first_shown(picture: &str) -> &str {
    picture.split("\nmoment ").find(|moment| moment.contains("(start)")).expect("a picture")
}

fn assert_shown(picture: &str, wanted: &[&str]) {
    let lines: Vec<&str> = picture.lines().map(str::trim).collect();
    let is_shown = |wanted: &&&str| lines.iter().any(|line| line.starts_with(**wanted));
    let missing: Vec<&&str> = wanted.iter().filter(|wanted| !is_shown(wanted)).collect();
    assert!(missing.is_empty(), "{missing:#?} in\n{picture}");
}

#[test]
fn library_types_have_views() {
    on_a_large_stack(|library| {
        let scene = scene_of(library, PROGRAM, Options::default()).expect("the program has steps");
        let picture = scene.to_string();
        let last = first_shown(&picture);
        assert_shown(last, &SHOWN);
        assert!(!last.contains("leaked"), "what only a static leads to is in use:\n{last}");
        let subject = |path: &str| scene.lens.subjects.iter().any(|s| s.paths.iter().any(|(_, p)| p == path));
        for path in ["sorted: key", "sorted[\"a\"]", "many: key", "own.error.drop", "own.error.size"] {
            assert!(subject(path), "the lens knows no {path}");
        }
        let fields =
            scene_of(library, PROGRAM, Options { detail: Detail::Fields, ..Options::default() }).expect("it has steps");
        assert!(fields.to_string().contains("keys.0"), "with fields the nodes of a tree are shown");
    });
}

const ITERATORS: &str = r#"use std::cell::RefCell;
use std::collections::{BTreeMap, HashMap};
use std::rc::Rc;
use std::sync::RwLock;

fn main() {
    let text = String::from("a,b,c");
    let mut parts = text.split(',');
    parts.next();
    let mut done = "x y".split_whitespace();
    done.next();
    let backwards = [1, 2, 3].iter().rev();
    let pairs = text.chars().zip([7, 8].iter());
    let mut jobs = vec![1, 2, 3, 4];
    let drained = jobs.drain(1..3);
    let counts = HashMap::from([("one", 1)]);
    let keys = counts.keys();
    let mut given = HashMap::from([(1, String::from("gone"))]).into_iter();
    given.next();
    let tree = BTreeMap::from([(5, 6), (7, 8)]);
    let mut entries = tree.iter();
    entries.next();
    let mut owned = BTreeMap::from([(3, String::from("three")), (4, String::from("four"))]).into_iter();
    owned.next();
    let shared = Rc::new(RefCell::new(vec![String::from("in")]));
    let lock = RwLock::new(vec![1]);
    println!("{parts:?} {done:?} {backwards:?} {pairs:?} {drained:?} {keys:?} {entries:?} {shared:?} {lock:?}");
}
"#;

/// Lines of the picture in which all iterators live.
const LEFT: [&str; 16] = [
    "parts (Split<char> · 72 B) Live [left 3] [ptr ○]",
    "backwards (Rev<Iter<i32>> · 16 B) Live [left 3] [ptr ○]",
    "a (Chars · 16 B) Live [left 5] [ptr ○]",
    "b (Iter<i32> · 16 B) Live [left 2] [ptr ○]",
    "iter (Iter<i32> · 16 B) Live [left 2] [ptr ○]",
    "keys (Keys<&str, i32> · 40 B) Live [left 1] [ptr ○]",
    "given (IntoIter<i32, String> · 64 B) Live [left 0] [ptr ●]",
    "entries (Iter<i32, i32> · 72 B) Live [left 1] [ptr ○]",
    "owned (IntoIter<i32, String> · 72 B) Live [left 1] [ptr ●]",
    "[4] [\"four\"]",
    "[strong 1] [weak 0] [free]",
    "value [len 1] [cap 1] [ptr ●]",
    "lock (RwLock<Vec<i32>>",
    "iter (Split<IsWhitespace>",
    "[\"one\"] [1]",
    "[5] [6]",
];

#[test]
fn iterators_say_what_is_left() {
    on_a_large_stack(|library| {
        let scene = scene_of(library, ITERATORS, Options::default()).expect("the program has steps");
        let picture = scene.to_string();
        let full = first_shown(&picture);
        assert_shown(full, &LEFT);
        // What an iterator gave out has another owner, and what the library keeps to be quick is nobody's business.
        for hidden in ["[\"gone\"]", "[\"three\"]", "tail_start", "haystack", "UnsafeCell"] {
            assert!(!full.contains(hidden), "{hidden} in\n{full}");
        }
    });
}

const PRIVATE: &str = r#"use std::fmt;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::io;

struct Point {
    x: i32,
}

impl fmt::Display for Point {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.x)
    }
}

fn main() {
    let mut hasher = DefaultHasher::new();
    7.hash(&mut hasher);
    let mut line = String::new();
    io::stdin().read_line(&mut line).unwrap();
    let input = io::stdin();
    let letters = "abc".chars();
    let point = Point { x: 5 };
    let (ends, _) = io::pipe().unwrap();
    println!("{point} {letters:?} {input:?} {line} {} {ends:?}", hasher.finish());
}
"#;

#[test]
fn what_is_the_librarys_own_business_is_not_shown() {
    on_a_large_stack(|library| {
        let scene = scene_of(library, PRIVATE, Options::default()).expect("the program has steps");
        let all = scene.to_string();
        let own = [
            "hasher (DefaultHasher · 72 B) Live [private]",
            "input (Stdin · 8 B) Live [private]",
            "letters (Chars · 16 B) Live [left 3] [ptr ○]",
            "[a] [b] [c]",
            "ends (PipeReader · 4 B) Live [fd 3]",
        ];
        assert_shown(first_shown(&all), &own);
        for shown in [
            "temporary (Formatter · ",
            " [private]",
            "192 B · kept by std",
            "held, by a static or by the standard library",
        ] {
            assert!(all.contains(shown), "{shown} in\n{all}");
        }
        for hidden in ["flags", "vtable", "ntail", "leaked"] {
            assert!(!all.contains(hidden), "{hidden} in\n{all}");
        }
    });
}

/// A `main` that has no values of its own is no picture.
#[test]
fn a_figure_begins_where_there_is_something() {
    const CALLS: &str =
        "fn main() {\n    check();\n}\n\nfn check() {\n    let list = vec![1, 2];\n    assert_eq!(list.len(), 2);\n}\n";
    const BLOCK: &str =
        "fn main() {\n    unsafe {\n        let list = vec![1, 2];\n        assert_eq!(list.len(), 2);\n    }\n}\n";
    on_a_large_stack(|library| {
        for program in [CALLS, BLOCK] {
            let scene = scene_of(library, program, Options::default()).expect("the program has steps");
            assert_shown(first_shown(&scene.to_string()), &["list (Vec<i32> · 24 B) Live [len 2] [cap 2] [ptr ●]"]);
        }
    });
}

const HELD: &str = r#"use std::cell::RefCell;
use std::sync::Mutex;

static SHARED: Mutex<Vec<i32>> = Mutex::new(Vec::new());

thread_local! {
    static OWN: RefCell<Vec<i32>> = RefCell::new(Vec::new());
}

fn main() {
    SHARED.lock().unwrap().push(1);
    OWN.with(|list| list.borrow_mut().push(2));
    println!("done");
}
"#;

/// What a static owns is neither given back nor lost; what a thread owns is dropped after `main`.
#[test]
fn what_statics_hold_is_not_leaked() {
    on_a_large_stack(|library| {
        let scene = scene_of(library, HELD, Options::default()).expect("the program has steps");
        let all = scene.to_string();
        let last = first_shown(&all);
        for shown in ["SHARED: Mutex<Vec<i32>>", "OWN: RefCell<…>", "[1] [spare]", "[2] [spare]"] {
            assert!(last.contains(shown), "{shown} in\n{last}");
        }
        assert!(!all.contains("leaked") && all.contains("32 bytes are still held"), "{all}");
    });
}

const ON_THE_WAY: &str = "struct Pair { left: u8, right: u16 }
fn main() {
    let list: Vec<i32> = [1, 2].iter().map(|n| n * 2).collect();
    match Some(vec![7, 8]) {
        Some(short) => println!(\"{}\", short.len()),
        None => {}
    }
    let mut pairs = vec![Pair { left: 1, right: 2 }, Pair { left: 3, right: 4 }];
    pairs.clear();
    println!(\"{} {}\", list.len(), pairs.len());
}
";

/// A buffer shows its elements while the library fills it, before a variable owns it, and in the step that frees it at once.
#[test]
fn buffers_without_an_owner_show_their_elements() {
    on_a_large_stack(|library| {
        let scene = scene_of(library, ON_THE_WAY, Options::default()).expect("the program has steps");
        let all = scene.to_string();
        let lines: Vec<&str> = all.lines().map(str::trim).collect();
        for wanted in ["[2] [spare]", "[7] [8]"] {
            assert!(lines.contains(&wanted), "{wanted} in\n{all}");
        }
        let bytes =
            scene.moments.iter().flat_map(|m| &m.picture.blocks).filter(|b| b.rows.iter().any(|r| r.cells.len() > 4));
        assert_eq!(bytes.count(), 0, "{all}");
    });
}

const TAKEN_APART: &str = "enum Shape { Named(String), Pair(u8, Box<u8>) }
struct Held { shape: Shape }
fn whole() -> Option<String> { inner() }
fn inner() -> Option<String> { Some(String::from(\"w\")) }
fn main() {
    let maybe = whole();
    if let Some(text) = maybe { println!(\"{text}\"); }
    let pair = Shape::Pair(1, Box::new(2));
    if let Shape::Pair(number, boxed) = pair { println!(\"{number} {boxed}\"); }
    let held = Held { shape: Shape::Named(String::from(\"n\")) };
    if let Shape::Named(name) = held.shape { println!(\"{name}\"); }
}
";

/// A value has one owner: not the enum as well that it was moved out of, and not the call that gave it back.
#[test]
fn what_has_moved_out_of_a_variant_has_one_owner() {
    on_a_large_stack(|library| {
        let scene = scene_of(library, TAKEN_APART, Options::default()).expect("the program has steps");
        for moment in &scene.moments {
            let owned = moment.picture.pointers.iter().filter(|pointer| pointer.kind == PointerKind::Owner);
            let mut targets: Vec<_> = owned.map(|pointer| format!("{:?}", pointer.to)).collect();
            targets.sort();
            let several = targets.windows(2).any(|pair| pair[0] == pair[1]);
            assert!(!several, "two owners in moment {}:\n{scene}", moment.step);
        }
        let all = scene.to_string();
        for wanted in ["maybe (moved to text) Gone Some:", "pair (Shape · partly moved) Gone Pair:"] {
            assert!(all.contains(wanted), "{wanted} in\n{all}");
        }
    });
}

/// The end of a `drop` of the author's is shown where the value is dropped.
#[test]
fn a_drop_returns_to_the_line_that_drops() {
    let text = "struct Loud;
impl Drop for Loud {
    fn drop(&mut self) { println!(\"!\") }
}
fn main() {
    let _first = Loud;
    drop(_first);
    let _second = Loud;
}
";
    on_a_large_stack(move |library| {
        let scene = scene_of(library, text, Options::default()).expect("the program has steps");
        let ends = scene.moments.iter().filter(|moment| moment.caption.contains("`Loud::drop` returns"));
        assert_eq!(ends.map(|moment| moment.line).collect::<Vec<_>>(), [7, 9]);
    });
}
