//! A seed to a program that is well typed and borrows a lot: straight lines, branches, loops, structs, calls with lifetimes, closures.
//! Whether it keeps the rules of borrowing is left to chance.

/// What every program has.
const PRELUDE: &str = "\
struct S { a: i32, b: i32, t: String }
struct R<'a> { m: &'a mut i32, s: &'a str }
struct G<'a>(&'a i32);
impl Drop for G<'_> { fn drop(&mut self) {} }
impl S {
    fn get(&self) -> &i32 { &self.a }
    fn get_mut(&mut self) -> &mut i32 { &mut self.b }
    fn text(&self) -> &str { &self.t }
    fn add(&mut self, n: i32) { self.a += n; }
    fn both(&mut self) -> (&mut i32, &mut i32) { (&mut self.a, &mut self.b) }
}
impl<'a> R<'a> {
    fn inner(&self) -> &'a str { self.s }
    fn slot(&mut self) -> &mut i32 { self.m }
}
fn make() -> S { S { a: 1, b: 2, t: String::new() } }
fn cond() -> bool { true }
fn same<'a>(x: &'a i32) -> &'a i32 { x }
fn first<'a, 'b>(x: &'a i32, _y: &'b i32) -> &'a i32 { x }
fn either<'a>(x: &'a i32, y: &'a i32) -> &'a i32 { if cond() { x } else { y } }
fn same_mut<'a>(x: &'a mut i32) -> &'a mut i32 { x }
fn freeze<'a>(x: &'a mut i32) -> &'a i32 { x }
fn view<'a>(x: &'a str) -> &'a str { x }
fn see(_x: &i32) {}
fn see_two(_x: &i32, _y: &i32) {}
fn bump(x: &mut i32) { *x += 1; }
fn read(_x: &str) {}
fn store<'a>(all: &mut Vec<&'a i32>, x: &'a i32) { all.push(x); }
fn take(_s: S) {}
fn apply(f: impl Fn(i32) -> i32) -> i32 { f(1) }
";

/// Types of variables.
#[derive(Clone, Copy, PartialEq, Debug)]
enum Kind {
    Int,
    Text,
    Whole,
    Shared,
    Unique,
    View,
    SharedWhole,
    UniqueWhole,
    Many,
    Holder,
    Guard,
    Closure,
}

struct Variable {
    name: String,
    kind: Kind,
}

struct Generator {
    state: u64,
    variables: Vec<Variable>,
    made: usize,
    out: String,
    depth: usize,
    in_loop: bool,
}

/// The program of a seed.
pub fn program(seed: u64) -> String {
    let state = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ 0x5851_f42d_4c95_7f2d;
    let mut generator =
        Generator { state, variables: Vec::new(), made: 0, out: PRELUDE.to_string(), depth: 0, in_loop: false };
    for _ in 0..8 {
        generator.next();
    }
    if generator.chance(40) {
        generator.function();
    }
    generator.line("fn main() {");
    generator.depth = 1;
    for kind in [Kind::Int, Kind::Whole] {
        generator.owned(kind);
    }
    let count = 5 + generator.below(8);
    generator.statements(count);
    generator.depth = 0;
    generator.line("}");
    generator.out
}

impl Generator {
    fn next(&mut self) -> u64 {
        self.state = self.state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        self.state >> 33
    }

    fn below(&mut self, bound: usize) -> usize {
        (self.next() % bound as u64) as usize
    }

    fn chance(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }

    fn line(&mut self, text: &str) {
        self.out.push_str(&"    ".repeat(self.depth));
        self.out.push_str(text);
        self.out.push('\n');
    }

    /// A new variable.
    fn declare(&mut self, kind: Kind, value: &str) {
        let name = format!("x{}", self.made);
        self.made += 1;
        let value = value.to_string();
        self.line(&format!("let mut {name} = {value};"));
        self.variables.push(Variable { name, kind });
    }

    fn owned(&mut self, kind: Kind) {
        match kind {
            Kind::Text => self.declare(kind, "String::from(\"t\")"),
            Kind::Whole => self.declare(kind, "make()"),
            _ => self.declare(Kind::Int, "1"),
        }
    }

