//! Captions of programs: what changed is called as its author would call it, with what was there before.

use mdbook_memory::snippet::{Options, Steps};

use crate::real::{on_a_large_stack, scene_of};

/// Lines of a program, and what the caption of the step after each says.
const CHANGES: [(&str, &str); 86] = [
    ("numbers[1] = 20;", "`numbers[1]` changes from `2` to `20`."),
    ("numbers.reverse();", "`reverse`: the elements of `numbers` change from `[1, 20, 3]` to `[3, 20, 1]`."),
    ("*boxed += 1;", "`*boxed` changes from `5` to `6`."),
    ("ann.balance -= 3;", "`ann.balance` changes from `10` to `7`."),
    ("all[1].balance = 50;", "`all[1].balance` changes from `2` to `50`."),
    ("grid[1][0] = 5;", "`grid[1][0]` changes from `0` to `5`."),
    ("*ages.get_mut(\"eve\").unwrap() = 9;", "The value of the key `\"eve\"` in `ages` changes from `1` to `9`."),
    ("ages.insert(\"kim\", 4);", "`insert`: `ages` now has 2 entries: `\"kim\"` is new."),
    ("ages.remove(\"kim\");", "`remove`: `ages` now has 1 entry; it had 2."),
    (
        "text.make_ascii_uppercase();",
        "`make_ascii_uppercase`: the text of `text` changes from `\"hello\"` to `\"HELLO\"`.",
    ),
    ("*cell.borrow_mut() += 1;", "The value inside `cell` changes from `5` to `6`."),
    ("array[6] = 1;", "`array[6]` changes from `0` to `1`."),
    ("pair.0 = 2;", "`pair.0` changes from `1` to `2`."),
    ("*shared.borrow_mut() += 1;", "The value that `shared` owns on the heap changes from `7` to `8`."),
    (
        "list.next.as_mut().unwrap().value = 22;",
        "The field `value` that `list.next` owns on the heap changes from `2` to `22`.",
    ),
    ("list.next = None;", "`list.next` is now `None`."),
    ("mode = Mode::Busy(3);", "`mode` changes from `Idle` to `Busy(3)`."),
    ("unsafe { TOTAL += 1 };", "The static `TOTAL` changes from `0` to `1`."),
    ("let point = (1, 2.5);", "`point` starts as `(1, 2.5)`: 16 bytes on the stack."),
    (
        "owners.push(Rc::clone(&owners[0]));",
        "One more owner: the strong count of what `owners` points at goes from 1 to 2.",
    ),
    (
        "bank.get_mut(\"ann\").unwrap().balance -= 30;",
        "The field `balance` of the value of the key `\"ann\"` in `bank` changes from `100` to `70`.",
    ),
    (
        "std::mem::swap(&mut left, &mut right);",
        "`left` and `right` exchange their values: 24 bytes are copied each way, and the heap stays as it is.",
    ),
    (
        "side = Side::Both { left: 3, right: 4 };",
        "`side` changes from `Both { left: 1, right: 2 }` to `Both { left: 3, right: 4 }`.",
    ),
    ("seats[1] = None;", "`seats[1]` changes from `Some(4)` to `None`."),
    (
        "let taken = seats[0].take();",
        "`taken` starts as `Some(1)`: 2 bytes on the stack. `seats[0]` changes from `Some(1)` to `None`.",
    ),
    ("queue[1] = Some(true);", "`queue[1]` changes from `None` to `Some(true)`."),
    ("all[1].open = false;", "`all[1].open` changes from `true` to `false`."),
    (
        "let top = numbers.pop();",
        "`top` starts as `Some(1)`: 8 bytes on the stack. `pop`: `numbers` now has 2 of 3 places filled. The buffer stays as large as it was.",
    ),
    ("let middle = &array[4];", "`middle` borrows `array[4]`: it holds an address and owns nothing."),
    ("turns.next();", "`turns` goes on: 2 left."),
    (
        "let note = desk.note.take();",
        "`note` starts as `Some(\"tea\")`: 24 bytes on the stack. `desk.note` changes from `Some(\"tea\")` to `None`.",
    ),
    (
        "diary.pages.push(7);",
        "`push`: `diary.pages` now has 1 of 2 places filled. There was room, so nothing is allocated.",
    ),
    ("nothing(5);", "`nothing` has returned, and the line is done."),
    ("while let Some(top) = numbers.pop() {\nnothing(top); //@\n}", "`nothing` has returned, and the line is done."),
    ("for mut key in [5, 2] {\nraise(&mut key); //@\n}", "`raise` has returned. The line has changed `key`."),
    ("takes((1, 'x'));", "`takes` is called: a frame of 8 bytes is pushed. `what` is `(1, 'x')`."),
    (
        "for one in numbers.iter_mut() { *one += 1 }",
        "`one` borrows mutably what `numbers` owns on the heap: it holds the address and owns nothing. `numbers[0]` changes from `3` to `4`.",
    ),
    (
        "let hook: Box<dyn Fn()> = Box::new(|| ());",
        "`hook` owns a value of 0 bytes: 16 bytes on the stack, and the heap is not needed.",
    ),
    ("let odd = 0x123 as *const u8;", "`odd` gets its value: 8 bytes on the stack."),
    ("let third = array[3 - 1];", "`third` gets a copy of `array[3 - 1]`: 8 bytes. Both can be used."),
    ("let unit = Unit;", "`unit` starts as `Unit`: 0 bytes on the stack."),
    ("let none: Option<&str> = None;", "`none` starts as `None`: 16 bytes on the stack."),
    ("let week = [1u8, 2, 3, 4, 5, 6, 7];", "`week` starts as `[1, 2, 3, 4, 5, 6, 7]`: 7 bytes on the stack."),
    (
        "words.insert(String::from(\"two\"), 2);",
        "`String::from` asks the heap for 3 bytes. `insert`: `words` now has 2 entries: `\"two\"` is new.",
    ),
    ("println!(\"{}\", *locked.lock().unwrap());", "The program writes `7`. The lock is taken and given back."),
    ("eprintln!(\"lost\");", "`eprintln!` writes to standard error, which is not shown."),
    (
        "let shown: &dyn std::fmt::Debug = &2015;",
        "`shown` points at read-only memory, where the value stands as long as the program runs. 16 bytes on the stack.",
    ),
    ("let kept = &numbers;", "`kept` borrows `numbers`: it holds an address and owns nothing."),
    (
        "let top = pile.pop().unwrap();",
        "`top` starts as `6`: 4 bytes on the stack. `pop`: `pile` now has 2 of 3 places filled. The buffer stays as large as it was.",
    ),
    ("pile.retain(|n| *n > 4);", "`retain`: `pile` now has 1 of 3 places filled. The buffer stays as large as it was."),
    (
        "let rest = std::mem::take(&mut pile);",
        "`rest` gets its value: 24 bytes on the stack. It owns 12 bytes that stand on the heap already. `pile` is empty now and owns no buffer.",
    ),
    (
        "let old = std::mem::replace(&mut pile, vec![7]);",
        "`vec!` asks the heap for 4 bytes. `pile` owns them: room for 1 element. `old` is empty: 24 bytes on the stack, and nothing on the heap yet.",
    ),
    (
        "let mut one = vec![1u8]; one.push(2);",
        "`push` needs more than the 1 byte there is: a new buffer of 8 bytes is allocated, 1 byte is copied, the old one is freed.",
    ),
    ("let id = Id(7);", "`id` starts as `Id(7)`: 4 bytes on the stack."),
    ("let some = std::num::NonZeroU8::new(5);", "`some` starts as `Some(5)`: 1 byte on the stack."),
    ("let high = unsafe { bits.bytes[3] };", "`high` gets a copy of `bits.bytes[3]`: 1 byte. Both can be used."),
    (
        "let size = measure(&format!(\"a{}\", 1));",
        "`format!` asks the heap for 2 bytes. `measure` is called: a frame of 16 bytes is pushed. `text` borrows what `format!` made. Only address and length are passed.",
    ),
    (
        "let size = measure(&format!(\"a{}\", 1));",
        "What `format!` made has no name and is dropped: its 2 bytes on the heap are freed.",
    ),
    ("let size = name().len();", "What `name` made has no name and is dropped: its 2 bytes on the heap are freed."),
    (
        "let most = larger(&few[1], &few[2]);",
        "`larger` is called: a frame of 16 bytes is pushed. `a` borrows `few[1]`, and `b` borrows `few[2]`.",
    ),
    ("let most = larger(&few[1], &few[2]);", "`b` is the result; it is ready to be given back."),
    ("for i in 0..2 { for j in 3..4 { let _ = i + j; } }", "`i` starts as `0` and `j` as `3`."),
    ("once.set(7).unwrap();", "`once` changes from `None` to `Some(7)`."),
    (
        "let long = measure(\"of it\");",
        "`measure` is called: a frame of 16 bytes is pushed. `text` points at `\"of it\"` in read-only memory. Only address and length are passed.",
    ),
    (
        "let all = measured(&[1, 2]);",
        "`measured` is called: a frame of 24 bytes is pushed. `of` points at read-only memory. Only address and length are passed.",
    ),
    ("let all = measured(&[1, 2]);", "`first` gets a copy of `of[0]`: 4 bytes. Both can be used."),
    (
        "*counter.lock().unwrap() += 1;",
        "The value inside `counter` changes from `7` to `8`. The lock is taken and given back.",
    ),
    (
        "takes_all(Box::new(1), Rc::new(2));",
        "28 bytes are allocated on the heap in 2 pieces. `takes_all` is called: a frame of 16 bytes is pushed. `one` gets a value of type `Box<i32>`, and `other` gets a value of type `Rc<i32>`.",
    ),
    (
        "for key in [5u8] {\nlet _ = numbers.pop();\n}",
        "`key` is `5`. `pop`: `numbers` now has 1 of 3 places filled. The buffer stays as large as it was.",
    ),
    (
        "let (few_left, few_right) = few.split_at(1);",
        "`few_left` borrows 1 element of `few`, from the start: an address and a length, nothing is copied. `few_right` borrows 2 elements of `few` from element 1 on.",
    ),
    (
        "let (one, two) = (numbers, pile);",
        "`one` gets its value: 24 bytes on the stack. It owns 12 bytes that stand on the heap already. `two` owns 12 bytes on the heap.",
    ),
    ("if array[0] > 8 {\narray[0] = 9;\n}", "`array[0] > 8` does not hold, so the block is skipped."),
    (
        "if let Some(inside) = maybe {\nlet kept = inside;\n}",
        "`inside` moves into `kept`: 24 bytes are copied, no heap allocation. `inside` can no longer be used.",
    ),
    (
        "while let Some(mut node) = chain {\nchain = node.next.take();\n}",
        "What `chain` holds moves into `node`: 8 bytes are copied, no heap allocation. `chain` gets a new value.",
    ),
    (
        "let raw = &raw mut array;",
        "`raw` is a raw pointer to `array`: it holds the address and owns nothing, and the compiler does not watch its use.",
    ),
    (
        "let told = \"of it\";",
        "`told` points at `\"of it\"` in read-only memory, where it stands as long as the program runs. 16 bytes on the stack.",
    ),
    (
        "let entry = ages.entry(\"tom\").or_insert(3);",
        "`or_insert`: `ages` now has 2 entries: `\"tom\"` is new. `entry` borrows mutably what `ages` owns on the heap: it holds the address and owns nothing.",
    ),
    (
        "{\nlet lent = cell.borrow_mut();\n}",
        "The block ends. `lent` goes out of scope. The flag of `cell` goes from `mutably` to `free`.",
    ),
    (
        "bits.bytes = [1; 4];",
        "`bits` gets a new value: the fields of a union share their bytes, so all of them change.",
    ),
    (
        "few_first(&few.map(|n| n + 1));",
        "`few_first` is called: a frame of 8 bytes is pushed. `of` borrows a nameless `[u64; 3]`. Only the address is passed.",
    ),
    (
        "drop(loud);",
        "`loud` moves into `drop` and ends there. `Loud::drop` is called: a frame of 8 bytes is pushed. `self` borrows a nameless `Loud` mutably. Only the address is passed.",
    ),
    (
        "Box::new(Unit).greet();",
        "`Unit::greet` is called: a frame of 8 bytes is pushed. `self` borrows a value of type `Unit`, which takes no room in memory.",
    ),
    (
        "tall.sort_by_key(|n| *n);",
        "`tall[2]` changes from `4` to `6`. The closure is called: a frame of 8 bytes is pushed. `n` borrows a nameless `i32`. Only the address is passed.",
    ),
    (
        "let next = step(mode);",
        "`step` is called: a frame of 8 bytes is pushed. `mode` of `main` moves into `mode`: 8 bytes are copied.",
    ),
    ("sleeper.as_mut().poll(&mut context);", "What `self` points at changes from `Naps(2)` to `Naps(1)`."),
    (
        "joined = joined + \"!\";",
        "`joined` moves into `+`: 24 bytes are copied. `joined` gets a new value. The buffer of `joined` is full with 1 byte: a new buffer of 8 bytes is allocated, 1 byte is copied, the old one is freed.",
    ),
];

