//! The command line: exit codes, which stream gets what, and books in folders of their own.

mod support;

use support::command::Folder;

#[test]
fn misuse_ends_with_2_and_the_usage_of_the_command() {
    let folder = Folder::new("misuse").with("a.rs", "fn main() {}\n");
    for (arguments, words) in [
        (&["rum"] as &[&str], "no command `rum`; did you mean `run`?"),
        (&["xyz"], "there are `supports`, `build`"),
        (&["--colour"], "--colour"),
        (&["run"], "Usage: mdbook-memory run"),
        (&["run", "missing.rs"], "cannot read missing.rs"),
        (&["run", "a.rs", "b.rs"], "one word too many: `b.rs`"),
        (&["run", "a.rs", "--edition", "2020"], "it can be `2015`, `2018`, `2021` and `2024`"),
        (&["run", "a.rs", "--edition"], "Usage: mdbook-memory run"),
        (&["run", "a.rs", "--format", "text"], "takes no option `--format`"),
        (&["run", "a.rs", "--edition", "2021", "--edition", "2021"], "stands here twice"),
        (&["trace", "a.rs", "--format", "xml"], "`text` and `jsonl`"),
        (&["dump", "a.rs"], "`--stage` is missing"),
        (&["dump", "a.rs", "--stage", "ast"], "`hir`, `types`"),
        (&["draw", "a.rs", "--step", "0"], "a number from 1"),
        (&["draw", "a.rs", "--step", "1", "--mark", "1"], "exclude each other"),
        (&["check", "--format", "xml"], "`text` and `json`"),
        (&["supports"], "a renderer is missing"),
    ] {
        let ended = folder.call(arguments);
        assert_eq!((ended.code, ended.stdout.as_str()), (2, ""), "{arguments:?}: {}", ended.stderr);
        assert!(ended.stderr.contains(words), "{arguments:?}: {}", ended.stderr);
    }
}

#[test]
fn help_and_version_go_to_stdout() {
    let folder = Folder::new("help");
    for (arguments, words) in [
        (&["--help"] as &[&str], "Usage: mdbook-memory [COMMAND]"),
        (&["-h"], "Commands:"),
        (&["run", "--help"], "Usage: mdbook-memory run"),
        (&["--version"], concat!("mdbook-memory ", env!("CARGO_PKG_VERSION"))),
    ] {
        let ended = folder.call(arguments);
        assert_eq!((ended.code, ended.stderr.as_str()), (0, ""), "{arguments:?}");
        assert!(ended.stdout.contains(words), "{arguments:?}: {}", ended.stdout);
    }
}

#[test]
fn supports_answers_with_its_exit_code() {
    let folder = Folder::new("supports");
    for (renderer, code) in [("html", 0), ("test", 0), ("epub", 1), ("", 1)] {
        let ended = folder.call(&["supports", renderer]);
        assert_eq!((ended.code, ended.stdout.as_str(), ended.stderr.as_str()), (code, "", ""), "{renderer}");
    }
}

#[test]
fn input_that_is_no_book_is_refused() {
    let folder = Folder::new("no-book");
    for input in ["", "{}", "[1, 2]", "not JSON"] {
        let ended = folder.call_with(&[], input);
        assert_eq!((ended.code, ended.stdout.as_str()), (1, ""), "{input}");
        assert!(ended.stderr.contains("the input is not mdBook's `[context, book]`"), "{input}: {}", ended.stderr);
    }
}

/// A book in whose chapter stands `block`.
fn book(test: &str, config: &str, block: &str) -> Folder {
    Folder::new(test)
        .with("book.toml", &format!("[book]\ntitle = \"Test\"\n\n{config}"))
        .with("src/SUMMARY.md", "# Summary\n\n- [A](a.md)\n")
        .with("src/a.md", &format!("# A\n\n{block}"))
}

