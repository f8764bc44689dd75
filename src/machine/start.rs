//! From the first constant over `main` to the outcome.

use super::code::UnwindTo;
use super::code::image::ConstantKey;
use super::interpret::Machine;
use super::interpret::frame::Destination;
use super::interpret::stop::{Run, Stop};
use super::memory::{Access, Bytes, Kind, Pointer};
use super::record::Recorder;
use super::trace::{AskedType, Left, Outcome, ThreadInfo, Trace};
use super::{Record, RunOptions};
use crate::diagnostic::Diagnostic;
use crate::hir::body::BodyId;
use crate::hir::def::{DefId, DefKind};
use crate::mir::Program;
use crate::source::Span;
use crate::types::Typing;
use crate::types::kinds::kinds;
use crate::types::ty::{Args, GenericArg, Ty, TyKind};

/// Runs the program from its constants over `main` to its end.
pub fn run(program: &Program<'_>, options: &RunOptions) -> Trace {
    let mut machine = Machine::new(program, options);
    let code = machine.evaluate_constants().and_then(|()| machine.run_main());
    let outcome = machine.outcome(code);
    let asked = machine.asked_type();
    let left = machine.left(&outcome);
    let recorder = machine.recorder.take().unwrap_or_default();
    let threads = machine.threads.all().map(|(_, thread)| ThreadInfo { name: thread.name.clone() }).collect();
    Trace {
        asked,
        left,
        loans: Vec::new(),
        objection: None,
        threads,
        types: recorder.types,
        events: recorder.events,
        steps: recorder.steps,
        stdout: machine.stdout,
        stderr: machine.stderr,
        outcome,
    }
}

/// How many statements a constant in a type may take.
const MAX_CONSTANT: u64 = 10_000_000;

/// The value of a constant of the type system that is more than arithmetic, by running it: the bits of an integer, `bool` or
/// `char`. What is wrong with it, when rustc would not evaluate it either; `None` when it cannot be computed here.
pub fn evaluate_constant(typing: &Typing<'_>, def: DefId, args: Args) -> Result<u128, Option<Diagnostic>> {
    let program = crate::mir::mir(typing);
    let options = RunOptions { max_statements: MAX_CONSTANT, ..RunOptions::default() };
    let bits = Machine::new(&program, &options).constant_bits(def, args);
    bits.map_err(|stop| if let Stop::Rejected(diagnostic) = *stop { Some(diagnostic) } else { None })
}

/// The first constant item before a place that has no value, among those that are typed: rustc evaluates them all before it looks into the bodies
/// of functions. Nothing if a function that a constant may call is wrong itself. Those of impls and traits are left to the lints.
pub fn failed_constant(program: &Program<'_>, before: Option<Span>) -> Option<Diagnostic> {
    let typing = program.typing;
    let is_wrong = |def: DefId| typing.body(BodyId(def)).tainted;
    let is_wrong_const_fn = |def: &DefId| {
        matches!(typing.hir.def(*def).kind, DefKind::Fn | DefKind::AssocFn)
            && typing.hir.fn_decl(*def).is_const
            && is_wrong(*def)
    };
    if typing.hir.user_defs().iter().any(is_wrong_const_fn) {
        return None;
    }
    let options = RunOptions { max_statements: MAX_CONSTANT, ..RunOptions::default() };
    let mut machine = Machine::new(program, &options);
    let constants = constant_items(typing);
    let is_first = |def: DefId| {
        let known = typing.hir.def(def);
        let in_module = known.parent.is_some_and(|parent| typing.hir.def(parent).kind == DefKind::Module);
        known.kind != DefKind::AssocConst && before.is_none_or(|place| in_module && known.span.lo < place.lo)
    };
    let mut right = constants.into_iter().filter(|(def, _)| is_first(*def) && !is_wrong(*def));
    let end = right.try_for_each(|(def, is_static)| machine.evaluate_constant(def, is_static));
    let outcome = machine.outcome(end.map(|()| 0));
    if let Outcome::Rejected(diagnostic) = outcome { Some(diagnostic) } else { None }
}

/// The program's constants and statics that stand for one value each, and whether they are statics.
fn constant_items(typing: &Typing<'_>) -> Vec<(DefId, bool)> {
    let mut items = Vec::new();
    for def in typing.hir.user_defs() {
        let kind = typing.hir.def(def).kind;
        let is_static = matches!(kind, DefKind::Static { .. });
        if !is_static && !matches!(kind, DefKind::Const | DefKind::AssocConst) {
            continue;
        }
        let has_value = typing.hir.const_item(def).body.is_some();
        if has_value && typing.generics_of(def).params.is_empty() {
            items.push((def, is_static));
        }
    }
    items
}