/// What the lines need, so that none of them waits long for its turn.
const NEEDS: [(&str, &str); 48] = [
    ("bank", "let mut bank = HashMap::from([(\"ann\", Account { balance: 100, open: true })]);"),
    ("left", "let mut left = String::from(\"l\");"),
    ("right", "let mut right = String::from(\"ri\");"),
    ("nothing", "fn nothing(_: u8) {}"),
    ("side", "let mut side = Side::Both { left: 1u8, right: 2u8 };"),
    ("seats", "let mut seats = [Some(1u8), Some(4)];"),
    ("queue", "let mut queue = vec![Some(false), None];"),
    ("diary", "let mut diary = Diary { pages: Vec::with_capacity(2) };"),
    ("desk", "let mut desk = Desk { note: Some(String::from(\"tea\")) };"),
    ("turns", "let mut turns = [1u8, 2, 3].iter();"),
    ("raise", "fn raise(number: &mut u8) { *number += 1 }"),
    ("numbers", "let mut numbers = vec![1, 2, 3];"),
    ("boxed", "let mut boxed = Box::new(5);"),
    ("ann", "let mut ann = Box::new(Account { balance: 10, open: true });"),
    ("all", "let mut all = vec![Account { balance: 1, open: true }, Account { balance: 2, open: true }];"),
    ("grid", "let mut grid = vec![vec![0; 2]; 2];"),
    ("ages", "let mut ages = HashMap::from([(\"eve\", 1)]);"),
    ("text", "let mut text = String::from(\"hello\");"),
    ("cell", "let cell = RefCell::new(5);"),
    ("array", "let mut array = [0u64; 9];"),
    ("pair", "let mut pair = (1, String::from(\"a\"));"),
    ("shared", "let shared = Rc::new(RefCell::new(7));"),
    ("list", "let mut list = Node { value: 1, next: Some(Box::new(Node { value: 2, next: None })) };"),
    ("mode", "let mut mode = Mode::Idle;"),
    ("owners", "let mut owners = Vec::with_capacity(2); owners.push(Rc::new(5));"),
    ("takes", "fn takes(what: (u32, char)) { drop(what) }"),
    ("TOTAL", "static mut TOTAL: u32 = 0;"),
    ("words", "let mut words = HashMap::from([(String::from(\"one\"), 1)]);"),
    ("pile", "let mut pile = vec![4, 5, 6];"),
    ("bits", "let mut bits = Bits { number: 1.5 };"),
    ("measure", "fn measure(text: &str) -> usize { text.len() }"),
    ("name", "fn name() -> String { String::from(\"me\") }"),
    ("larger", "fn larger<'a>(a: &'a u64, b: &'a u64) -> &'a u64 { if a > b { a } else { b } }"),
    ("measured", "fn measured(of: &[i32]) -> i32 { let first = of[0]; first }"),
    ("counter", "let counter = std::sync::Mutex::new(7);"),
    ("once", "let once = std::cell::OnceCell::new();"),
    ("few", "let few = [1u64, 2, 3];"),
    ("takes_all", "fn takes_all(one: Box<i32>, other: Rc<i32>) {}"),
    ("locked", "let locked = std::sync::Mutex::new(7);"),
    ("tall", "let mut tall = vec![5, 6, 4, 3];"),
    ("joined", "let mut joined = String::from(\"a\");"),
    ("maybe", "let maybe = Some(String::from(\"in\"));"),
    ("chain", "let mut chain = Some(Box::new(Node { value: 1, next: None }));"),
    ("few_first", "fn few_first(of: &[u64; 3]) -> u64 { of[0] }"),
    ("loud", "let loud = Loud(1);"),
    ("step", "fn step(mode: Mode) -> Mode { mode }"),
    ("sleeper", "let mut sleeper = std::pin::pin!(async { Naps(2).await });"),
    ("context", "let mut context = std::task::Context::from_waker(std::task::Waker::noop());"),
];

