//! Rust programs that nobody wrote: values of all kinds that own, borrow, move, share and slice one another, in nested calls.

/// A small generator of numbers: the same ones on every machine.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % sides
    }

    fn word(&mut self) -> String {
        const WORDS: [&str; 8] = ["a", "hi", "tea", "rust", "owner", "borrow", "lifetimes", "a longer piece of text"];
        WORDS[self.roll(8) as usize].to_string()
    }

    fn numbers(&mut self, least: u64, more: u64) -> String {
        let count = least + self.roll(more);
        (0..count).map(|_| self.roll(1000).to_string()).collect::<Vec<_>>().join(", ")
    }
}

/// Types and functions that every program has.
const COMMON: &str = r#"
#[derive(Clone)]
struct Pair { left: String, right: u32 }
struct Deep { name: Pair, tags: Vec<String>, at: (i32, Option<Box<u64>>) }
struct Link { value: i32, next: Option<Box<Link>> }
enum Tree { Leaf, Node(Box<Tree>, i32, Box<Tree>) }
struct Knot { name: i32, parent: RefCell<Weak<Knot>>, children: RefCell<Vec<Rc<Knot>>> }
trait Shape { fn area(&self) -> f64; fn name(&self) -> String { String::from("shape") } }
struct Square(f64);
struct Named { label: String, side: f64 }
impl Shape for Square { fn area(&self) -> f64 { self.0 * self.0 } }
impl Shape for Named { fn area(&self) -> f64 { self.side } fn name(&self) -> String { self.label.clone() } }
fn chain(n: i32) -> Option<Box<Link>> {
    if n == 0 { None } else { Some(Box::new(Link { value: n, next: chain(n - 1) })) }
}
fn tree(depth: i32) -> Tree {
    if depth == 0 { Tree::Leaf } else { Tree::Node(Box::new(tree(depth - 1)), depth, Box::new(tree(0))) }
}
fn knot(name: i32) -> Rc<Knot> {
    Rc::new(Knot { name, parent: RefCell::new(Weak::new()), children: RefCell::new(Vec::new()) })
}
fn sum(numbers: &[i32], times: u32) -> i32 {
    let first = inner(numbers);
    first * times as i32
}
fn inner(numbers: &[i32]) -> i32 {
    let mut total = 0;
    for n in numbers { total += n; }
    total
}
fn longer<'a>(a: &'a str, b: &'a str) -> &'a str { if a.len() > b.len() { a } else { b } }
fn rename(pair: &mut Pair, name: String) { pair.left = name; }
"#;

/// The program that belongs to a number.
pub fn source(seed: u64) -> String {
    let mut dice = Dice(seed.wrapping_mul(977) + 13);
    let mut body = Body::default();
    let count = 2 + dice.roll(7);
    for i in 0..count {
        let kind = dice.roll(24);
        body.statement(&mut dice, i, kind);
    }
    let uses: String = body.used.iter().map(|name| format!("    let _ = &{name};\n")).collect();
    let imports =
        "#![allow(dead_code, unused)]\nuse std::cell::RefCell;\nuse std::collections::*;\nuse std::rc::{Rc, Weak};\n";
    format!("{imports}fn main() {{\n{}{uses}}}\n{COMMON}", body.text)
}

#[derive(Default)]
struct Body {
    text: String,
    /// Variables that live to the end, so that they may be borrowed.
    strings: Vec<String>,
    vectors: Vec<String>,
    lists: Vec<String>,
    used: Vec<String>,
}

impl Body {
    fn line(&mut self, text: &str) {
        self.text += &format!("    {text}\n");
    }