/// Whether the first argument is a pointer that is never null, so that an `Option` of it is guaranteed to be as large, with
/// null for `None` (the library's documentation of `Option`, "Representation").
fn has_null_niche(typing: &Typing<'_>, args: Args) -> bool {
    args.types().next().is_some_and(|inner| {
        let of_library = |(def, _)| {
            let path = typing.hir.path(def);
            ["alloc::boxed::Box", "core::ptr::non_null::NonNull", "core::num::nonzero::NonZero"].contains(&&*path)
        };
        matches!(inner.kind(), TyKind::Ref(..) | TyKind::FnPtr(_)) || inner.as_adt().is_some_and(of_library)
    })
}

impl Machine<'_> {
    /// What is on the heap at the end of a run that is shown.
    fn left(&self, outcome: &Outcome) -> Left {
        if !matches!(outcome, Outcome::Exited(_)) || self.options.record != Record::Steps {
            return Left::default();
        }
        Left { blocks: self.memory.blocks(), held: self.memory.blocks_held() }
    }

    /// The parameter of the function that stands in the program for this purpose alone.
    fn asked_type(&mut self) -> Option<AskedType> {
        let recorder = self.recorder.as_mut()?;
        let typing = self.image.typing();
        let is_probe = |def: &DefId| {
            let entry = typing.hir.def(*def);
            entry.kind == DefKind::Fn && &*entry.name == crate::snippet::LAYOUT_PROBE
        };
        let probe = typing.hir.user_defs().into_iter().find(is_probe)?;
        let ty = self.image.concrete(*typing.fn_sig(probe).inputs.first()?, Args::empty());
        let is_unspecified = match ty.kind() {
            TyKind::Adt(def, args) => {
                let repr = &typing.hir.adt(*def).repr;
                let is_given = repr.c || repr.transparent || repr.int.is_some();
                let is_option = typing.hir.path(*def) == "core::option::Option";
                !(is_given || is_option && has_null_niche(typing, *args))
            }
            TyKind::Tuple(items) => !items.is_empty(),
            TyKind::Closure(..) => true,
            variants!(TyKind: Str | Never | Slice | Array | FnDef | FnPtr | Dynamic)
            | kinds!(scalar | pointer | generic | unknown) => false,
        };
        Some(AskedType { ty: recorder.type_id(&self.image, ty), is_unspecified })
    }

    fn constant_bits(&mut self, def: DefId, args: Args) -> Run<u128> {
        let ty = self.image.concrete(self.image.typing().type_of(def), args);
        let number = self.image.constant(ConstantKey::Item(def, args), ty, None);
        self.start_constant(number)?;
        self.run_frames()?;
        let layout = self.image.representations.of(ty).map_err(|e| Stop::unsupported(format!("{e:?}")))?;
        let Some(pointer) = self.image.constants[number.0 as usize].pointer else {
            return Err(Stop::unsupported("a constant without a value"));
        };
        if !(1..=16).contains(&layout.size) {
            return Err(Stop::unsupported("a constant in a type that is no number"));
        }
        let at = self.memory.access(pointer, layout.size, 1, Access::Read)?;
        Ok(self.memory.read(at, layout.size as usize)?)
    }

    /// rustc evaluates every constant of a program, whether it is used or not.
    fn evaluate_constants(&mut self) -> Run<()> {
        let constants = constant_items(self.image.typing());
        constants.into_iter().try_for_each(|(def, is_static)| self.evaluate_constant(def, is_static))
    }

    fn evaluate_constant(&mut self, def: DefId, is_static: bool) -> Run<()> {
        let number = if is_static {
            super::code::static_constant(&mut self.image, &mut self.memory, def)
                .map_err(|refused| Stop::unsupported(refused.0))?
        } else {
            let ty = self.image.concrete(self.image.typing().type_of(def), Args::empty());
            self.image.constant(ConstantKey::Item(def, Args::empty()), ty, None)
        };
        if self.image.constants[number.0 as usize].state == super::code::image::ConstantState::Waiting {
            self.start_constant(number)?;
            self.run_frames()?;
        }
        Ok(())
    }

    /// Runs `main`; its result as an exit code.
    fn run_main(&mut self) -> Run<i32> {
        let typing = self.image.typing();
        let Some(main) = typing.hir.main() else { return Err(Stop::unsupported("a program without `main`")) };
        let output = self.image.concrete(typing.fn_sig(main).output, Args::empty());
        self.begin_with_own_allocator()?;
        self.recorder = match self.options.record {
            Record::Nothing => None,
            Record::HeapEvents => Some(Box::new(Recorder::new(false))),
            Record::Steps => Some(Box::new(Recorder::new(true))),
        };
        let result = self.result_memory(output)?;
        self.call_from_outside(main, Args::empty(), &[], result)?;
        let end = self.run_frames();
        self.leave_main(end)?;
        if output == Ty::unit() || output == Ty::never() {
            return Ok(0);
        }
        self.report(output, result)
    }

    /// The runtime's own blocks come from the program's allocator as well, which may count them.
    fn begin_with_own_allocator(&mut self) -> Run<()> {
        let hir = self.image.typing().hir;
        if hir.global_allocator().is_none() {
            return Ok(());
        }
        let Some(begin) = hir.library_item("alloc::alloc::of_program::begin") else {
            panic!("the library has no `of_program::begin`")
        };
        let nothing = self.result_memory(Ty::unit())?;
        self.call_from_outside(begin, Args::empty(), &[], nothing)?;
        self.run_frames()?;
        self.memory.keep_for_runtime();
        Ok(())
    }

    /// The main thread's thread-local values are dropped when the process ends, after a panic too.
    fn leave_main(&mut self, end: Run<()>) -> Run<()> {
        let panicked = matches!(&end, Err(stop) if **stop == Stop::Panicked);
        if !self.main_has_exits() || end.is_err() && !panicked {
            return end;
        }
        let recorder = self.recorder.take();
        let hir = self.image.typing().hir;
        if let Some(exits) = hir.library_item("std::thread::local::run_exits") {
            let nothing = self.result_memory(Ty::unit())?;
            self.call_from_outside(exits, Args::empty(), &[], nothing)?;
            self.run_frames()?;
        }
        self.recorder = recorder;
        end
    }

    /// Memory for a result that no frame takes.
    fn result_memory(&mut self, ty: Ty) -> Run<Pointer> {
        let layout = self.image.representations.of(ty).map_err(|e| Stop::unsupported(format!("{e:?}")))?;
        let bytes = Bytes::uninitialised(layout.size as usize);
        Ok(self.memory.new_constant(Kind::Constant, bytes, layout.align))
    }

    fn call_from_outside(&mut self, def: DefId, args: Args, values: &[(Pointer, usize)], to: Pointer) -> Run<()> {
        let Some(instance) = self.image.typing().resolve_instance(def, args) else {
            return Err(Stop::unsupported("this `main`"));
        };
        let number = self.image.function(instance);
        let code = self.code(number)?;
        self.push_outermost(code, values, Destination::Pointer(to), UnwindTo::Caller)
    }

    /// `Termination::report`: prints the error of a `main` that returns one.
    fn report(&mut self, output: Ty, value: Pointer) -> Run<i32> {
        let recorder = self.recorder.take();
        let code = self.report_unwatched(output, value);
        self.recorder = recorder;
        code
    }

    fn report_unwatched(&mut self, output: Ty, value: Pointer) -> Run<i32> {
        let hir = self.image.typing().hir;
        let report =
            hir.library_item("std::process::Termination").and_then(|termination| hir.trait_item(termination, "report"));
        let Some(report) = report else { return Err(Stop::unsupported("a `main` with a result")) };
        let args = Args::new(&[GenericArg::Type(output)]);
        let size = self.memory.live(value.provenance).map_or(0, |slot| slot.size as usize);
        let code_ty = self.image.concrete(self.image.typing().fn_sig(report).output, args);
        let exit_code = self.result_memory(code_ty)?;
        self.call_from_outside(report, args, &[(value, size)], exit_code)?;
        self.run_frames()?;
        let at = self.memory.access(exit_code, 1, 1, Access::Read)?;
        Ok(self.memory.read(at, 1)? as i32)
    }

    fn outcome(&mut self, result: Run<i32>) -> Outcome {
        let stop = match result {
            Ok(code) => return Outcome::Exited(code),
            Err(stop) => *stop,
        };
        let span = self.user_span();
        match stop {
            Stop::Exit(code) => Outcome::Exited(code),
            Stop::Panicked => {
                let (message, span) = self.last_panic();
                Outcome::Panicked { message, span }
            }
            Stop::Aborted(message) => Outcome::Aborted { message },
            Stop::StackOverflow if self.evaluates_constant() => {
                let message = "reached the configured maximum number of stack frames";
                Outcome::Rejected(self.failed_constant(span, message.to_string()))
            }
            Stop::StackOverflow => {
                let thread = self.runtime_thread_name();
                let words =
                    format!("\n{thread} has overflowed its stack\nfatal runtime error: stack overflow, aborting\n");
                self.stderr.extend_from_slice(words.as_bytes());
                Outcome::StackOverflow { span }
            }
            Stop::Fault(fault) if self.evaluates_constant() => {
                Outcome::Rejected(self.failed_constant(span, fault.to_string()))
            }
            Stop::Fault(fault) => {
                if let Some(mut recorder) = self.recorder.take() {
                    recorder.fault(self, span);
                    self.recorder = Some(recorder);
                }
                Outcome::UndefinedBehaviour(Diagnostic::error_without_code(span, fault.to_string()))
            }
            Stop::Unsupported(what) => Outcome::Unsupported(Diagnostic::unsupported(span, what)),
            Stop::Limit(limit) => Outcome::Limit { limit, span },
            Stop::Rejected(diagnostic) => Outcome::Rejected(diagnostic),
            Stop::Deadlock(diagnostic) => Outcome::Deadlock(diagnostic),
        }
    }
}