    /// The name of a variable of this kind, recent ones more often.
    fn any(&mut self, kind: Kind) -> Option<String> {
        let names: Vec<String> = self
            .variables
            .iter()
            .filter(|variable| variable.kind == kind)
            .map(|variable| variable.name.clone())
            .collect();
        if names.is_empty() {
            return None;
        }
        let (one, other) = (self.below(names.len()), self.below(names.len()));
        Some(names[one.max(other)].clone())
    }

    /// A place of type `i32`.
    fn int_place(&mut self) -> String {
        for _ in 0..6 {
            let found = match self.below(6) {
                0 | 1 => self.any(Kind::Int),
                2 => self.any(Kind::Whole).map(|name| format!("{name}.a")),
                3 => self.any(Kind::Whole).map(|name| format!("{name}.b")),
                4 => self.any(Kind::Unique).map(|name| format!("*{name}")),
                _ => self.any(Kind::UniqueWhole).map(|name| format!("{name}.a")),
            };
            if let Some(place) = found {
                return place;
            }
        }
        self.any(Kind::Int).expect("there is an integer from the beginning")
    }

    /// A value of type `&i32`.
    fn shared(&mut self) -> String {
        match self.below(10) {
            0..=3 => format!("&{}", self.int_place()),
            4 => self.any(Kind::Shared).unwrap_or_else(|| "&7".to_string()),
            5 => {
                let inner = self.shared();
                format!("same({inner})")
            }
            6 => {
                let (one, other) = (self.shared(), self.shared());
                let call = if self.chance(50) { "first" } else { "either" };
                format!("{call}({one}, {other})")
            }
            7 => self.any(Kind::Whole).map_or_else(|| "&8".to_string(), |name| format!("{name}.get()")),
            8 => {
                let inner = self.unique();
                format!("freeze({inner})")
            }
            _ => self.any(Kind::Unique).map_or_else(|| "&9".to_string(), |name| format!("&*{name}")),
        }
    }

    /// A value of type `&mut i32`.
    fn unique(&mut self) -> String {
        match self.below(8) {
            0..=3 => format!("&mut {}", self.int_place()),
            4 => self.any(Kind::Unique).map_or_else(|| self.fresh_unique(), |name| format!("&mut *{name}")),
            5 => self.any(Kind::Whole).map_or_else(|| self.fresh_unique(), |name| format!("{name}.get_mut()")),
            6 => self.any(Kind::Holder).map_or_else(|| self.fresh_unique(), |name| format!("{name}.slot()")),
            _ => {
                let inner = self.fresh_unique();
                format!("same_mut({inner})")
            }
        }
    }

    fn fresh_unique(&mut self) -> String {
        format!("&mut {}", self.int_place())
    }

    /// A value of type `&str`.
    fn text(&mut self) -> String {
        match self.below(5) {
            0 => self.any(Kind::Text).map_or_else(|| "\"a\"".to_string(), |name| format!("&{name}")),
            1 => self.any(Kind::Whole).map_or_else(|| "\"b\"".to_string(), |name| format!("{name}.text()")),
            2 => self.any(Kind::View).unwrap_or_else(|| "\"c\"".to_string()),
            3 => self.any(Kind::Holder).map_or_else(|| "\"d\"".to_string(), |name| format!("{name}.inner()")),
            _ => {
                let name = self.any(Kind::Text);
                name.map_or_else(|| "\"e\"".to_string(), |name| format!("view(&{name})"))
            }
        }
    }

    fn statements(&mut self, count: usize) {
        for _ in 0..count {
            self.statement();
        }
    }

    fn block(&mut self, header: &str, count: usize) {
        self.line(&format!("{header} {{"));
        self.inside(count);
        self.line("}");
    }

    fn inside(&mut self, count: usize) {
        let known = self.variables.len();
        self.depth += 1;
        self.statements(count);
        self.depth -= 1;
        self.variables.truncate(known);
    }