/// A block that is wrong whatever the simulator can do.
const WRONG: &str = "```memory,colour=red\nlet s = 1;\n```\n";

#[cfg(feature = "build")]
mod with_mdbook {
    use super::*;

    #[test]
    fn check_reports_every_problem() {
        let folder = book("check", "", &format!("{WRONG}\n{WRONG}"));
        let ended = folder.call(&["check"]);
        assert_eq!(ended.code, 1);
        assert!(ended.stdout.contains("unknown word `colour`") && ended.stdout.contains(" --> src/a.md:3:11"));
        assert!(ended.stdout.contains(" --> src/a.md:7:11"), "{}", ended.stdout);
        let ended = folder.call(&["check", ".", "--format", "json"]);
        let report: serde_json::Value = serde_json::from_str(&ended.stdout).unwrap();
        assert_eq!(report["blocks"], 2);
        let problem = &report["problems"][0];
        assert_eq!((&problem["file"], &problem["line"]), (&"src/a.md".into(), &3.into()));
        assert!(!folder.0.join("book").exists(), "nothing is rendered");
    }

    #[test]
    fn check_is_content_with_a_good_book() {
        let ended = book("check-good", "", "```memory,ignore\nlet s = 1;\n```\n").call(&["check"]);
        assert_eq!((ended.code, ended.stdout.as_str()), (0, "no problems in 1 memory block\n"), "{}", ended.stderr);
    }

    #[test]
    fn a_build_leaves_what_it_found_to_the_next() {
        let good = "```memory\nlet s = String::from(\"a\");\n```\n";
        let folder = book("cache", "", good);
        assert_eq!(folder.call(&["build"]).code, 0);
        let first = std::fs::read_to_string(folder.0.join("book/a.html")).unwrap();
        assert_eq!(std::fs::read_to_string(folder.0.join(".mdbook-memory/.gitignore")).unwrap(), "*\n");
        // What is in the file is what the next build shows.
        let cache = folder.0.join(".mdbook-memory/cache");
        let text = std::fs::read_to_string(&cache).unwrap();
        let (ours, others) = ("<figure class=\"mm", "<figure class=\"yy");
        assert!(text.contains(ours), "{text}");
        std::fs::write(&cache, text.replace(ours, others)).unwrap();
        assert_eq!(folder.call(&["build"]).code, 0);
        let second = std::fs::read_to_string(folder.0.join("book/a.html")).unwrap();
        assert_eq!(second, first.replace(ours, others));
        assert_eq!(
            std::fs::read_dir(folder.0.join(".mdbook-memory")).unwrap().count(),
            2,
            "nothing unfinished is left"
        );
    }

    #[test]
    fn there_is_no_cache_where_mdbook_would_publish_it_or_nobody_wants_it() {
        let good = "```memory\nlet s = 1;\n```\n";
        let unwanted = book("cache-unwanted", "[preprocessor.memory]\ncache = false\n", good);
        let among_sources = Folder::new("cache-among-sources")
            .with("book.toml", "[book]\nsrc = \".\"\n")
            .with("SUMMARY.md", "# Summary\n\n- [A](a.md)\n")
            .with("a.md", good);
        for folder in [unwanted, among_sources] {
            let ended = folder.call(&["check"]);
            assert_eq!((ended.code, ended.stderr.as_str()), (0, ""));
            assert!(!folder.0.join(".mdbook-memory").exists(), "{:?}", folder.0);
        }
    }

    #[test]
    fn a_cache_that_cannot_be_written_is_no_error() {
        let folder = book("cache-unwritable", "", "```memory\nlet s = 1;\n```\n").with(".mdbook-memory", "a file");
        let ended = folder.call(&["check"]);
        assert_eq!((ended.code, ended.stdout.as_str()), (0, "no problems in 1 memory block\n"));
        assert!(ended.stderr.contains("warning: the figures cannot be kept for the next build: "), "{}", ended.stderr);
        assert!(ended.stderr.contains("`cache = false`"), "{}", ended.stderr);
    }

