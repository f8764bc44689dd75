//! Names of intrinsics, with their type arguments, to what the machine does.

use std::rc::Rc;

use super::Lowering;
use super::terminators::Parts;
use crate::hir::def::DefId;
use crate::machine::code::extent::{Extent, Tail, UnsizedExtent};
use crate::machine::code::image::FunctionNumber;
use crate::machine::code::intrinsic::{BitCount, Intrinsic, IntrinsicCall, SearchIntrinsic, ThreadIntrinsic};
use crate::machine::code::operand::{Metadata, Number, Operand};
use crate::machine::code::place::Refused;
use crate::machine::code::{Call, Callee, Op};
use crate::machine::representation::{Fields, PointerMetadata};
use crate::mir::BinOp;
use crate::source::Span;
use crate::types::kinds::kinds;
use crate::types::ty::{Args, GenericArg, Region, Ty, TyKind};
use crate::types::{GenericParamOf, GenericParamOfKind, ParamEnv};

impl Lowering<'_, '_> {
    pub fn intrinsic(&mut self, def: DefId, args: Args, parts: Parts, span: Span) -> Result<(), Refused> {
        let name = self.image.typing().hir.def(def).name.clone();
        let result = self.image.concrete(self.image.typing().fn_sig(def).output, args);
        let types: Vec<Ty> = args.types().collect();
        let intrinsic = self.meaning(&name, &types, result)?;
        if let Some(function) = self.function_of_own_allocator(&name)? {
            return self.call_of_own_allocator(function, parts, span);
        }
        let Parts { operands: args, to, target, unwind } = parts;
        if let (Intrinsic::Known(value @ Operand::Int { .. }), Some(target)) = (&intrinsic, target) {
            self.know(&to, value);
            self.copy(to, value.clone(), span);
            self.goto(target, span);
            return Ok(());
        }
        let to_size = self.layout(result).map_or(0, |layout| layout.size as usize);
        let call = IntrinsicCall { intrinsic, args, to, to_size, target, unwind };
        self.push(Op::Intrinsic(Box::new(call)), span);
        Ok(())
    }

    /// What is called in place of an intrinsic of the heap, when the program has an allocator of its own.
    fn function_of_own_allocator(&mut self, intrinsic: &str) -> Result<Option<(DefId, FunctionNumber)>, Refused> {
        let typing = self.image.typing();
        let is_of_heap = matches!(intrinsic, "alloc" | "alloc_zeroed" | "dealloc" | "realloc");
        let Some(allocator) = typing.hir.global_allocator().filter(|_| is_of_heap) else { return Ok(None) };
        let ty = self.image.concrete(typing.type_of(allocator), Args::empty());
        let Some(function) = typing.hir.library_item(&format!("alloc::alloc::of_program::{intrinsic}")) else {
            panic!("the library has no `of_program::{intrinsic}`")
        };
        let put_in = |param: &GenericParamOf| match param.kind {
            GenericParamOfKind::Region => GenericArg::Region(Region::Erased),
            GenericParamOfKind::Type { .. } | GenericParamOfKind::Const { .. } => GenericArg::Type(ty),
        };
        let args = typing.generics_of(function).params.iter().map(put_in).collect();
        let Some(instance) = typing.resolve_instance(function, args) else {
            return Err(Refused(format!("`{intrinsic}` of an allocator")));
        };
        Ok(Some((allocator, self.image.function(instance))))
    }

    fn call_of_own_allocator(
        &mut self,
        (allocator, function): (DefId, FunctionNumber),
        parts: Parts,
        span: Span,
    ) -> Result<(), Refused> {
        let Parts { operands, to, target, unwind } = parts;
        let this = Operand::ConstantAddress(self.static_constant(allocator)?);
        let args = std::iter::once(this).chain(operands).collect();
        let call = Call { callee: Callee::Function(function), args, spread: None, to, target, unwind };
        self.push(Op::Call(Box::new(call)), span);
        Ok(())
    }