const COMMON: &str = "#![allow(unused, static_mut_refs)]
use std::{cell::RefCell, collections::HashMap, future::Future, rc::Rc};
struct Account { balance: i64, open: bool }
struct Node { value: i32, next: Option<Box<Node>> }
enum Mode { Idle, Busy(u32) }
struct Unit;
struct Id(u32);
union Bits { number: f32, bytes: [u8; 4] }
struct Diary { pages: Vec<u8> }
struct Desk { note: Option<String> }
enum Side { Both { left: u8, right: u8 } }
struct Loud(u8);
impl Drop for Loud { fn drop(&mut self) {} }
impl Unit { fn greet(&self) {} }
struct Naps(u8);
impl std::future::Future for Naps {
    type Output = ();
    fn poll(mut self: std::pin::Pin<&mut Self>, _: &mut std::task::Context<'_>) -> std::task::Poll<()> {
        self.0 -= 1;
        std::task::Poll::Pending
    }
}
";

/// Each line with what it needs is a program of its own, because a crowded frame leaves variables out.
#[test]
fn changes_are_named() {
    on_a_large_stack(|library| {
        let mut wrong = Vec::new();
        // Lines that see what an earlier one with the same variable left behind.
        let mut before: Vec<(&str, Vec<&str>)> = Vec::new();
        for (line, wanted) in CHANGES {
            let words: Vec<&str> = line.split(|c: char| !c.is_alphanumeric() && c != '_').collect();
            let needs = NEEDS.iter().filter(|(name, _)| words.contains(name));
            let (names, needs): (Vec<&str>, Vec<&str>) = needs.copied().unzip();
            let subject = names.first().copied().unwrap_or_default();
            let earlier: Vec<&str> =
                before.iter().filter(|(name, _)| *name == subject).flat_map(|(_, lines)| lines.clone()).collect();
            let text = format!("{COMMON}fn main() {{\n{}\n{}\n{line}\n}}\n", needs.join("\n"), earlier.join("\n"));
            before.push((subject, vec![line]));
            let scene = scene_of(library, &text, Options { steps: Steps::All, ..Options::default() })
                .unwrap_or_else(|| panic!("it has steps: {text}"));
            if !scene.moments.iter().any(|moment| moment.caption == wanted) {
                let said: Vec<&str> = scene.moments.iter().map(|moment| moment.caption.as_str()).collect();
                wrong.push(format!("{line}\n  wanted: {wanted}\n  said:\n    {}", said.join("\n    ")));
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    });
}
