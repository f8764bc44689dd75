//! What the lens says of values of real programs: path, type, value, address and bytes.

use mdbook_memory::machine::{Record, RunOptions};
use mdbook_memory::scene::lens::{Byte, Lens, Subject, Values};
use mdbook_memory::scene::{Scene, scene};
use mdbook_memory::snippet::{Options, whole_file};

fn scene_of(program: &str) -> Scene {
    let (snippet, _) = whole_file(program, Options::default());
    let options = RunOptions { record: Record::Steps, ..RunOptions::default() };
    let simulation = mdbook_memory::simulate(&snippet.program, snippet.options.edition, &options);
    assert!(simulation.diagnostics.is_empty(), "{:?}", simulation.diagnostics);
    scene(simulation.trace.as_ref().expect("it ran"), &snippet).expect("it can be drawn")
}

/// The subject that was ever called `path`.
fn subject<'l>(lens: &'l Lens, path: &str) -> &'l Subject {
    let found = lens.subjects.iter().find(|subject| subject.paths.iter().any(|(_, known)| known == path));
    let all: Vec<_> = lens.subjects.iter().flat_map(|s| s.paths.iter().map(|(_, path)| path.as_str())).collect();
    found.unwrap_or_else(|| panic!("nothing is called `{path}`: {all:?}"))
}

fn hexadecimal(bytes: &[Byte]) -> String {
    let two = |byte: &Byte| match byte {
        Byte::Written(byte) => format!("{byte:02x}"),
        Byte::Uninitialised => "..".to_string(),
        Byte::Padding => "##".to_string(),
    };
    bytes.iter().map(two).collect::<Vec<_>>().join(" ")
}

/// The last state of a subject.
fn last(subject: &Subject) -> (&Values, String) {
    let (_, state) = subject.states.last().expect("it was seen");
    (&state.values, hexadecimal(&state.bytes))
}

fn each(values: &[&str]) -> Values {
    Values::Each(values.iter().map(|value| value.to_string()).collect())
}