    fn meaning(&mut self, name: &str, types: &[Ty], result: Ty) -> Result<Intrinsic, Refused> {
        if let Some(arithmetic) = self.arithmetic(name, types, result)? {
            return Ok(arithmetic);
        }
        if let Some(float) = float_function(name) {
            return Ok(float);
        }
        let of = |index: usize| {
            types.get(index).copied().ok_or_else(|| Refused(format!("the intrinsic `{name}` without its type")))
        };
        Ok(match name {
            "alloc" | "system_alloc" => Intrinsic::Alloc { zeroed: false },
            "alloc_zeroed" | "system_alloc_zeroed" => Intrinsic::Alloc { zeroed: true },
            "dealloc" | "system_dealloc" => Intrinsic::Dealloc,
            "realloc" | "system_realloc" => Intrinsic::Realloc,
            "copy" | "copy_nonoverlapping" => {
                let element = self.layout(of(0)?)?;
                let (size, align) = (element.size, element.align);
                Intrinsic::Copy { size, align, may_overlap: name == "copy" }
            }
            "write_bytes" => {
                let element = self.layout(of(0)?)?;
                Intrinsic::WriteBytes { size: element.size, align: element.align }
            }
            "compare_bytes" => Intrinsic::CompareBytes,
            "read_via_copy" | "volatile_load" | "unaligned_read" => {
                let value = self.layout(of(0)?)?;
                let checks = Some(self.image.representations.checks(of(0)?)?).filter(|c| !c.is_empty());
                let align = if name == "unaligned_read" { 1 } else { value.align };
                Intrinsic::Read { size: value.size, align, checks }
            }
            "write_via_move" | "volatile_store" | "unaligned_write" => {
                let value = self.layout(of(0)?)?;
                let align = if name == "unaligned_write" { 1 } else { value.align };
                Intrinsic::Write { size: value.size, align }
            }
            "drop_in_place" => Intrinsic::DropInPlace(self.image.glue(of(0)?)),
            "size_of" => Intrinsic::Known(word(self.layout(of(0)?)?.size)),
            "align_of" | "min_align_of" | "pref_align_of" => Intrinsic::Known(word(self.layout(of(0)?)?.align)),
            "size_of_val" => Intrinsic::SizeOfVal(self.extent(of(0)?)?),
            "align_of_val" | "min_align_of_val" => Intrinsic::AlignOfVal(self.extent(of(0)?)?),
            "needs_drop" => {
                let needed = self.image.typing().needs_drop(of(0)?, &ParamEnv::default());
                Intrinsic::Known(flag(needed))
            }
            "metadata_kind" => Intrinsic::Known(match self.image.representations.metadata(of(0)?) {
                PointerMetadata::Thin => Operand::Int { bits: 0, size: 1 },
                PointerMetadata::Length => Operand::Int { bits: 1, size: 1 },
                PointerMetadata::VTable => Operand::Int { bits: 2, size: 1 },
            }),
            "is_copy" => Intrinsic::Known(flag(self.image.typing().is_copy(of(0)?, &ParamEnv::default()))),
            "is_plain" => Intrinsic::Known(flag(is_plain(of(0)?))),
            "is_bytewise_eq" => Intrinsic::Known(flag(is_bytewise_eq(of(0)?))),
            "type_id" => {
                let bits = fingerprint(&self.image.typing().type_name(of(0)?));
                Intrinsic::Known(Operand::Int { bits, size: 16 })
            }
            "type_name" => {
                let text = self.image.typing().type_name(of(0)?);
                let pointer = self.image.literal(text.as_bytes(), self.memory);
                Intrinsic::Known(Operand::Wide(pointer, Metadata::length(text.len() as u64)))
            }
            "offset" | "ptr_offset" | "arith_offset" => {
                // The first argument is the pointer's type in some signatures and the pointee's in others.
                let pointee = match (of(0)?.kind(), result.kind()) {
                    (TyKind::RawPtr(inner, _), _) if of(0)? == result => *inner,
                    (_, TyKind::RawPtr(inner, _)) => *inner,
                    _ => of(0)?,
                };
                Intrinsic::Offset { stride: self.layout(pointee)?.size, checked: name != "arith_offset" }
            }
            "ptr_offset_from" | "ptr_offset_from_unsigned" => {
                let stride = self.layout(of(0)?)?.size;
                Intrinsic::OffsetFrom { stride, unsigned: name == "ptr_offset_from_unsigned" }
            }
            "transmute" | "transmute_unchecked" => Intrinsic::Transmute {
                checks: Some(self.image.representations.checks(result)?).filter(|c| !c.is_empty()),
            },
            "forget" | "black_box" | "likely" | "unlikely" | "cold_path" => Intrinsic::Identity,
            "abort" => Intrinsic::Abort,
            "unreachable" => Intrinsic::Unreachable,
            "assume" => Intrinsic::Assume,
            "discriminant_value" => {
                let (reader, align) = (Rc::new(self.tag_reader(of(0)?)?), self.layout(of(0)?)?.align);
                Intrinsic::DiscriminantValue { reader, align }
            }
            "slice_from_raw_parts" | "slice_from_raw_parts_mut" | "aggregate_raw_ptr" => Intrinsic::RawPtr,
            "ptr_metadata" => Intrinsic::PtrMetadata,
            "float_to_decimal" => Intrinsic::FloatToDecimal,
            "digits" => Intrinsic::Digits,
            "float_from_decimal" => Intrinsic::FloatFromDecimal,
            "write_stdout" => Intrinsic::WriteStdout,
            "write_stderr" => Intrinsic::WriteStderr,
            "exit" => Intrinsic::Exit,
            "not_simulated" => Intrinsic::NotSimulated,
            "begin_unwind" => Intrinsic::BeginUnwind,
            "catch_unwind" => Intrinsic::CatchUnwind,
            "panic_start" => Intrinsic::PanicStart,
            "panic_hook_message" => Intrinsic::PanicHookMessage,
            "panic_report" => Intrinsic::PanicReport,
            "panic_hooked" => Intrinsic::PanicHooked,
            "panic_message_len" => Intrinsic::PanicMessageLen,
            "panic_message_is_literal" => Intrinsic::PanicMessageIsLiteral,
            "panic_message_copy" => Intrinsic::PanicMessageCopy,
            "find_byte" => Intrinsic::Search(SearchIntrinsic::FindByte),
            "find_bytes" => Intrinsic::Search(SearchIntrinsic::FindBytes { back: false }),
            "find_bytes_back" => Intrinsic::Search(SearchIntrinsic::FindBytes { back: true }),
            "utf8_count" => Intrinsic::Search(SearchIntrinsic::Utf8Count),
            "ascii_up_to" => Intrinsic::Search(SearchIntrinsic::AsciiUpTo),
            "utf8_decode" => Intrinsic::Utf8Decode,
            "utf8_decode_back" => Intrinsic::Search(SearchIntrinsic::Utf8DecodeBack),
            "utf8_valid_up_to" => Intrinsic::Search(SearchIntrinsic::Utf8ValidUpTo),
            "char_property" => Intrinsic::CharProperty,
            "char_case" => Intrinsic::CharCase,
            "caller_location" => Intrinsic::CallerLocation,
            "panicking" => Intrinsic::Panicking,
            "panic_literal" => Intrinsic::PanicLiteral,
            "thread_local" => Intrinsic::Thread(ThreadIntrinsic::Local(of(0)?)),
            _ => match thread_intrinsic(name) {
                Some(thread) => Intrinsic::Thread(thread),
                None => return Err(Refused(format!("the intrinsic `{name}`"))),
            },
        })
    }

