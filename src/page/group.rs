//! Finished figures to one figure in which they stand side by side, with a table of what each run cost.

use std::sync::Arc;

use crate::machine::costs::of_run;
use crate::machine::trace::Trace;
use crate::scene::messages;
use crate::snippet::quantity::Quantity;

use super::escape::escape;
use super::inline;

/// One column.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Member {
    /// Inline Markdown.
    pub title: Option<String>,
    /// The figure of the block on its own.
    pub html: Arc<str>,
    /// `None` for a program that was not run to its end.
    pub costs: Option<Costs>,
}

/// What a run cost, one number for each row of the table.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Costs(Vec<u64>);

/// A row is the sum of some quantities.
const ROWS: &[(&str, &[Quantity])] = &[
    (messages::COST_STACK, &[Quantity::StackBytes]),
    (messages::COST_HEAP, &[Quantity::HeapBytes]),
    (messages::COST_ALLOCATIONS, &[Quantity::HeapAllocations]),
    (messages::COST_FREES, &[Quantity::HeapFrees]),
    (messages::COST_REALLOCATIONS, &[Quantity::HeapReallocations]),
    (messages::COST_COPIED, &[Quantity::MovedBytes, Quantity::CopiedBytes, Quantity::GrownBytes]),
];

impl Costs {
    pub fn of(trace: &Trace) -> Costs {
        let sum = |parts: &&[Quantity]| parts.iter().map(|part| of_run(trace, *part)).sum();
        Costs(ROWS.iter().map(|(_, parts)| sum(parts)).collect())
    }
}

/// One physical line that begins with a block tag.
pub fn group(members: &[Member]) -> String {
    let columns: String = members.iter().map(|member| &*member.html).collect();
    format!("<figure class=\"mm-cmp\"><div class=\"mm-pair\">{columns}</div>{}</figure>", table(members))
}

fn table(members: &[Member]) -> String {
    let heads = (1..).zip(members).map(|(number, member)| {
        let title = member.title.as_deref().map_or_else(|| escape(&messages::version(number)), inline::html);
        format!("<th scope=\"col\">{title}</th>")
    });
    let heads: String = heads.collect();
    let rows: String = ROWS.iter().enumerate().map(|(index, (label, _))| row(label, index, members)).collect();
    let first = escape(messages::COSTS);
    format!(
        "<table class=\"mm-tbl\"><thead><tr><th scope=\"col\">{first}</th>{heads}</tr></thead><tbody>{rows}</tbody></table>"
    )
}

/// The lowest number is bold where the numbers differ.
fn row(label: &str, index: usize, members: &[Member]) -> String {
    let numbers: Vec<Option<u64>> =
        members.iter().map(|member| member.costs.as_ref().map(|costs| costs.0[index])).collect();
    let known = || numbers.iter().flatten();
    let (lowest, highest) = (known().min(), known().max());
    let cells: String = numbers
        .iter()
        .map(|number| match number {
            Some(number) if Some(number) == lowest && lowest != highest => {
                format!("<td><b>{}</b></td>", messages::grouped(*number))
            }
            Some(number) => format!("<td>{}</td>", messages::grouped(*number)),
            None => String::from("<td>–</td>"),
        })
        .collect();
    format!("<tr><th scope=\"row\">{}</th>{cells}</tr>", escape(label))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lower_number_is_bold() {
        let member = |first: u64| Member {
            title: None,
            html: Arc::from(""),
            costs: Some(Costs(vec![first, 1_000, 0, 0, 0, 0])),
        };
        let (a, b) = (member(2), member(3));
        let html = group(&[a.clone(), b.clone()]);
        assert!(html.contains("<th scope=\"row\">Stack bytes, peak</th><td><b>2</b></td><td>3</td>"), "{html}");
        assert!(html.contains("<td>1\u{202f}000</td><td>1\u{202f}000</td>"), "{html}");
        let html = group(&[a, Member { costs: None, ..b }]);
        assert!(html.contains("<td>2</td><td>–</td>"), "{html}");
    }
}
