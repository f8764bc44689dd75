//! Standalone pictures as viewers read them: valid XML, complete in itself, nothing that needs a style sheet.

use std::collections::BTreeSet;
use std::fs;

use mdbook_memory::arrange::{Drawing, arrange};
use mdbook_memory::snippet::Options;
use mdbook_memory::svg;

use crate::real::{on_a_large_stack, programs_of_the_suite, scene_of};
use crate::{PROGRAMS, drawing_of};

const NAMESPACE: &str = "http://www.w3.org/2000/svg";
/// Whatever else is in a picture would be a mistake.
const ELEMENTS: [&str; 10] = ["svg", "g", "rect", "circle", "path", "text", "desc", "defs", "pattern", "use"];
const NUMBERS: [&str; 10] = ["y", "width", "height", "rx", "cx", "cy", "r", "stroke-width", "font-size", "opacity"];

/// What is wrong with a picture.
fn faults(xml: &str) -> Vec<String> {
    let document = match roxmltree::Document::parse(xml) {
        Ok(document) => document,
        Err(error) => return vec![format!("no XML: {error}")],
    };
    let root = document.root_element();
    let mut faults = Vec::new();
    if !root.has_tag_name((NAMESPACE, "svg")) || root.attribute("viewBox").is_none() {
        faults.push("the root is no picture with a view box".to_string());
    }
    let (mut ids, mut references) = (BTreeSet::new(), BTreeSet::new());
    for node in root.descendants().filter(roxmltree::Node::is_element) {
        let name = node.tag_name().name();
        if node.tag_name().namespace() != Some(NAMESPACE) || !ELEMENTS.contains(&name) {
            faults.push(format!("a foreign element {name}"));
        }
        for attribute in node.attributes() {
            let (key, value) = (attribute.name(), attribute.value());
            match key {
                "style" | "class" => faults.push(format!("{name} needs a style sheet: {key}={value}")),
                "id" if !ids.insert(value.to_string()) => faults.push(format!("two of {value}")),
                _ if NUMBERS.contains(&key) && value.parse::<f64>().is_err() => {
                    faults.push(format!("{name}: {key}={value} is no number"));
                }
                _ => {}
            }
            if value.contains("calc(") || value.contains("var(") || value.contains("clamp(") {
                faults.push(format!("{name}: {key}={value} needs CSS"));
            }
            let target = value.strip_prefix("url(#").and_then(|rest| rest.strip_suffix(')'));
            references.extend(target.map(str::to_string));
        }
        if name == "path" && !node.attribute("d").is_some_and(is_path) {
            faults.push(format!("no path: {:?}", node.attribute("d")));
        }
    }
    faults.extend(references.difference(&ids).map(|id| format!("{id} is nowhere")));
    faults
}

/// Path data begins with a move, and each letter has as many numbers as it takes.
fn is_path(data: &str) -> bool {
    let mut rest = data;
    while let Some(letter) = rest.chars().next() {
        let end = rest[1..].find(|c: char| c.is_ascii_alphabetic()).map_or(rest.len(), |at| at + 1);
        let numbers: Vec<_> = rest[1..end].split_whitespace().map(str::parse::<f64>).collect();
        let wanted = match letter {
            'M' | 'l' => 2,
            'h' | 'v' | 'V' => 1,
            'q' => 4,
            'c' => 6,
            'a' => 7,
            'z' => 0,
            _ => return false,
        };
        if numbers.len() != wanted || numbers.iter().any(Result::is_err) {
            return false;
        }
        rest = &rest[end..];
    }
    data.starts_with('M')
}

fn check(name: &str, drawing: &Drawing, moment: usize) {
    let faults = faults(&svg::standalone(drawing, moment));
    assert!(faults.is_empty(), "{name}, moment {}: {faults:#?}", moment + 1);
}

#[test]
fn pictures_made_by_hand_are_valid() {
    for (name, make) in PROGRAMS {
        let drawing = drawing_of(&make());
        (0..drawing.moments).for_each(|moment| check(name, &drawing, moment));
    }
}

/// Every eighth program: the first, the middle and the last moment, and the one that is drawn without being asked for.
#[test]
fn pictures_of_the_suite_are_valid() {
    on_a_large_stack(|library| {
        let mut count = 0;
        for path in programs_of_the_suite().into_iter().step_by(8) {
            let text = fs::read_to_string(&path).expect("the program can be read");
            let Some(scene) = scene_of(library, &text, Options::default()) else { continue };
            let drawing = arrange(&scene);
            for moment in BTreeSet::from([0, drawing.moments / 2, drawing.start, drawing.moments - 1]) {
                check(&path.to_string_lossy(), &drawing, moment);
            }
            count += 1;
        }
        assert!(count > 30, "only {count} programs were drawn");
    });
}

#[test]
fn what_is_no_picture_is_found() {
    let picture = |inside: &str| format!("<svg xmlns=\"{NAMESPACE}\" viewBox=\"0 0 1 1\">{inside}</svg>");
    assert!(faults(&picture("<g><path d=\"M0 0h4q1 1 2 2z\"/></g>")).is_empty());
    for wrong in
        ["<g>", "<path d=\"h4\"/>", "<path d=\"M0 0q1 1\"/>", "<rect y=\"x\"/>", "<g fill=\"url(#a)\"/>", "<b/>"]
    {
        assert!(!faults(&picture(wrong)).is_empty(), "{wrong}");
    }
}