    fn arithmetic(&mut self, name: &str, types: &[Ty], result: Ty) -> Result<Option<Intrinsic>, Refused> {
        let Some(number) = types.first().and_then(|ty| Number::of(*ty)) else { return Ok(None) };
        let op = |name: &str| {
            Some(match name {
                "add" => BinOp::Add,
                "sub" => BinOp::Sub,
                "mul" => BinOp::Mul,
                "div" => BinOp::Div,
                "rem" => BinOp::Rem,
                "shl" => BinOp::Shl,
                "shr" => BinOp::Shr,
                _ => return None,
            })
        };
        let with = |prefix: &str| name.strip_prefix(prefix).and_then(op);
        if let Some(op) = with("wrapping_") {
            return Ok(Some(Intrinsic::Wrapping { op, number }));
        }
        if let Some(op) = with("unchecked_") {
            return Ok(Some(Intrinsic::Unchecked { op, number }));
        }
        if let Some(op) = with("saturating_") {
            return Ok(Some(Intrinsic::Saturating { op, number }));
        }
        if let Some(op) = name.strip_suffix("_with_overflow").and_then(op) {
            let flag = self.layout(result)?.field_offset(0, 1) as usize;
            return Ok(Some(Intrinsic::WithOverflow { op, number, flag }));
        }
        Ok(Some(match name {
            "exact_div" => Intrinsic::ExactDiv { number },
            "rotate_left" | "rotate_right" => Intrinsic::Rotate { left: name == "rotate_left", number },
            "ctpop" => Intrinsic::Bits { what: BitCount::Ones, number },
            "ctlz" | "ctlz_nonzero" => Intrinsic::Bits { what: BitCount::LeadingZeros, number },
            "cttz" | "cttz_nonzero" => Intrinsic::Bits { what: BitCount::TrailingZeros, number },
            "bswap" => Intrinsic::SwapBytes { number },
            "bitreverse" => Intrinsic::ReverseBits { number },
            _ => return Ok(None),
        }))
    }