#[test]
fn scalars_and_padding() {
    let scene = scene_of(
        "struct Mixed { small: u8, large: u32 }
fn main() {
    let mixed = Mixed { small: 7, large: 258 };
    let pair = (true, -2i16);
    let letter = 'r';
    println!(\"{}{}{}{}{letter}\", mixed.small, mixed.large, pair.0, pair.1);
}
",
    );
    let lens = &scene.lens;
    let whole = subject(lens, "mixed");
    assert_eq!((&*whole.type_name, whole.size), ("Mixed", 8));
    assert_eq!(last(whole).1, "02 01 00 00 07 ## ## ##");
    let large = subject(lens, "mixed.large");
    assert_eq!(last(large), (&each(&["258"]), "02 01 00 00".to_string()));
    assert_eq!(subject(lens, "mixed.small").address, large.address + 4);
    assert_eq!(last(subject(lens, "pair.1")), (&each(&["-2"]), "fe ff".to_string()));
    assert_eq!(last(subject(lens, "letter")), (&each(&["'r'"]), "72 00 00 00".to_string()));
    assert!((0x7ffe_0000_0000..0x7fff_0000_0000).contains(&whole.address), "{:x}", whole.address);
}

#[test]
fn a_buffer_has_the_name_of_its_owner() {
    let scene = scene_of(
        "fn main() {
    let first = String::from(\"hé\");
    let second = first;
    println!(\"{second}\");
}
",
    );
    let lens = &scene.lens;
    let ascii = subject(lens, "first[#]");
    let paths: Vec<&str> = ascii.paths.iter().map(|(_, path)| path.as_str()).collect();
    assert_eq!(paths, ["first[#]", "second[#]"], "a move changes the name and nothing else");
    assert_eq!(ascii.states.len(), 1);
    assert_eq!(last(ascii), (&Values::Text("h".to_string()), "68".to_string()));
    let wide = subject(lens, "second[1..3]");
    assert_eq!((last(wide), &*wide.type_name), ((&Values::Text("é".to_string()), "c3 a9".to_string()), "str"));
    // What was moved away still has its bytes.
    let moved = subject(lens, "first.len");
    assert_eq!(last(moved), (&each(&["3"]), "03 00 00 00 00 00 00 00".to_string()));
}

#[test]
fn elements_of_one_size_are_one_subject() {
    let scene = scene_of(
        "fn main() {
    let mut list = vec![1u16, 2, 3];
    list.push(400);
    let days = [31, 28];
    println!(\"{list:?}{days:?}\");
}
",
    );
    let lens = &scene.lens;
    let grown = lens.subjects.iter().rfind(|s| s.paths.iter().any(|(_, path)| path == "list[#]")).expect("a buffer");
    assert_eq!(
        last(grown),
        (&each(&["1", "2", "3", "400", "", ""]), "01 00 02 00 03 00 90 01 .. .. .. ..".to_string())
    );
    assert_eq!(last(subject(lens, "days[#]")), (&each(&["31", "28"]), "1f 00 00 00 1c 00 00 00".to_string()));
}

#[test]
fn pointers_and_variants() {
    let scene = scene_of(
        "fn main() {
    let n = 5;
    let r = &n;
    let boxed = Box::new((1u8, 2u64));
    let some = Some(7u32);
    let nothing: Option<Box<i32>> = None;
    println!(\"{r}{}{some:?}{nothing:?}\", boxed.1);
}
",
    );
    let lens = &scene.lens;
    assert_eq!(*last(subject(lens, "r")).0, each(&["→ n"]));
    assert_eq!(*last(subject(lens, "boxed")).0, each(&["→"]), "the address is in its bytes");
    assert_eq!(last(subject(lens, "boxed.1")).0, &each(&["2"]));
    assert_eq!(*last(subject(lens, "some")).0, each(&["Some"]));
    assert_eq!(last(subject(lens, "nothing")), (&each(&["None"]), ["00"; 8].join(" ")));
}

/// Every area of the drawing speaks of a subject, and of values that it has.
#[test]
fn areas_speak_of_what_is_known() {
    for (name, make) in crate::PROGRAMS {
        let scene = crate::scene_of(&make());
        let drawing = mdbook_memory::arrange::arrange(&scene);
        for area in drawing.areas.iter().flat_map(|(_, areas)| areas) {
            let subject = &scene.lens.subjects[area.part.subject];
            let end = area.part.element + area.columns * area.part.count;
            for moment in area.first..=area.last {
                let state = subject.states.iter().rfind(|(since, _)| *since <= moment);
                let (_, state) = state.unwrap_or_else(|| panic!("{name}: {subject:?} is not known at {moment}"));
                let is_known = state.bytes.len() as u64 >= (end * subject.size).min(64);
                assert!(is_known, "{name}: {:?} has {} bytes at {moment}", subject.paths, state.bytes.len());
            }
        }
        assert!(!drawing.areas.is_empty(), "{name}");
    }
}

#[test]
fn what_counts_flags_and_locks_guard() {
    let scene = scene_of(
        "use std::cell::RefCell;
use std::rc::Rc;
use std::sync::{Arc, Mutex};
struct Point { x: i32, y: i32 }
struct Node { next: RefCell<Option<Rc<Point>>> }
fn main() {
    let shared = Rc::new(Point { x: 1, y: 2 });
    let number = Rc::new(7u32);
    let cell = RefCell::new(Point { x: 3, y: 4 });
    let flag = RefCell::new(5u8);
    let lock = Arc::new(Mutex::new(Point { x: 5, y: 6 }));
    let node = Rc::new(Node { next: RefCell::new(Some(shared.clone())) });
    println!(\"{} {} {}\", shared.x + shared.y, cell.borrow().x + cell.borrow().y, flag.borrow());
    println!(\"{} {} {}\", number, lock.lock().unwrap().x + lock.lock().unwrap().y, node.next.borrow().is_some());
}
",
    );
    let type_of = |path: &str| &*subject(&scene.lens, path).type_name;
    for (path, type_name) in [
        ("shared.y", "i32"),
        ("number.value", "u32"),
        ("cell.borrow", "isize"),
        ("cell.y", "i32"),
        ("flag.value", "u8"),
        ("lock.y", "i32"),
        ("node.weak", "usize"),
        ("node.next.borrow", "isize"),
        ("node.next.ptr", "Option<Rc<Point>>"),
    ] {
        assert_eq!(type_of(path), type_name, "{path}");
    }
    assert_eq!(*last(subject(&scene.lens, "node.next.ptr")).0, each(&["→"]));
}

#[test]
fn a_null_is_the_variant_that_it_means() {
    let scene = scene_of(
        "enum Mine { Full(Box<i32>), Empty }
fn main() {
    let full = Mine::Full(Box::new(1));
    let empty = Mine::Empty;
    let none: Option<Box<i32>> = None;
    let null: *const i32 = std::ptr::null();
    println!(\"{} {}\", matches!(full, Mine::Full(_)), matches!(empty, Mine::Empty));
    println!(\"{} {}\", none.is_none(), null.is_null());
}
",
    );
    for (path, value) in [("empty", "Empty"), ("none", "None"), ("null", "null")] {
        assert_eq!(*last(subject(&scene.lens, path)).0, each(&[value]), "{path}");
    }
}
