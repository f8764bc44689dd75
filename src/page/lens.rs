//! The subjects of the lens to JSON: for each its address, type, size, first index, paths and states.
//!
//! `["7ffe3f3fffe8","usize",8,0,"s.len",2,"5","05",7,"10","0a"]`: from step 2 on the value is 5 and its bytes begin with
//! `05`, from step 7 on it is 10. Bytes that are left out at the end are zero; `..` is a byte that was never written and
//! `##` one of padding. A path that changes is a list of the same kind. The values of a row are a list, or a quotation
//! mark and a text with one character for each.

use crate::scene::lens::{Byte, Lens, State, Subject, Values};

use super::json;

/// All subjects.
pub fn data(lens: &Lens) -> String {
    json::list(lens.subjects.iter().map(subject))
}

/// How many bytes the largest value has that the lens ever shows, as far as it shows them.
pub fn most_bytes(lens: &Lens) -> u64 {
    let bytes = |subject: &Subject| {
        let longest = subject.states.iter().map(|(_, state)| state.bytes.len() as u64).max().unwrap_or(0);
        // Of a row of values one is shown at a time.
        longest.min(subject.size)
    };
    lens.subjects.iter().map(bytes).max().unwrap_or(0)
}

/// The letters of the longest line over the bytes: path, type, value and address.
pub fn longest_head(lens: &Lens) -> usize {
    let count = |text: &str| text.chars().count();
    let value = |state: &State| match &state.values {
        Values::Each(values) => values.iter().map(|value| count(value)).max().unwrap_or(0),
        Values::Text(_) => 3,
    };
    let head = |subject: &Subject| {
        let path = subject.paths.iter().map(|(_, path)| count(path)).max().unwrap_or(0);
        let value = subject.states.iter().map(|(_, state)| value(state)).max().unwrap_or(0);
        path + count(&subject.type_name) + value.max(ADDRESS) + ADDRESS + 8
    };
    lens.subjects.iter().map(head).max().unwrap_or(0)
}

/// Letters of an address.
const ADDRESS: usize = 16;

fn subject(subject: &Subject) -> String {
    let paths = match subject.paths.as_slice() {
        [(_, only)] => json::text(only),
        many => {
            let changes = many.iter().flat_map(|(moment, path)| [(moment + 1).to_string(), json::text(path)]);
            json::list(changes)
        }
    };
    let head = [
        json::text(&format!("{:x}", subject.address)),
        json::text(&subject.type_name),
        subject.size.to_string(),
        subject.first.to_string(),
        paths,
    ];
    let states = subject
        .states
        .iter()
        .flat_map(|(moment, state)| [(moment + 1).to_string(), values(state), json::text(&hexadecimal(&state.bytes))]);
    json::list(head.into_iter().chain(states))
}

fn values(state: &State) -> String {
    match &state.values {
        Values::Each(values) => match values.as_slice() {
            [only] => json::text(only),
            many => json::list(many.iter().map(|value| json::text(value))),
        },
        Values::Text(text) => json::text(&format!("\"{text}")),
    }
}

fn hexadecimal(bytes: &[Byte]) -> String {
    let written = bytes.iter().rposition(|byte| *byte != Byte::Written(0)).map_or(0, |last| last + 1);
    let two = |byte: &Byte| match byte {
        Byte::Written(byte) => format!("{byte:02x}"),
        Byte::Uninitialised => "..".to_string(),
        Byte::Padding => "##".to_string(),
    };
    bytes[..written].iter().map(two).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn zeros_at_the_end_are_left_out() {
        let bytes = [Byte::Written(5), Byte::Written(0), Byte::Uninitialised, Byte::Padding, Byte::Written(0)];
        assert_eq!(hexadecimal(&bytes), "0500..##");
        assert_eq!(hexadecimal(&[Byte::Written(0); 8]), "");
    }

    #[test]
    fn a_value_that_changes_is_told_once_for_each_change() {
        let state = |value: &str, byte: u8| State {
            values: Values::Each(vec![value.to_string()]),
            bytes: vec![Byte::Written(byte), Byte::Written(0)],
        };
        let subject = Subject {
            address: 0x7ffe_3f3f_ffe8,
            type_name: "u16".into(),
            size: 2,
            first: 0,
            paths: vec![(1, "a".to_string()), (4, "b".to_string())],
            states: vec![(1, state("5", 5)), (6, state("10", 10))],
        };
        assert_eq!(super::subject(&subject), r#"["7ffe3f3fffe8","u16",2,0,[2,"a",5,"b"],2,"5","05",7,"10","0a"]"#);
    }
}