    /// Size and alignment of a type behind a pointer.
    pub fn extent(&mut self, ty: Ty) -> Result<Extent, Refused> {
        let layout = self.layout(ty)?;
        if layout.sized {
            return Ok(Extent::Known { size: layout.size, align: layout.align });
        }
        let mut around = Vec::new();
        let mut tail = ty;
        loop {
            let layout = self.layout(tail)?;
            let last = if let Some((def, args)) = tail.as_adt() {
                let count = self.image.typing().hir.adt(def).variants[0].fields.len();
                count.checked_sub(1).map(|i| (i, self.image.typing().field_type(def, 0, i, args)))
            } else {
                tail.as_tuple().and_then(|items| items.last().map(|last| (items.len() - 1, *last)))
            };
            let Some((index, field)) = last else { break };
            around.push((layout.field_offset(0, index), layout.align));
            tail = field;
        }
        let layout = self.layout(tail)?;
        let tail = match (self.image.representations.metadata(tail), &layout.fields) {
            (PointerMetadata::VTable, _) => Tail::VTable,
            (_, Fields::Array { stride, .. }) => Tail::Slice { stride: *stride, align: layout.align },
            _ => return Err(Refused(format!("the size of `{}`", self.image.typing().display(ty)))),
        };
        Ok(Extent::Unsized(Box::new(UnsizedExtent { around, tail })))
    }
}

/// Those that concern threads and have no type arguments.
fn thread_intrinsic(name: &str) -> Option<ThreadIntrinsic> {
    Some(match name {
        "thread_spawn" => ThreadIntrinsic::Spawn,
        "thread_current" => ThreadIntrinsic::Current,
        "thread_name" => ThreadIntrinsic::Name,
        "thread_has_ended" => ThreadIntrinsic::HasEnded,
        "thread_yield" => ThreadIntrinsic::Yield,
        "thread_wait" => ThreadIntrinsic::Wait,
        "thread_wake" => ThreadIntrinsic::Wake,
        "thread_park" => ThreadIntrinsic::Park,
        "thread_unpark" => ThreadIntrinsic::Unpark,
        "clock" => ThreadIntrinsic::Clock,
        "thread_event" => ThreadIntrinsic::Event,
        "thread_local_state" => ThreadIntrinsic::LocalState,
        "thread_set_local_state" => ThreadIntrinsic::SetLocalState,
        "thread_at_exit" => ThreadIntrinsic::AtExit,
        "thread_next_exit" => ThreadIntrinsic::NextExit,
        "runtime_alloc" => ThreadIntrinsic::RuntimeAlloc,
        "runtime_dealloc" => ThreadIntrinsic::RuntimeDealloc,
        _ => return None,
    })
}

fn word(bits: u64) -> Operand {
    Operand::Int { bits: u128::from(bits), size: 8 }
}

fn flag(value: bool) -> Operand {
    Operand::Int { bits: u128::from(value), size: 1 }
}

/// Whether two values are equal just when their bytes are.
fn is_bytewise_eq(ty: Ty) -> bool {
    matches!(ty.kind(), TyKind::Bool | TyKind::Char | TyKind::Int(_) | TyKind::Uint(_))
}

/// A number for a type's name: FNV-1a with 128 bits. Only equality of it means anything.
fn fingerprint(name: &str) -> u128 {
    let step = |hash: u128, byte: u8| (hash ^ u128::from(byte)).wrapping_mul(0x0100_0000_0000_0000_0000_013b);
    name.bytes().fold(0x6c62_272e_07bb_0142_62b8_2175_6295_c58d, step)
}

/// `sqrtf64` and its like.
fn float_function(name: &str) -> Option<Intrinsic> {
    let (function, size) = match name.strip_suffix("f64") {
        Some(function) => (function, 8),
        None => (name.strip_suffix("f32")?, 4),
    };
    let function = function.trim_end_matches('_');
    let number = Number { size, kind: crate::machine::code::operand::NumberKind::Float };
    Some(Intrinsic::Float { function: function.into(), number })
}

fn is_plain(ty: Ty) -> bool {
    match ty.kind() {
        kinds!(scalar) => true,
        TyKind::Array(inner, _) => is_plain(*inner),
        TyKind::RawPtr(pointee, _) => !pointee.is_dynamically_sized(),
        variants!(TyKind: Str | Never | Adt | Ref | Slice | Tuple | Dynamic) | kinds!(function | generic | unknown) => {
            false
        }
    }
}
