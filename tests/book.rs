//! Books: chapters with blocks in all kinds of places, and mdBook's protocol, with figures from an engine that is known in advance.
//!
//! `tests/book/chapters/*.md` have a golden beside them with the problems and the chapter as it comes out; where a `.given`
//! stands beside it, that is what mdBook hands over after its includes.

mod support;

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::atomic::{AtomicUsize, Ordering};

use mdbook_memory::Simulation;
use mdbook_memory::book::config::OnError;
use mdbook_memory::book::engine::{Engine, Simulate};
use mdbook_memory::book::{Failure, Preprocessed, Stored, Tools, book};
use mdbook_memory::diagnostic::Diagnostic;
use mdbook_memory::diagnostic::render::Style;
use mdbook_memory::machine::trace::{Left, Outcome, Trace, TypeTable};
use mdbook_memory::page::files::File;
use mdbook_memory::page::group::Member;
use mdbook_memory::page::{Figure, NoStill, Request, Size, Which};
use mdbook_memory::snippet::Edition;
use mdbook_memory::source::{FileId, Source, Span};
use serde_json::{Value, json};

/// Finds fault with words: `moved` is E0382, `strange` is unsupported, `panic` panics, and `bug` is a bug of the simulator.
#[derive(Default)]
struct Fake {
    /// How many programs it was given.
    programs: AtomicUsize,
}