    #[test]
    fn another_crate_is_no_riddle() {
        let folder = book("check-crate", "", "```memory\nuse rand::Rng;\nfn main() {}\n```\n");
        let ended = folder.call(&["check"]);
        assert_eq!(ended.code, 1);
        assert!(
            ended.stdout.contains("E0432") && ended.stdout.contains("blocks have the standard library"),
            "{}",
            ended.stdout
        );
    }

    #[test]
    fn build_fails_after_all_blocks_and_shows_them() {
        let folder = book("build-wrong", "", &format!("{WRONG}\n{WRONG}"));
        let ended = folder.call(&["build"]);
        assert_eq!((ended.code, ended.stdout.as_str()), (1, ""));
        assert!(ended.stderr.contains("src/a.md:3:11") && ended.stderr.contains("src/a.md:7:11"), "{}", ended.stderr);
    }

    #[test]
    fn on_error_show_builds_all_the_same() {
        let config = "[preprocessor.memory]\non-error = \"show\"\n";
        let folder = book("build-show", config, WRONG);
        let ended = folder.call(&["build", "--dest-dir", "out"]);
        assert_eq!(ended.code, 0, "{}", ended.stderr);
        assert!(ended.stderr.contains("src/a.md:3:11"), "{}", ended.stderr);
        let page = std::fs::read_to_string(folder.0.join("out/a.html")).unwrap();
        assert!(page.contains("unknown word") && !page.contains('\u{1b}'));
    }

    #[test]
    fn a_wrong_key_names_those_that_exist() {
        let ended = book("wrong-key", "[preprocessor.memory]\nstep = \"all\"\n", "").call(&["build"]);
        assert_eq!(ended.code, 1);
        assert!(ended.stderr.contains("book.toml: [preprocessor.memory] has no key `step`; did you mean `steps`?"));
    }

    #[test]
    fn output_over_the_sources_is_refused() {
        let text = "```memory,ignore\nx\n```\n";
        for (test, config, arguments) in [
            ("overlap-same", "[build]\nbuild-dir = \"src\"\n", &["build"] as &[&str]),
            ("overlap-parent", "[build]\nbuild-dir = \".\"\n", &["build"]),
            ("overlap-inside", "", &["build", "--dest-dir", "src/out"]),
            ("overlap-dots", "", &["build", "--dest-dir", "x/../src"]),
        ] {
            let folder = book(test, config, text);
            let ended = folder.call(arguments);
            assert_eq!(ended.code, 1, "{test}");
            assert!(ended.stderr.contains("give the output a folder of its own"), "{test}: {}", ended.stderr);
            assert!(folder.0.join("src/a.md").exists(), "{test}");
        }
    }

    #[test]
    fn a_folder_without_a_book_is_named() {
        let ended = Folder::new("no-toml").call(&["build", "."]);
        assert_eq!(ended.code, 1);
        assert!(ended.stderr.contains("there is no book.toml in ."), "{}", ended.stderr);
    }
}

#[test]
fn the_protocol_reads_the_files_for_places() {
    let folder = book("protocol", "", "{{#include head.md}}\n\n```memory,colour=red\nx\n```\n");
    let content = "# A\n\none\ntwo\n\n```memory,colour=red\nx\n```\n";
    let chapter =
        serde_json::json!({ "Chapter": { "name": "A", "content": content, "path": "a.md", "sub_items": [] } });
    let context = serde_json::json!({
        "root": folder.0, "config": {}, "renderer": "html", "mdbook_version": "0.5.4",
    });
    let ended = folder.call_with(&[], &serde_json::json!([context, { "items": [chapter] }]).to_string());
    assert_eq!((ended.code, ended.stdout.as_str()), (1, ""));
    assert!(ended.stderr.contains(" --> src/a.md:5:11"), "{}", ended.stderr);
}
