//! Words of the command line to a [`Command`]. Splitting them is left to lexopt, a parser of one file without
//! dependencies: it knows `--key=value`, `-oF`, `--` and paths that are not UTF-8, and leaves the rest to us.

use std::ffi::OsString;
use std::path::PathBuf;

use lexopt::{Arg, Parser, ValueExt};
use mdbook_memory::diagnostic::suggest::{closest, list};
use mdbook_memory::snippet::Edition;
use mdbook_memory::snippet::info::{EDITIONS, choose};

/// What is to be done.
#[derive(Debug)]
pub enum Command {
    Protocol,
    Supports { renderer: String },
    Build { folder: PathBuf, destination: Option<PathBuf> },
    Check { folder: PathBuf, format: CheckFormat },
    Export { folder: PathBuf, to: PathBuf, check: bool },
    Run { program: Program },
    Trace { program: Program, format: TraceFormat, what: Traced },
    Draw(Draw),
    Dump { program: Program, stage: Stage },
    Help(&'static str),
    Version,
}

/// A file with a program.
#[derive(Debug)]
pub struct Program {
    pub path: PathBuf,
    pub edition: Edition,
    /// How many MIR statements may run, if not as many as usual.
    pub max_steps: Option<u64>,
}

/// What `draw` draws.
#[derive(Debug)]
pub struct Draw {
    pub program: Program,
    pub output: Option<PathBuf>,
    pub moment: Option<Moment>,
    /// Words as in an info string.
    pub info: String,
}

/// Which step is drawn; numbers count from 1.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Moment {
    Step(usize),
    Mark(usize),
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum CheckFormat {
    Text,
    Json,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum TraceFormat {
    Text,
    JsonLines,
}

/// What of a run is printed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Traced {
    Steps,
    HeapEvents,
}

/// A stage whose result can be printed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Stage {
    Hir,
    Types,
    Mir,
    Borrow,
    Trace,
    Scene,
    Drawing,
}

const STAGES: &[(&str, Stage)] = &[
    ("hir", Stage::Hir),
    ("types", Stage::Types),
    ("mir", Stage::Mir),
    ("borrow", Stage::Borrow),
    ("trace", Stage::Trace),
    ("scene", Stage::Scene),
    ("drawing", Stage::Drawing),
];
const CHECK_FORMATS: &[(&str, CheckFormat)] = &[("text", CheckFormat::Text), ("json", CheckFormat::Json)];
const TRACE_FORMATS: &[(&str, TraceFormat)] = &[("text", TraceFormat::Text), ("jsonl", TraceFormat::JsonLines)];
const EVENTS: &[(&str, Traced)] = &[("heap", Traced::HeapEvents)];

/// A command line that cannot be followed.
#[derive(Debug)]
pub struct Misuse {
    pub message: String,
    pub usage: &'static str,
}

const USAGE: &str = "\
Usage: mdbook-memory [COMMAND]

Without a command, reads a book from mdBook on standard input and writes it back with figures.

Commands:
  supports RENDERER   says with its exit code whether there are figures for a renderer
  build [DIR]         builds the book in DIR with the embedded mdBook
  check [DIR]         runs every block of the book in DIR and reports every problem
  export [DIR]        writes every figure of the book in DIR as a file, or checks those that are there
  run FILE.rs         simulates a program
  trace FILE.rs       prints every step of a program
  draw FILE.rs        draws one step of a program as SVG
  dump FILE.rs        prints what a stage of the simulator makes of a program

`mdbook-memory COMMAND --help` says more about each.
";
const SUPPORTS: &str = "Usage: mdbook-memory supports RENDERER\n";
const BUILD: &str = "\
Usage: mdbook-memory build [DIR] [--dest-dir OUT]

Builds the book in DIR (default: the working directory) with the embedded mdBook.

  -d, --dest-dir OUT  where to, relative to the working directory (default: build.build-dir of book.toml)
";
const CHECK: &str = "\
Usage: mdbook-memory check [DIR] [--format text|json]

Runs every block of the book in DIR (default: the working directory), renders nothing, and reports every problem.
Ends with 1 if there is any.
";
const EXPORT: &str = "\
Usage: mdbook-memory export [DIR] --to OUT [--check]

Writes every figure of the book in DIR (default: the working directory) as a standalone SVG below OUT: CHAPTER/ID.svg, and
CHAPTER/ID.mark-N.svg for each mark. A block without an id has its number in the chapter instead.

  --to OUT  where to
  --check   writes nothing; ends with 1 if a file is stale, missing or left over
";
const RUN: &str = "\
Usage: mdbook-memory run FILE.rs [--edition 2015|2018|2021|2024] [--max-steps N]