    fn statement(&mut self) {
        match self.below(30) {
            0..=3 => {
                let value = self.shared();
                self.declare(Kind::Shared, &value);
            }
            4..=6 => {
                let value = self.unique();
                self.declare(Kind::Unique, &value);
            }
            7 => {
                let value = self.text();
                self.declare(Kind::View, &value);
            }
            8 => {
                let kind = [Kind::Int, Kind::Text, Kind::Whole][self.below(3)];
                self.owned(kind);
            }
            9..=14 => self.use_something(),
            15..=17 => self.assign(),
            18 | 19 => self.branch(),
            20 | 21 => self.repeat(),
            22 => self.holder(),
            23 | 24 => self.closure(),
            25 => self.collection(),
            26 => self.whole(),
            27 => {
                let value = self.shared();
                self.declare(Kind::Guard, &format!("G({value})"));
            }
            28 if self.in_loop => {
                let jump = if self.chance(50) { "break" } else { "continue" };
                self.line(&format!("if cond() {{ {jump}; }}"));
            }
            _ => self.move_something(),
        }
    }

    fn use_something(&mut self) {
        let text = match self.below(9) {
            0..=2 => self.any(Kind::Shared).map(|name| format!("see({name});")),
            3 | 4 => self.any(Kind::Unique).map(|name| format!("*{name} += 1;")),
            5 => self.any(Kind::View).map(|name| format!("read({name});")),
            6 => self.any(Kind::Unique).map(|name| format!("bump({name});")),
            7 => {
                let (one, other) = (self.shared(), self.shared());
                Some(format!("see_two({one}, {other});"))
            }
            _ => {
                let value = self.unique();
                Some(format!("bump({value});"))
            }
        };
        match text {
            Some(text) => self.line(&text),
            None => {
                let value = self.shared();
                self.line(&format!("see({value});"));
            }
        }
    }

    fn assign(&mut self) {
        let text = match self.below(7) {
            0 | 1 => {
                let place = self.int_place();
                Some(format!("{place} = 3;"))
            }
            2 => {
                let place = self.int_place();
                Some(format!("{place} += 1;"))
            }
            3 => self.any(Kind::Text).map(|name| format!("{name} = String::new();")),
            4 => {
                let value = self.shared();
                self.any(Kind::Shared).map(|name| format!("{name} = {value};"))
            }
            5 => {
                let value = self.unique();
                self.any(Kind::Unique).map(|name| format!("{name} = {value};"))
            }
            _ => self.any(Kind::Whole).map(|name| format!("{name} = make();")),
        };
        if let Some(text) = text {
            self.line(&text);
        }
    }

    fn branch(&mut self) {
        let count = 1 + self.below(3);
        self.line("if cond() {");
        self.inside(count);
        if self.chance(50) {
            self.line("} else {");
            let count = 1 + self.below(2);
            self.inside(count);
        }
        self.line("}");
    }

    fn repeat(&mut self) {
        let count = 1 + self.below(3);
        let outer = std::mem::replace(&mut self.in_loop, true);
        match self.below(3) {
            0 => self.block("while cond()", count),
            1 => self.block("for _ in 0..2", count),
            _ => {
                self.line("loop {");
                self.inside(count);
                self.line("    if cond() { break; }");
                self.line("}");
            }
        }
        self.in_loop = outer;
    }

    fn holder(&mut self) {
        if self.chance(50) || self.any(Kind::Holder).is_none() {
            let (unique, text) = (self.unique(), self.text());
            self.declare(Kind::Holder, &format!("R {{ m: {unique}, s: {text} }}"));
        } else if let Some(name) = self.any(Kind::Holder) {
            let text = match self.below(3) {
                0 => format!("*{name}.m += 1;"),
                1 => format!("read({name}.s);"),
                _ => {
                    let value = self.text();
                    format!("{name}.s = {value};")
                }
            };
            self.line(&text);
        }
    }

