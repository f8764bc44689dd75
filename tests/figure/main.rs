//! Figures of runs that were made by hand, from the trace to the page.

mod build;
mod programs;

use std::fs;
use std::path::Path;

use mdbook_memory::page::{self, Request};

use build::Run;

fn html(run: &Run, id: &str) -> String {
    let request = Request { snippet: &run.snippet, trace: Some(&run.trace), problem: None, id_prefix: id };
    page::page(&request).expect("the marks are reached").html
}

/// A page with all figures, to look at.
#[test]
fn sheet() {
    let all: [(&str, fn() -> Run); 6] = [
        ("stack-heap", programs::stack_and_heap),
        ("moves", programs::moves_and_borrows),
        ("stepper", programs::stepper),
        ("calls", programs::call_stack),
        ("dangling", programs::dangling),
        ("types", programs::types),
    ];
    let figures: String = all.iter().map(|(name, make)| format!("<h2>{name}</h2>{}", html(&make(), name))).collect();
    let page = format!(
        "<!doctype html><html lang=\"en\" class=\"light js\"><head><meta charset=\"utf-8\"><title>Sheet</title>\
         <link rel=\"stylesheet\" href=\"book.css\"></head><body><div class=\"page\"><div class=\"content\"><main>{}{figures}</main></div></div>\
         <script>var q=new URLSearchParams(location.search);if(q.get('theme'))document.documentElement.className=q.get('theme')+' js'</script></body></html>",
        page::assets()
    );
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("sheet");
    fs::create_dir_all(&folder).expect("the target folder can be written");
    fs::write(folder.join("index.html"), page).expect("the target folder can be written");
}
