//! Ways of arrows in figures of programs: where several lead to one place, cross one another, or have little room.

use std::collections::BTreeSet;

use mdbook_memory::arrange::geometry::{Segment, flatten, px};
use mdbook_memory::arrange::{Drawing, MAX_WIDTH, MOST_WIDTH, Shape, Site, Style, arrange};
use mdbook_memory::snippet::Options;

use crate::real::{on_a_large_stack, scene_of};

fn drawn(text: &str, look: impl FnOnce(&Drawing) + Send + 'static) {
    let text = text.to_string();
    on_a_large_stack(move |library| {
        look(&arrange(&scene_of(library, &text, Options::default()).expect("the program has steps")));
    });
}

/// The paths of a style that some moment shows.
fn paths(drawing: &Drawing, wanted: Style) -> Vec<(usize, usize, Vec<Segment>)> {
    drawing.sites.iter().flat_map(|site| paths_at(site, wanted)).collect()
}

/// Those of one site: the arrows of one arrangement, or what both have.
fn paths_at(site: &Site, wanted: Style) -> Vec<(usize, usize, Vec<Segment>)> {
    let found = site.items.iter().filter_map(|item| match &item.shape {
        Shape::Path { style, path } if *style == wanted => Some((item.first, item.last, path.clone())),
        Shape::Path { .. } | Shape::Rect { .. } | Shape::Circle { .. } | Shape::Text { .. } => None,
    });
    found.collect()
}

const ONE_ELEMENT: &str = "fn larger<'a>(a: &'a i32, b: &'a i32) -> &'a i32 { if a > b { a } else { b } }
fn main() {
    let scores = [70, 95, 88];
    let best = &scores[1];
    let also = &scores[1];
    let third = larger(best, also);
    let last = &scores[0];
    println!(\"{best} {also} {third} {last}\");
}
";

/// Pointers to one element share the point of their head, and none of them crosses another or goes round the frame's head.
#[test]
fn pointers_to_one_element_end_in_one_head() {
    drawn(ONE_ELEMENT, |drawing| {
        let last = drawing.moments - 2;
        let halos = paths(drawing, Style::Halo);
        let crossings: usize = halos.iter().map(|(.., path)| flatten(path).len()).sum();
        assert!(crossings <= 4, "only the pointer to another element crosses the others, where they end: {halos:?}");
        assert!(halos.iter().all(|(first, ..)| *first + 2 >= last), "{halos:?}");
        let heads = paths(drawing, Style::HeadShared);
        let now = heads.iter().filter(|(first, until, _)| *first <= last && last <= *until);
        let points: BTreeSet<String> = now.map(|(.., path)| format!("{path:?}")).collect();
        let lines = paths(drawing, Style::LineShared);
        let shown = lines.iter().filter(|(first, until, _)| *first <= last && last <= *until).count();
        // Some of them differ between the two arrangements.
        assert!(shown >= 4 && points.len() == 2, "four lines to two heads: {shown}, {points:#?}");
        let highest = lines.iter().flat_map(|(.., path)| flatten(path)).map(|(a, b)| a.y.min(b.y)).min();
        assert!(highest > Some(px(62.0)), "all stay under the row that they lead to: {highest:?}");
    });
}

const BY_LETTER: &str = "use std::collections::HashMap;
fn main() {
    let words = [\"apple\", \"ant\", \"bee\", \"bear\", \"cat\"];
    let mut by_letter: HashMap<char, Vec<&str>> = HashMap::new();
    for word in words {
        by_letter.entry(word.chars().next().unwrap()).or_default().push(word);
    }
    println!(\"{:?}\", by_letter[&'b']);
}
";

/// Lanes at the right of the last blocks are part of the figure, which is as wide as a page at most.
#[test]
fn lanes_have_room_on_the_page() {
    drawn(BY_LETTER, |drawing| {
        let tall = drawing.tall.as_ref().expect("it has two arrangements");
        assert!(drawing.wide.width <= MAX_WIDTH && tall.width <= MOST_WIDTH, "{} {}", drawing.wide.width, tall.width);
    });
}

/// A halo does not hide the owner's line, which runs close beside others on a narrow page.
#[test]
fn a_halo_is_where_lines_cross() {
    drawn(BY_LETTER, |drawing| {
        assert!(!paths(drawing, Style::Halo).is_empty(), "some lines cross");
        let upright = |path: &Vec<Segment>| flatten(path).into_iter().filter(|(a, b)| a.x == b.x).collect::<Vec<_>>();
        let lines = drawing.sites.iter().flat_map(|site| {
            let halos = paths_at(site, Style::Halo);
            paths_at(site, Style::LineOwner).into_iter().map(move |line| (line, halos.clone()))
        });
        for ((first, last, line), halos) in lines {
            let at_that_time = halos.iter().filter(|(from, until, _)| *from <= last && first <= *until);
            for (a, b) in at_that_time.flat_map(|(.., halo)| upright(halo)) {
                for (c, d) in upright(&line).into_iter().filter(|(c, _)| c.x != a.x && (c.x - a.x).abs() < px(4.5)) {
                    let hidden = a.y.max(b.y).min(c.y.max(d.y)) - a.y.min(b.y).max(c.y.min(d.y));
                    assert!(hidden <= px(12.5), "{hidden} of the line at {} are hidden at {}", c.x, a.x);
                }
            }
        }
    });
}

const ONE_STRUCT: &str = "struct Count { total: u32, steps: u32 }
impl Count {
    fn add(&mut self) { self.total += 1; self.step(); }
    fn step(&mut self) { self.steps += 1; }
}
struct List { head: Option<Box<u8>> }
fn main() {
    let mut count = Count { total: 0, steps: 0 };
    count.add();
    let mut list = List { head: None };
    let head = &mut list.head;
    *head = Some(Box::new(1));
    let (one, two) = (&list, &list);
    println!(\"{} {}\", one.head.is_some(), two.head.is_some());
}
";

/// Pointers to one struct join on their way to its name, none of them goes round the head of the frame, and one to its only field ends
/// at that.
#[test]
fn pointers_to_one_struct_join() {
    drawn(ONE_STRUCT, |drawing| {
        for style in [Style::LineMutable, Style::LineShared] {
            let lines = paths(drawing, style);
            let highest = lines.iter().flat_map(|(.., path)| flatten(path)).map(|(a, b)| a.y.min(b.y)).min();
            assert!(highest > Some(px(62.0)), "{style:?} goes round the head: {highest:?}");
        }
        let heads: BTreeSet<String> =
            paths(drawing, Style::HeadMutable).iter().map(|(.., path)| format!("{path:?}")).collect();
        assert_eq!(heads.len(), 2, "the name of `count` and the cell of `head`: {heads:#?}");
    });
}