    fn closure(&mut self) {
        if let Some(name) = self.any(Kind::Closure)
            && self.chance(60)
        {
            return self.line(&format!("{name}();"));
        }
        match self.below(5) {
            0 => {
                let place = self.int_place();
                self.declare(Kind::Closure, &format!("|| {{ {place} += 1; }}"));
            }
            1 => {
                let value = self.shared();
                self.declare(Kind::Closure, &format!("|| {{ see({value}); }}"));
            }
            2 => {
                let name = self.any(Kind::Whole);
                if let Some(name) = name {
                    self.declare(Kind::Closure, &format!("|| {{ {name}.add(1); }}"));
                }
            }
            3 => {
                let name = self.any(Kind::Text);
                if let Some(name) = name {
                    self.declare(Kind::Closure, &format!("move || {{ read(&{name}); }}"));
                }
            }
            _ => {
                let place = self.int_place();
                self.line(&format!("apply(|n| n + {place});"));
            }
        }
    }

    fn collection(&mut self) {
        match self.any(Kind::Many) {
            Some(name) if self.chance(75) => {
                let value = self.shared();
                let text = match self.below(4) {
                    0 => format!("{name}.push({value});"),
                    1 => format!("store(&mut {name}, {value});"),
                    2 => format!("for item in &{name} {{ see(item); }}"),
                    _ => format!("if let Some(last) = {name}.pop() {{ see(last); }}"),
                };
                self.line(&text);
            }
            Some(_) | None => self.declare(Kind::Many, "Vec::<&i32>::new()"),
        }
    }

    fn whole(&mut self) {
        let Some(name) = self.any(Kind::Whole) else { return };
        match self.below(5) {
            0 => self.declare(Kind::SharedWhole, &format!("&{name}")),
            1 => self.declare(Kind::UniqueWhole, &format!("&mut {name}")),
            2 => {
                let place = self.int_place();
                self.line(&format!("{name}.add({place});"));
            }
            3 => self.line(&format!("{name}.add(*{name}.get());")),
            _ => {
                let (one, other) = (self.made, self.made + 1);
                self.made += 2;
                self.line(&format!("let (mut x{one}, mut x{other}) = {name}.both();"));
                for made in [one, other] {
                    self.variables.push(Variable { name: format!("x{made}"), kind: Kind::Unique });
                }
            }
        }
    }

    fn move_something(&mut self) {
        let text = match self.below(5) {
            0 => self.any(Kind::Whole).map(|name| format!("take({name});")),
            1 => self.any(Kind::Text).map(|name| format!("drop({name});")),
            2 => self.any(Kind::Guard).map(|name| format!("drop({name});")),
            3 => {
                let name = self.any(Kind::Unique);
                if let Some(name) = name {
                    self.declare(Kind::Unique, &name);
                }
                None
            }
            _ => self.any(Kind::SharedWhole).map(|name| format!("see({name}.get());")),
        };
        if let Some(text) = text {
            self.line(&text);
        }
    }

    /// A function with lifetimes in its signature.
    fn function(&mut self) {
        let result = ["'a", "'b", "'static"][self.below(12).min(2) % 3];
        let bound = if self.chance(30) { ": 'a" } else { "" };
        self.line(&format!(
            "fn work<'a, 'b{bound}>(x0: &'a mut i32, x1: &'b i32, x2: &'a mut S, x3: &'b str) -> &{result} i32 {{"
        ));
        self.depth = 1;
        let kinds = [Kind::Unique, Kind::Shared, Kind::UniqueWhole, Kind::View];
        for (index, kind) in kinds.into_iter().enumerate() {
            self.variables.push(Variable { name: format!("x{index}"), kind });
        }
        self.made = 4;
        self.owned(Kind::Int);
        let count = 2 + self.below(5);
        self.statements(count);
        let value = match self.below(5) {
            0 => "x1".to_string(),
            1 => "x0".to_string(),
            2 => "x2.get()".to_string(),
            3 => "either(x0, x1)".to_string(),
            _ => self.shared(),
        };
        self.line(&value);
        self.depth = 0;
        self.line("}");
        self.variables.clear();
    }
}