Simulates a program. Ends as the program does, with 101 if it panics and 134 if it aborts; with 1 if rustc would reject
it, 2 if the command line is wrong, 3 for what is not simulated, 4 for undefined behaviour or a deadlock.
";
const TRACE: &str = "\
Usage: mdbook-memory trace FILE.rs [--format text|jsonl] [--events heap] [--edition E]

Prints every step of a program.

  --format text|jsonl  for people (default), or one JSON object a line
  --events heap        prints the calls of the allocator instead, one JSON object a line
";
const DRAW: &str = "\
Usage: mdbook-memory draw FILE.rs [-o F.svg] [--step N | --mark N] [--edition E] [WORD...]

Draws one step as a standalone SVG: the last mark, else the last step before main's drops. WORDs are those of an info
string: `detail=bytes`, `hide=\"x,y\"`.
";
const DUMP: &str = "\
Usage: mdbook-memory dump FILE.rs --stage hir|types|mir|borrow|trace|scene|drawing [--edition E]

Prints what a stage of the simulator makes of a program.
";

const COMMANDS: &[(&str, &str)] = &[
    ("supports", SUPPORTS),
    ("build", BUILD),
    ("check", CHECK),
    ("export", EXPORT),
    ("run", RUN),
    ("trace", TRACE),
    ("draw", DRAW),
    ("dump", DUMP),
];

/// Reads the command line after the program's name.
pub fn parse(mut parser: Parser) -> Result<Command, Misuse> {
    let wrong = |message: String| Misuse { message, usage: USAGE };
    let name = match parser.next().map_err(|error| wrong(error.to_string()))? {
        None => return Ok(Command::Protocol),
        Some(Arg::Short('h') | Arg::Long("help")) => return Ok(Command::Help(USAGE)),
        Some(Arg::Short('V') | Arg::Long("version")) => return Ok(Command::Version),
        Some(Arg::Value(name)) => name.to_string_lossy().into_owned(),
        Some(other) => return Err(wrong(other.unexpected().to_string())),
    };
    match COMMANDS.iter().find(|(command, _)| *command == name) {
        Some((command, usage)) => parse_command(command, usage, parser),
        None => Err(wrong(unknown_command(&name))),
    }
}

fn unknown_command(name: &str) -> String {
    let names = || COMMANDS.iter().map(|(name, _)| *name);
    match closest(name, names()) {
        Some(close) => format!("there is no command `{name}`; did you mean `{close}`?"),
        None => format!("there is no command `{name}`; there are {}", list(names())),
    }
}

fn parse_command(command: &str, usage: &'static str, parser: Parser) -> Result<Command, Misuse> {
    let words = match Words::read(parser, command == "draw") {
        Ok(words) if words.help => return Ok(Command::Help(usage)),
        Ok(words) => words,
        Err(message) => return Err(Misuse { message, usage }),
    };
    words.command(command).map_err(|message| Misuse { message, usage })
}

/// The words after the command, before it is known which of them it takes.
#[derive(Default)]
struct Words {
    values: Vec<OsString>,
    /// Options with their values, by their long names.
    options: Vec<(&'static str, OsString)>,
    check: bool,
    help: bool,
}

/// Options that take a value, with their short forms.
const OPTIONS: &[(&str, Option<char>)] = &[
    ("dest-dir", Some('d')),
    ("edition", None),
    ("events", None),
    ("format", None),
    ("mark", None),
    ("max-steps", None),
    ("output", Some('o')),
    ("stage", None),
    ("step", None),
    ("to", None),
];

impl Words {
    /// Sorts words into options and others. With `words_of_info`, options may be words of an info string.
    fn read(mut parser: Parser, words_of_info: bool) -> Result<Words, String> {
        let mut words = Words::default();
        while let Some(argument) = parser.next().map_err(|error| error.to_string())? {
            let (long, short) = match &argument {
                Arg::Value(value) => {
                    words.values.push(value.clone());
                    continue;
                }
                Arg::Short('h') | Arg::Long("help") => {
                    words.help = true;
                    continue;
                }
                Arg::Long("check") => {
                    words.check = true;
                    continue;
                }
                Arg::Long(long) => (Some(String::from(*long)), None),
                Arg::Short(short) => (None, Some(*short)),
            };
            let known = OPTIONS
                .iter()
                .find(|(name, letter)| Some(*name) == long.as_deref() || (short.is_some() && *letter == short));
            match (known, long) {
                (Some((name, _)), _) => {
                    let value = parser.value().map_err(|error| error.to_string())?;
                    words.option(name, value)?;
                }
                (None, Some(long)) if words_of_info => {
                    let value = parser.optional_value().map(|value| format!("=\"{}\"", value.to_string_lossy()));
                    words.values.push(OsString::from(long + &value.unwrap_or_default()));
                }
                (None, _) => return Err(argument.unexpected().to_string()),
            }
        }
        Ok(words)
    }