    fn statement(&mut self, dice: &mut Dice, i: u64, kind: u64) {
        let name = ["x", "value", "a_longer_name"][dice.roll(3) as usize].to_string() + &i.to_string();
        let word = dice.word();
        let pick = |from: &[String], dice: &mut Dice| from.get(dice.roll(from.len().max(1) as u64) as usize).cloned();
        match kind {
            0 | 1 => {
                self.line(&format!("let mut {name} = String::from(\"{word}\");"));
                if dice.roll(3) == 0 {
                    self.line(&format!("{name}.push_str(\" and more\");"));
                }
                self.strings.push(name.clone());
            }
            2 | 3 => {
                let numbers = dice.numbers(1, 24);
                self.line(&format!("let mut {name} = vec![{numbers}];"));
                if dice.roll(2) == 0 {
                    self.line(&format!("{name}.push(7);"));
                }
                self.vectors.push(name.clone());
            }
            4 => {
                let words: Vec<String> =
                    (0..1 + dice.roll(5)).map(|_| format!("String::from(\"{}\")", dice.word())).collect();
                self.line(&format!("let mut {name} = vec![{}];", words.join(", ")));
                if dice.roll(2) == 0 {
                    self.line(&format!("{name}.push(String::from(\"new\"));"));
                }
                self.lists.push(name.clone());
            }
            5 => self.line(&format!("let {name} = Box::new({});", dice.roll(1000))),
            6 => {
                self.line(&format!(
                    "let mut {name} = Pair {{ left: String::from(\"{word}\"), right: {} }};",
                    dice.roll(90)
                ));
                self.line(&format!("rename(&mut {name}, String::from(\"renamed\"));"));
                if dice.roll(2) == 0 {
                    self.line(&format!("let part{i} = {name}.left;"));
                    return;
                }
            }
            7 => self.line(&format!("let {name} = chain({});", 1 + dice.roll(5))),
            8 => self.line(&format!("let {name} = tree({});", 1 + dice.roll(3))),
            9 => {
                self.line(&format!("let {name} = Rc::new(RefCell::new(vec![{}]));", dice.numbers(1, 4)));
                self.line(&format!("let other{i} = Rc::clone(&{name});"));
                self.line(&format!("other{i}.borrow_mut().push(5);"));
                self.line(&format!("let weak{i} = Rc::downgrade(&{name});"));
                self.used.push(format!("other{i}"));
            }
            10 => {
                self.line(&format!("let {name} = knot({i});"));
                for child in 0..1 + dice.roll(3) {
                    self.line(&format!("let child{i}_{child} = knot({child});"));
                    self.line(&format!("*child{i}_{child}.parent.borrow_mut() = Rc::downgrade(&{name});"));
                    self.line(&format!("{name}.children.borrow_mut().push(Rc::clone(&child{i}_{child}));"));
                }
            }
            11 => match pick(&self.strings, dice) {
                Some(owner) => self.line(&format!("let {name} = &{owner}[{owner}.len() / 2..];")),
                None => self.line(&format!("let {name} = \"{word}\";")),
            },
            12 => match pick(&self.vectors, dice) {
                Some(owner) => self.line(&format!("let {name} = &{owner}[{owner}.len() / 3..];")),
                None => self.line(&format!("let {name} = [{}, 2, 3];", i)),
            },
            13 => match pick(&self.lists, dice) {
                Some(owner) if dice.roll(2) == 0 => self.line(&format!("let {name} = &{owner}[{owner}.len() - 1..];")),
                Some(owner) => self.line(&format!("let {name} = &{owner}[0];")),
                None => self.line(&format!("let {name} = (1, ('x', 2.5), [true, false]);")),
            },
            14 => match (pick(&self.strings, dice), pick(&self.strings, dice)) {
                (Some(a), Some(b)) => self.line(&format!("let {name} = longer(&{a}, &{b});")),
                _ => self.line(&format!("let {name} = longer(\"{word}\", \"four\");")),
            },
            15 => match pick(&self.vectors, dice) {
                Some(owner) => self.line(&format!("let {name} = sum(&{owner}, 2);")),
                None => self.line(&format!("let {name} = sum(&[1, 2, 3], 2);")),
            },
            16 => {
                self.line(&format!("let mut {name} = HashMap::new();"));
                for key in 0..1 + dice.roll(4) {
                    self.line(&format!("{name}.insert(String::from(\"{}{key}\"), {});", dice.word(), dice.roll(100)));
                }
            }
            17 => {
                self.line(&format!("let mut {name} = VecDeque::from(vec![{}]);", dice.numbers(2, 4)));
                self.line(&format!("{name}.pop_front();"));
                self.line(&format!("{name}.push_back(9);"));
            }
            18 => {
                let shape = format!("Box::new(Named {{ label: String::from(\"{word}\"), side: 2.0 }})");
                match dice.roll(2) {
                    0 => self.line(&format!("let {name}: Box<dyn Shape> = {shape};")),
                    _ => self.line(&format!("let {name}: Vec<Box<dyn Shape>> = vec![Box::new(Square(3.0)), {shape}];")),
                }
            }
            19 => {
                self.line(&format!("let {name} = Deep {{ name: Pair {{ left: String::from(\"{word}\"), right: 1 }}, tags: vec![String::from(\"t\"), String::from(\"tag\")], at: (3, Some(Box::new(8))) }};"));
            }
            20 => {
                self.line(&format!("let mut {name} = LinkedList::new();"));
                self.line(&format!("{name}.push_back({i}); {name}.push_back(2); {name}.push_front(3);"));
            }
            21 => {
                self.line(&format!("let step{i} = {};", dice.roll(9)));
                self.line(&format!("let mut log{i} = vec![1];"));
                self.line(&format!("let mut {name} = |x: i32| log{i}.push(x + step{i});"));
                self.line(&format!("{name}(4);"));
                return;
            }
            22 => {
                self.line(&format!("let {name}: Vec<Pair> = vec![Pair {{ left: String::from(\"{word}\"), right: 3 }}, Pair {{ left: String::new(), right: 4 }}];"));
                self.line(&format!("let all{i} = Box::new({name});"));
                return;
            }
            _ => {
                self.line("{");
                self.line(&format!("    let inside{i} = String::from(\"{word}\");"));
                self.line(&format!("    let {name} = Some(inside{i});"));
                self.line("}");
                return;
            }
        }
        self.used.push(name);
    }
}