impl Engine for Fake {
    /// Two, of which none waits for the other.
    fn simulators(&self, _: usize, work: &(dyn Fn(Simulate<'_>) + Sync)) {
        let simulate = |program: &Source, _: Edition, _: Option<u64>| {
            self.programs.fetch_add(1, Ordering::Relaxed);
            simulate(program)
        };
        std::thread::scope(|scope| {
            scope.spawn(|| work(&simulate));
            work(&simulate);
        });
    }

    fn figure(&self, request: &Request) -> Result<Figure, Vec<Diagnostic>> {
        let lines: Vec<&str> = request.snippet.shown.iter().map(|line| line.text.as_str()).collect();
        let content = match (&request.problem, request.trace) {
            (Some(problem), _) => format!("{:?}: {}", problem.kind, problem.text.replace('\n', "⏎")),
            (None, Some(_)) => String::from("memory"),
            (None, None) => String::from("code"),
        };
        let html = format!(r#"<figure id="{}">{} | {content}</figure>"#, request.id_prefix, lines.join("⏎"));
        Ok(Figure { html })
    }

    fn still(&self, request: &Request, which: Which, size: Size) -> Result<Figure, NoStill> {
        let steps = 2;
        match (which, size) {
            (Which::Step(number), _) if number > steps => Err(NoStill::Step { steps }),
            (_, Size::Full) => {
                let html =
                    format!("<figure class=\"mm\"><div>{which:?} of {}</div></figure>", request.snippet.shown[0].text);
                Ok(Figure { html })
            }
            (_, Size::Thumb) => Ok(Figure { html: format!("<svg aria-label=\"{which:?}|\"></svg>") }),
        }
    }

    fn files(&self, request: &Request) -> Result<Vec<File>, Vec<Diagnostic>> {
        let svg = format!("<svg>{}</svg>\n", request.snippet.shown[0].text);
        Ok(vec![File { mark: None, svg: svg.clone() }, File { mark: Some(1), svg }])
    }

    fn group(&self, members: &[Member]) -> String {
        let columns: Vec<&str> = members.iter().map(|member| &*member.html).collect();
        format!("<figure>{}</figure>", columns.join(" beside "))
    }

    fn assets(&self) -> &'static str {
        "<style>\n.m-e{}\n</style>"
    }
}

fn simulate(program: &Source) -> Simulation {
    let find = |word: &str| {
        let at = program.text.find(word)? as u32;
        Some(Span::new(FileId::PROGRAM, at, at + word.len() as u32))
    };
    assert!(find("bug").is_none(), "the fake engine has a bug");
    let moved = find("moved").map(|span| {
        Diagnostic::error("E0382", span, "use of moved value: `moved`").primary_label("value used here after move")
    });
    let strange = find("strange").map(|span| Diagnostic::unsupported(span, "strange things"));
    let diagnostics: Vec<_> = moved.into_iter().chain(strange).collect();
    let outcome = match find("panic") {
        Some(span) => Outcome::Panicked { message: "boom".into(), span },
        None => Outcome::Exited(0),
    };
    let (events, steps, stdout, stderr) = Default::default();
    let trace = Trace {
        types: TypeTable::default(),
        events,
        steps,
        threads: Vec::new(),
        stdout,
        stderr,
        outcome,
        asked: None,
        left: Left::default(),
        loans: Vec::new(),
        objection: None,
    };
    let sources = BTreeMap::from([(FileId::PROGRAM, program.clone())]);
    Simulation { trace: diagnostics.is_empty().then_some(trace), diagnostics, sources }
}

fn input(version: &str, items_key: &str, config: Value, renderer: &str, chapters: &[(&str, &str)]) -> Value {
    let chapter = |(path, content): &(&str, &str)| {
        json!({ "Chapter": {
            "name": path, "content": content, "number": [1], "sub_items": [],
            "path": path, "source_path": path, "parent_names": [],
        } })
    };
    let items: Vec<Value> = chapters.iter().map(chapter).collect();
    json!([{ "root": "/", "config": config, "renderer": renderer, "mdbook_version": version }, { items_key: items }])
}

fn preprocess(input: Value, read: &dyn Fn(&str) -> Option<String>) -> Result<Preprocessed, Failure> {
    book(input, &Tools { engine: &Fake::default(), read, style: Style::Plain, keep_pictures: true, cache: None })
}

/// Builds of a book one after the other, each with what the one before has left.
struct Builds {
    config: Value,
    renderer: &'static str,
    program: &'static str,
    cache: String,
}

impl Builds {
    /// Builds, and says how many programs had to be run. A build that knows nothing gives the same book and finds the same problems.
    fn build(&mut self, chapters: &[(&str, &str)]) -> usize {
        let built = |cache| {
            let fake = Fake::default();
            let tools = Tools { engine: &fake, read: &nothing, style: Style::Plain, keep_pictures: false, cache };
            let done = book(input("0.5.0", "items", self.config.clone(), self.renderer, chapters), &tools);
            (done.expect("the book can be tried"), fake.programs.into_inner())
        };
        let (done, programs) = built(Some(Stored { program: self.program, text: &self.cache }));
        let (fresh, _) = built(None);
        assert_eq!((&done.book, problems(&done)), (&fresh.book, problems(&fresh)));
        assert_eq!(fresh.cache, None);
        if let Some(cache) = done.cache {
            self.cache = cache;
        }
        programs
    }
}

fn nothing(_: &str) -> Option<String> {
    None
}

fn contents(book: &Value) -> Vec<&str> {
    let items = book.get("items").or(book.get("sections")).and_then(Value::as_array).expect("a book has items");
    items.iter().filter_map(|item| item["Chapter"]["content"].as_str()).collect()
}

fn problems(done: &Preprocessed) -> String {
    done.problems.iter().map(|problem| format!("{}\n\n", problem.text)).collect()
}

#[test]
fn chapters() {
    let cases = support::files_below(&support::root().join("tests/book/chapters"), "md");
    support::check_all(&cases, |case: &PathBuf| {
        let written = std::fs::read_to_string(case).map_err(|e| e.to_string())?;
        let given = std::fs::read_to_string(case.with_extension("given")).unwrap_or_else(|_| written.clone());
        let input = input("0.5.4", "items", json!({}), "html", &[("case.md", &given)]);
        let done = preprocess(input, &|_| Some(written.clone())).map_err(|e| format!("{e:?}"))?;
        let text = format!("{}-- the chapter --\n{}", problems(&done), contents(&done.book)[0]);
        support::compare_golden(&case.with_extension("golden"), &text)
    });
}

#[test]
fn both_protocols_give_the_same() {
    let chapter = ("a.md", "> ```memory\n> x\n> ```\n");
    let of = |version, key| preprocess(input(version, key, json!({}), "html", &[chapter]), &nothing).expect("a book");
    let (old, new) = (of("0.4.52", "sections"), of("0.5.4", "items"));
    assert_eq!(contents(&old.book), contents(&new.book));
    assert!(contents(&new.book)[0].starts_with("> <style>\n> .m-e{}\n> </style>\n> <figure"), "{:?}", new.book);
    assert!(old.warnings.is_empty() && new.warnings.is_empty());
}

#[test]
fn recorded_input_comes_back_with_nothing_changed_but_blocks() {
    for file in support::files_below(&support::root().join("tests/book/protocol"), "json") {
        let text = std::fs::read_to_string(&file).expect("a recorded input");
        let input: Value = serde_json::from_str(&text).expect("a recorded input is JSON");
        let before = input[1].clone();
        let done = preprocess(input, &nothing).expect("mdBook's input is understood");
        assert!(done.warnings.is_empty(), "{:?}", done.warnings);
        assert!(done.blocks > 0 && done.problems.is_empty(), "{}", problems(&done));
        assert_eq!(without_content(done.book.clone()), without_content(before));
        let text = done.book.to_string();
        assert_eq!(text.matches("<figure id").count(), done.blocks);
        assert_eq!(text.matches("</style>").count(), 2, "once for each of the two chapters with figures");
    }
}

fn without_content(mut value: Value) -> Value {
    match &mut value {
        Value::Object(fields) => {
            fields.remove("content");
            fields.values_mut().for_each(|field| *field = without_content(field.take()));
        }
        Value::Array(items) => items.iter_mut().for_each(|item| *item = without_content(item.take())),
        _ => {}
    }
    value
}

#[test]
fn other_versions_are_warned_about() {
    for (version, warned) in [
        ("0.4.20", true),
        ("0.4.21", false),
        ("0.4.52", false),
        ("0.5.0-alpha.1", false),
        ("0.5.4", false),
        ("0.6.0", true),
    ] {
        let done = preprocess(input(version, "items", json!({}), "html", &[]), &nothing).expect("a book");
        assert_eq!(!done.warnings.is_empty(), warned, "{version}");
    }
}

#[test]
fn what_is_no_book_is_refused() {
    for wrong in [
        json!({}),
        json!([{}]),
        json!([{}, {}]),
        json!([{ "mdbook_version": "0.5.4" }, {}]),
        json!([{ "mdbook_version": "x" }, { "items": [] }]),
    ] {
        assert!(matches!(preprocess(wrong.clone(), &nothing), Err(Failure::Input(_))), "{wrong}");
    }
    let config = json!({ "preprocessor": { "memory": { "step": "all" } } });
    let failure = preprocess(input("0.5.4", "items", config, "html", &[]), &nothing).expect_err("a wrong key");
    let Failure::Config(sentences) = failure else { panic!("{failure:?}") };
    assert!(sentences[0].contains("no key `step`; did you mean `steps`?"), "{sentences:?}");
}

#[test]
fn defaults_come_from_the_book() {
    let config = json!({ "preprocessor": { "memory": { "on-error": "show" } } });
    let done = preprocess(input("0.5.4", "items", config, "html", &[("a.md", "```memory\nmoved\n```\n")]), &nothing);
    let done = done.expect("a book");
    assert_eq!((done.on_error, done.problems.len()), (OnError::Show, 1));
    assert!(contents(&done.book)[0].contains("Failed: error[E0382]: use of moved value"));
}

#[test]
fn tests_get_the_words_of_rustdoc() {
    let config = json!({ "rust": { "edition": "2021" } });
    for (info, wanted) in [
        ("memory", "rust,edition2021"),
        ("rust,memory,title=\"a b\",edition2018", "rust,edition2018"),
        ("memory should_panic", "rust,should_panic,edition2021"),
        ("rust,memory,compile_fail,E0382,id=x", "rust,compile_fail,E0382,edition2021"),
        ("memory,ignore", "rust,ignore,edition2021"),
        ("memory,no_run", "rust,no_run,edition2021"),
    ] {
        let text = |info: &str| format!("> ~~~{info}\n> # moved\n> bug //@ x\n> ~~~\n");
        let chapter = text(info);
        let done = preprocess(input("0.5.4", "items", config.clone(), "test", &[("a.md", &chapter)]), &nothing);
        let done = done.expect("a book");
        assert!(done.problems.is_empty(), "{}", problems(&done));
        assert_eq!(contents(&done.book), [text(wanted)]);
    }
}

#[test]
fn ids_are_unique_in_the_book() {
    let block = "```memory,id=same\nx\n```\n";
    let chapters = [("a.md", block), ("b.md", block), ("a.md", "```memory\nx\n```\n")];
    let done = preprocess(input("0.5.4", "items", json!({}), "html", &chapters), &nothing).expect("a book");
    assert_eq!(done.problems.len(), 1);
    assert!(done.problems[0].text.contains("the id `same` is taken by the block at src/a.md"), "{}", problems(&done));
    let text = contents(&done.book).concat();
    let ids: Vec<&str> = text.split("id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    assert_eq!(ids.iter().collect::<std::collections::BTreeSet<_>>().len(), 3, "{ids:?}");
}

#[test]
fn files_are_called_by_chapter_and_block() {
    let chapters = [
        ("part/a.md", "```memory\none\n```\n\n```memory,id=named\ntwo\n```\n\n```memory,ignore\nthree\n```\n"),
        ("b.md", "```memory\nfour\n```\n"),
    ];
    let file = |name: &str| chapters.iter().find(|c| name == format!("src/{}", c.0)).map(|c| String::from(c.1));
    let done = preprocess(input("0.5.4", "items", json!({}), "html", &chapters), &file).expect("a book");
    let names: Vec<(&str, &str)> = done.pictures.iter().map(|p| (p.name.as_str(), p.at.as_str())).collect();
    let wanted = [
        ("part/a/1.svg", "src/part/a.md:1"),
        ("part/a/1.mark-1.svg", "src/part/a.md:1"),
        ("part/a/named.svg", "src/part/a.md:5"),
        ("part/a/named.mark-1.svg", "src/part/a.md:5"),
        ("b/1.svg", "src/b.md:1"),
        ("b/1.mark-1.svg", "src/b.md:1"),
    ];
    assert_eq!(names, wanted);
}

#[test]
fn references_lead_to_blocks_of_any_chapter() {
    let chapters = [
        ("a.md", "x {{#memory later cost=heap.frees}} y\n\n- {{#memory later}}\n\n  z\n"),
        ("b.md", "```memory,id=later\nlater\n```\n"),
        ("c.md", "nothing of ours\n"),
        // As `0. So`, it would be a list.
        ("d.md", "{{#memory later cost=heap.frees}}. So.\n"),
    ];
    let done = preprocess(input("0.4.52", "sections", json!({}), "html", &chapters), &nothing).expect("a book");
    assert_eq!(problems(&done), "");
    assert_eq!(contents(&done.book)[3], "&#48;. So.\n");
    let style = "<style>\n  .m-e{}\n  </style>";
    let [a, c] = [contents(&done.book)[0], contents(&done.book)[2]];
    assert!(a.starts_with(&format!("x 0 y\n\n- {style}\n  <figure id=")), "{a}");
    assert!(a.contains("later | memory</figure>\n\n\n  z\n"), "{a}");
    assert_eq!(c, "nothing of ours\n");
    let tested = preprocess(input("0.4.52", "sections", json!({}), "test", &chapters), &nothing).expect("a book");
    assert_eq!(contents(&tested.book)[0], chapters[0].1);
}

#[test]
fn problems_are_objects_for_programs() {
    let chapters = [("a.md", "```memory\nmoved\n```\n")];
    let done = preprocess(input("0.5.4", "items", json!({}), "html", &chapters), &nothing).expect("a book");
    let problem = done.problems[0].json();
    assert_eq!((&problem["line"], &problem["column"], &problem["code"]), (&json!(2), &json!(1), &json!("E0382")));
    assert_eq!(problem["kind"], "error");
}

#[test]
fn a_build_runs_only_the_blocks_of_which_something_is_new() {
    let mut builds = Builds { config: json!({}), renderer: "html", program: "p", cache: String::new() };
    let blocks =
        "```memory,id=a\nlet a = 1;\n```\n\n```memory,group=g\nlet b = 1;\n```\n\n```memory,group=g\nlet c = 1;\n```\n";
    let asked = "See {{#memory a mark=1 size=thumb}} and {{#memory a cost=heap.allocs}}.\n";
    let book = [("a.md", blocks), ("b.md", asked)];
    assert_eq!((builds.build(&book), builds.build(&book)), (3, 0), "everything at first, and nothing a second time");

    let moved = format!("# Title\n\n> Words\n\n{blocks}");
    assert_eq!(builds.build(&[("a.md", &moved), ("b.md", asked)]), 0, "text beside the blocks");
    let other = blocks.replace("let b = 1;", "let b = 2;");
    assert_eq!(builds.build(&[("a.md", &other), ("b.md", asked)]), 2, "a block of a group, whose costs are compared");
    let titled = other.replace("memory,id=a", "memory,id=a,title=\"A\"");
    assert_eq!(builds.build(&[("a.md", &titled), ("b.md", asked)]), 1, "words of a block");
    let more = asked.replace("mark=1", "mark=2");
    assert_eq!(builds.build(&[("a.md", &titled), ("b.md", &more)]), 1, "a reference to another mark");
    assert_eq!(builds.build(&[("b.md", &more), ("a.md", &titled)]), 0, "another order of the chapters");

    let broken = "```memory,id=d\nmoved\n```\n\nNothing of {{#memory d mark=1}}\n";
    let book = [("a.md", titled.as_str()), ("b.md", &more), ("d.md", broken)];
    assert_eq!((builds.build(&book), builds.build(&book)), (1, 1), "a block with a problem, each time");
    builds.config = json!({ "preprocessor": { "memory": { "detail": "fields" } } });
    assert_eq!((builds.build(&book), builds.build(&book)), (4, 1), "what book.toml says of all blocks");
    builds.program = "q";
    assert_eq!((builds.build(&book), builds.build(&book)), (4, 1), "another version of this program");
}

#[test]
fn a_block_of_a_group_with_a_problem_spoils_what_is_known_of_the_group() {
    let mut builds = Builds { config: json!({}), renderer: "html", program: "p", cache: String::new() };
    let group = "```memory,group=g\nlet b = 1;\n```\n\n```memory,group=g\nmoved\n```\n";
    assert_eq!((builds.build(&[("a.md", group)]), builds.build(&[("a.md", group)])), (2, 2));
    let further_down = format!("One more line.\n\n{group}");
    assert_eq!(builds.build(&[("a.md", &further_down)]), 2);
}

#[test]
fn blocks_that_do_not_run_are_asked_in_vain_each_time() {
    let mut builds = Builds { config: json!({}), renderer: "html", program: "p", cache: String::new() };
    let book = [("a.md", "```memory,id=a,no_run\nlet b = 1;\n```\n\n{{#memory a mark=1}}\n")];
    assert_eq!((builds.build(&book), builds.build(&book)), (1, 1));
}

#[test]
fn an_id_that_is_given_twice_belongs_to_its_first_block() {
    let mut builds = Builds { config: json!({}), renderer: "html", program: "p", cache: String::new() };
    let blocks = "```memory,id=a\nlet b = 1;\n```\n\n```memory,id=a\nlet c = 1;\n```\n\n";
    let book = |asked: &str| format!("{blocks}{asked}");
    let first = book("{{#memory a mark=1}}\n");
    assert_eq!((builds.build(&[("a.md", &first)]), builds.build(&[("a.md", &first)])), (2, 1));
    assert_eq!(builds.build(&[("a.md", &book("{{#memory a mark=2}}\n"))]), 2);
}

#[test]
fn a_build_without_figures_leaves_the_cache_as_it_is() {
    let mut builds = Builds { config: json!({}), renderer: "html", program: "p", cache: String::new() };
    let book = [("a.md", "```memory\nlet a = 1;\n```\n")];
    assert_eq!(builds.build(&book), 1);
    builds.renderer = "test";
    assert_eq!(builds.build(&book), 0);
    builds.renderer = "html";
    assert_eq!(builds.build(&book), 0);
    builds.config = json!({ "preprocessor": { "memory": { "cache": false } } });
    assert_eq!((builds.build(&book), builds.build(&book)), (1, 1), "not wanted");
}