    fn option(&mut self, name: &'static str, value: OsString) -> Result<(), String> {
        if self.options.iter().any(|(known, _)| *known == name) {
            return Err(format!("`--{name}` stands here twice"));
        }
        self.options.push((name, value));
        Ok(())
    }

    fn command(mut self, command: &str) -> Result<Command, String> {
        let parsed = match command {
            "supports" => Command::Supports { renderer: self.text("a renderer")? },
            "build" => Command::Build { folder: self.folder(), destination: self.take("dest-dir").map(PathBuf::from) },
            "check" => Command::Check {
                folder: self.folder(),
                format: self.choice("format", CHECK_FORMATS)?.unwrap_or(CheckFormat::Text),
            },
            "export" => {
                let to = self.take("to").ok_or("the option `--to` is missing")?;
                Command::Export { folder: self.folder(), to: PathBuf::from(to), check: std::mem::take(&mut self.check) }
            }
            "run" => {
                let max_steps = self.number("max-steps")?.map(|number| number as u64);
                Command::Run { program: Program { max_steps, ..self.program()? } }
            }
            "trace" => Command::Trace {
                program: self.program()?,
                format: self.choice("format", TRACE_FORMATS)?.unwrap_or(TraceFormat::Text),
                what: self.choice("events", EVENTS)?.unwrap_or(Traced::Steps),
            },
            "draw" => Command::Draw(self.draw()?),
            "dump" => Command::Dump {
                program: self.program()?,
                stage: self.choice("stage", STAGES)?.ok_or("the option `--stage` is missing")?,
            },
            _ => unreachable!("every name in COMMANDS is matched"),
        };
        self.nothing_left().map(|()| parsed)
    }

    fn nothing_left(&self) -> Result<(), String> {
        if let Some((name, _)) = self.options.first() {
            return Err(format!("this command takes no option `--{name}`"));
        }
        if self.check {
            return Err(String::from("this command takes no option `--check`"));
        }
        match self.values.first() {
            Some(value) => Err(format!("one word too many: `{}`", value.to_string_lossy())),
            None => Ok(()),
        }
    }

    fn take(&mut self, name: &str) -> Option<OsString> {
        let index = self.options.iter().position(|(known, _)| *known == name)?;
        Some(self.options.remove(index).1)
    }

    fn first(&mut self) -> Option<OsString> {
        (!self.values.is_empty()).then(|| self.values.remove(0))
    }

    fn text(&mut self, what: &str) -> Result<String, String> {
        let value = self.first().ok_or_else(|| format!("{what} is missing"))?;
        Ok(value.to_string_lossy().into_owned())
    }

    fn folder(&mut self) -> PathBuf {
        self.first().map_or_else(|| PathBuf::from("."), PathBuf::from)
    }

    fn program(&mut self) -> Result<Program, String> {
        let path = self.first().ok_or("the file with the program is missing")?;
        let edition = self.choice("edition", EDITIONS)?.unwrap_or(Edition::E2024);
        Ok(Program { path: PathBuf::from(path), edition, max_steps: None })
    }

    fn choice<T: Copy>(&mut self, name: &str, choices: &[(&str, T)]) -> Result<Option<T>, String> {
        let Some(value) = self.take(name) else { return Ok(None) };
        let value = value.to_string_lossy();
        match choose(&value, choices) {
            Ok(chosen) => Ok(Some(chosen)),
            Err(help) => Err(format!("`{value}` is not a value of `--{name}`: {help}")),
        }
    }

    fn number(&mut self, name: &str) -> Result<Option<usize>, String> {
        let Some(value) = self.take(name) else { return Ok(None) };
        match value.parse() {
            Ok(number) if number > 0 => Ok(Some(number)),
            _ => Err(format!("`--{name}` takes a number from 1")),
        }
    }

    fn draw(&mut self) -> Result<Draw, String> {
        let program = self.program()?;
        let output = self.take("output").map(PathBuf::from);
        let moment = match (self.number("step")?, self.number("mark")?) {
            (Some(_), Some(_)) => return Err(String::from("`--step` and `--mark` exclude each other")),
            (Some(step), None) => Some(Moment::Step(step)),
            (None, mark) => mark.map(Moment::Mark),
        };
        let words: Vec<String> = self.values.drain(..).map(|word| word.to_string_lossy().into_owned()).collect();
        Ok(Draw { program, output, moment, info: words.join(" ") })
    }
}
