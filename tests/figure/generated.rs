//! Programs that nobody wrote: variables of all kinds that own, borrow, move and slice one another.

use mdbook_memory::machine::trace::*;

use crate::build::Run;

/// A small generator of numbers: the same ones on every machine.
pub struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % sides
    }

    fn pick<T: Copy>(&mut self, from: &[T]) -> Option<T> {
        if from.is_empty() { None } else { Some(from[self.roll(from.len() as u64) as usize]) }
    }
}

/// A buffer that may be borrowed: the variable, the allocation and its length.
type Owned = (usize, AllocationId, u64);

struct Names {
    strings: Vec<Owned>,
    vectors: Vec<Owned>,
    arrays: Vec<usize>,
}

/// The program that belongs to a number.
pub fn program(seed: u64) -> Run {
    let mut dice = Dice(seed.wrapping_mul(977) + 13);
    let count = 2 + dice.roll(8) as usize;
    let code: String = (0..count + 2).map(|i| format!("let line_{i};\n")).collect();
    let mut run = Run::new(&code);
    let (string, str_, i32_, u32_) = (run.string(), run.str(), run.int("i32"), run.int("u32"));
    let (strings, ints, boxed) = (run.vec(string), run.vec(i32_), run.boxed(i32_));
    let (text_ref, slice, int_ref) = (run.shared(string), run.shared(str_), run.mutable(ints));
    let (array, maybe) = (run.array(i32_, 5), run.option(boxed));
    let int_slice = run.slice(i32_);
    let ints_slice = run.shared(int_slice);
    let user = run.structure("User", "demo::User", &[], &[("name", string, 0), ("age", u32_, 24)]);
    let types = [i32_, string, ints, strings, boxed, text_ref, slice, int_ref, array, maybe, ints_slice, user];
    let kinds: Vec<usize> = (0..count).map(|_| dice.roll(types.len() as u64) as usize).collect();
    let names: Vec<String> =
        (0..count).map(|i| ["a", "total", "a_longer_name"][i % 3].to_string() + &i.to_string()).collect();
    let locals: Vec<(&str, TypeId)> = names.iter().zip(&kinds).map(|(n, &k)| (n.as_str(), types[k])).collect();
    let split = if dice.roll(3) == 0 && count > 3 { count / 2 } else { count };
    run.call("main", &locals[..split]);
    run.step(StepKind::Entry, 1);
    let mut made = Names { strings: Vec::new(), vectors: Vec::new(), arrays: Vec::new() };
    for (i, &kind) in kinds.iter().enumerate() {
        if i == split {
            run.call("inner", &locals[split..]);
            run.step(StepKind::Entry, i as u32 + 1);
        }
        variable(&mut run, &mut dice, &names, i, kind, &mut made);
        run.statement(i as u32 + 2);
    }
    run
}

fn variable(run: &mut Run, dice: &mut Dice, names: &[String], i: usize, kind: usize, made: &mut Names) {
    let name = &names[i];
    let text = |dice: &mut Dice| "abcdefghijklmnopqrstuvwxyz"[..1 + dice.roll(24) as usize].to_string();
    let at = run.live(name);
    match kind {
        0 => run.number(at, 0, dice.roll(1 << 30), 4),
        1 => {
            let text = text(dice);
            let buffer = run.text(at, 0, &text);
            made.strings.push((i, buffer, text.len() as u64));
        }
        2 => {
            let (len, spare) = (1 + dice.roll(30), dice.roll(4));
            let buffer = run.heap((len + spare) * 4);
            (0..len).for_each(|n| run.number(buffer, n * 4, n * n, 4));
            run.header(at, 0, buffer, len);
            run.number(at, 0, len + spare, 8);
            made.vectors.push((i, buffer, len));
        }
        3 => {
            let len = 1 + dice.roll(4);
            let table = run.heap(len * 24);
            for n in 0..len {
                let text = text(dice);
                run.text(table, n * 24, &text);
            }
            run.header(at, 0, table, len);
            run.number(at, 0, len, 8);
        }
        4 | 9 => {
            let value = run.heap(4);
            run.number(value, 0, dice.roll(1000), 4);
            run.point(at, 0, value, 0);
        }
        5 => match dice.pick(&made.strings) {
            Some((owner, ..)) if Run::is_alive(run, &names[owner]) => {
                let target = run.place(&names[owner]);
                run.point(at, 0, target, 0);
            }
            _ => run.number(at, 0, 0, 8),
        },
        6 => match dice.pick(&made.strings) {
            Some((_, buffer, len)) => {
                let start = dice.roll(len);
                run.point(at, 0, buffer, start);
                run.number(at, 8, 1 + dice.roll(len - start), 8);
            }
            None => {
                let literal = run.literal("literal");
                run.point(at, 0, literal, 0);
                run.number(at, 8, 7, 8);
            }
        },
        7 => match dice.pick(&made.vectors) {
            Some((owner, ..)) => {
                let target = run.place(&names[owner]);
                run.point(at, 0, target, 0);
            }
            None => run.number(at, 0, 0, 8),
        },
        8 => {
            (0..5).for_each(|n| run.number(at, n * 4, n * 7, 4));
            made.arrays.push(i);
        }
        10 => match (dice.pick(&made.arrays), dice.pick(&made.vectors)) {
            (Some(array), _) => {
                let target = run.place(&names[array]);
                let start = dice.roll(4);
                run.point(at, 0, target, start * 4);
                run.number(at, 8, 1 + dice.roll(5 - start), 8);
            }
            (None, Some((_, buffer, len))) => {
                let start = dice.roll(len);
                run.point(at, 0, buffer, start * 4);
                run.number(at, 8, 1 + dice.roll(len - start), 8);
            }
            (None, None) => {
                run.number(at, 0, 0, 8);
                run.number(at, 8, 0, 8);
            }
        },
        _ => {
            let text = text(dice);
            run.text(at, 0, &text);
            run.number(at, 24, dice.roll(100), 4);
        }
    }
}
