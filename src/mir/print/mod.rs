//! Bodies to text, for `dump --stage mir` and for tests: rustc's notation for MIR as far as it goes.

mod values;

use std::fmt::{Result, Write};

use super::{
    Block, Body, Local, LocalKind, Program, Statement, StatementKind, StepPoint, Terminator, TerminatorKind, Unwind,
};
use crate::source::{Source, Span};
use crate::types::ty::Mutability;
use values::{Values, jump};

/// All bodies of the program as the borrow stage sees them, in source order.
pub fn print(program: &Program) -> String {
    let hir = program.typing.hir;
    let with_code = hir.user_defs().into_iter().filter(|def| hir.body(*def).is_some());
    let mut text = String::new();
    for def in with_code {
        text.push_str(&body(program, &program.built(def)));
        let closures = hir.body(def).map(|body| body.closures.clone()).unwrap_or_default();
        for (closure, _) in closures {
            text.push_str(&body(program, &program.built(closure)));
        }
    }
    text
}

/// One body, its promoted constants after it.
pub fn body(program: &Program, body: &Body) -> String {
    let source = program.typing.hir.source(body.span.file);
    let printer = Printer { values: Values { typing: program.typing }, source };
    let mut text = String::new();
    let name = program.typing.hir.path(body.def);
    printer.body(&mut text, &name, body).expect("a String takes everything");
    for (index, promoted) in body.promoted.iter().enumerate() {
        let name = format!("promoted[{index}] in {name}");
        printer.body(&mut text, &name, promoted).expect("a String takes everything");
    }
    text
}

struct Printer<'p> {
    values: Values<'p>,
    /// The file that the body stands in.
    source: Source,
}

impl Printer<'_> {
    fn body(&self, out: &mut String, name: &str, body: &Body) -> Result {
        writeln!(out, "fn {name} {{")?;
        for (index, local) in body.locals.iter().enumerate() {
            let mutable = if local.mutability == Mutability::Mut { "mut " } else { "" };
            write!(out, "    let {mutable}_{index}: {};", self.values.ty(local.ty))?;
            let kind = match local.kind {
                LocalKind::Variable { .. } => "variable",
                LocalKind::Argument => "argument",
                LocalKind::Return => "return place",
                LocalKind::Temporary => "",
                LocalKind::GuardRef => "seen by a guard",
                LocalKind::DropFlag => "drop flag",
            };
            let named = local.name.as_deref().unwrap_or_default();
            writeln!(out, "{}", comment(&format!("{kind} {named}")))?;
        }
        for (index, block) in body.blocks.iter().enumerate() {
            self.block(out, index, block)?;
        }
        writeln!(out, "}}\n")
    }

    fn block(&self, out: &mut String, index: usize, block: &Block) -> Result {
        writeln!(out, "\n    bb{index}{}: {{", if block.cleanup { " (cleanup)" } else { "" })?;
        for statement in &block.statements {
            self.line(out, &self.statement(statement), statement.span)?;
        }
        self.line(out, &self.terminator(&block.terminator), block.terminator.span)?;
        writeln!(out, "    }}")
    }

    /// A statement with the place that it comes from.
    fn line(&self, out: &mut String, text: &str, span: Span) -> Result {
        let line = format!("        {text};");
        writeln!(out, "{line:<60} // {}", self.source.line_column(span.lo))
    }

    fn statement(&self, statement: &Statement) -> String {
        let values = &self.values;
        match &statement.kind {
            StatementKind::Assign(place, value) => format!("{} = {}", values.place(place), values.rvalue(value)),
            StatementKind::SetDiscriminant { place, variant } => {
                format!("discriminant({}) = {variant}", values.place(place))
            }
            StatementKind::StorageLive(Local(local)) => format!("StorageLive(_{local})"),
            StatementKind::StorageDead(Local(local)) => format!("StorageDead(_{local})"),
            StatementKind::FakeRead(cause, place) => format!("FakeRead({cause:?}, {})", values.place(place)),
            StatementKind::Step(StepPoint::Entry) => String::from("step entry"),
            StatementKind::Step(StepPoint::Statement) => String::from("step"),
            StatementKind::Step(StepPoint::Exit) => String::from("step exit"),
            StatementKind::Nop => String::from("nop"),
        }
    }

    fn terminator(&self, terminator: &Terminator) -> String {
        let values = &self.values;
        match &terminator.kind {
            TerminatorKind::Goto(target) => format!("goto -> {}", jump(*target)),
            TerminatorKind::SwitchInt { operand, targets, otherwise, .. } => {
                let arms = targets.iter().map(|(value, target)| format!("{value}: {}, ", jump(*target)));
                let arms = arms.collect::<String>();
                format!("switchInt({}) -> [{arms}otherwise: {}]", values.operand(operand), jump(*otherwise))
            }
            TerminatorKind::Return => String::from("return"),
            TerminatorKind::Unreachable => String::from("unreachable"),
            TerminatorKind::Yield { resume, cancel } => {
                format!("yield -> [resume: {}, drop: {}]", jump(*resume), jump(*cancel))
            }
            TerminatorKind::CoroutineDrop => String::from("coroutine_drop"),
            TerminatorKind::Resume => String::from("resume"),
            TerminatorKind::Abort => String::from("abort"),
            TerminatorKind::Drop { place, target, unwind, replace } => {
                let word = if *replace { "replace" } else { "drop" };
                format!("{word}({}) -> [return: {}, {}]", values.place(place), jump(*target), unwinding(*unwind))
            }
            TerminatorKind::Call { callee, args, destination, target, unwind, .. } => {
                let call =
                    format!("{} = {}({})", values.place(destination), values.operand(callee), values.operands(args));
                let target = target.map_or_else(|| String::from("never"), jump);
                format!("{call} -> [return: {target}, {}]", unwinding(*unwind))
            }
            TerminatorKind::Assert { condition, expected, message, target, unwind } => {
                let not = if *expected { "" } else { "!" };
                let check = format!("assert({not}{}, {})", values.operand(condition), values.message(message));
                format!("{check} -> [success: {}, {}]", jump(*target), unwinding(*unwind))
            }
            TerminatorKind::FalseEdge { real, imaginary } => {
                format!("falseEdge -> [real: {}, imaginary: {}]", jump(*real), jump(*imaginary))
            }
            TerminatorKind::FalseUnwind { real, unwind } => {
                format!("falseUnwind -> [real: {}, {}]", jump(*real), unwinding(*unwind))
            }
        }
    }
}

fn unwinding(unwind: Unwind) -> String {
    match unwind {
        Unwind::Continue => String::from("unwind continue"),
        Unwind::Cleanup(target) => format!("unwind: {}", jump(target)),
        Unwind::Terminate => String::from("unwind terminate"),
        Unwind::Unreachable => String::from("unwind unreachable"),
    }
}

/// The text after `//`, or nothing where there is none.
fn comment(text: &str) -> String {
    match text.trim() {
        "" => String::new(),
        text => format!(" // {text}"),
    }
}
