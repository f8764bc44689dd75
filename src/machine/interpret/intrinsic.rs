//! The intrinsics: allocator, raw memory, bits, pointers, output.

use super::stop::{Run, Stop};
use super::{Flow, Flowing, Machine, arithmetic, location, text};
use crate::machine::code::extent::{Extent, Tail};
use crate::machine::code::intrinsic::{BitCount, Intrinsic, IntrinsicCall};
use crate::machine::code::operand::{Number, Operand};
use crate::machine::memory::{Access, Bytes, Fault, Kind, Pointer};
use crate::machine::trace::Limit;
use crate::mir::BinOp;

impl Machine<'_> {
    #[expect(clippy::wildcard_enum_match_arm, reason = "`memory_intrinsic` names the rest")]
    pub(super) fn intrinsic(&mut self, call: &IntrinsicCall) -> Flowing {
        let args = &call.args;
        match &call.intrinsic {
            Intrinsic::NotSimulated => {
                let (what, len) = self.wide(&args[0])?;
                let what = self.bytes_at(what, len.bits)?;
                return Err(Stop::unsupported(String::from_utf8_lossy(&what)));
            }
            Intrinsic::Exit => return Err(Box::new(Stop::Exit(self.scalar(&args[0])? as i32))),
            Intrinsic::Abort => return Err(Stop::aborted(String::new())),
            Intrinsic::Unreachable => {
                return Err(Fault::BrokenPromise("`unreachable_unchecked` is reached").into());
            }
            Intrinsic::BeginUnwind => {
                let payload = self.pointer(&args[0])?;
                self.library_reported();
                return self.begin_unwind(payload, call.unwind);
            }
            Intrinsic::CatchUnwind => return self.try_call(call),
            Intrinsic::Thread(what) => return self.thread_intrinsic(call, *what),
            Intrinsic::DropInPlace(glue) => {
                let (pointer, metadata) = self.wide(&args[0])?;
                let metadata = (args[0].size() == 16).then_some(metadata);
                let target = call.target.unwrap_or(self.pc);
                return self.call_glue(*glue, pointer, metadata, call.unwind, target);
            }
            _ => self.simple_intrinsic(call)?,
        }
        match call.target {
            Some(target) => Ok(Flow::Jump(target)),
            None => Err(Stop::unsupported("an intrinsic that should not return")),
        }
    }

    /// Those that come back at once.
    #[expect(clippy::wildcard_enum_match_arm, reason = "`memory_intrinsic` names the rest")]
    fn simple_intrinsic(&mut self, call: &IntrinsicCall) -> Run<()> {
        let args = &call.args;
        let bits = match &call.intrinsic {
            Intrinsic::Wrapping { op, number } => {
                let (left, right) = (self.scalar(&args[0])?, self.scalar(&args[1])?);
                arithmetic::binary(*op, *number, left, right)?
            }
            Intrinsic::Unchecked { op, number } => {
                let (left, right) = (self.scalar(&args[0])?, self.scalar(&args[1])?);
                match arithmetic::overflowing(*op, *number, left, right)? {
                    (bits, false) => bits,
                    (_, true) => return Err(Fault::BrokenPromise("unchecked arithmetic overflows").into()),
                }
            }
            Intrinsic::WithOverflow { op, number, flag } => {
                let (left, right) = (self.scalar(&args[0])?, self.scalar(&args[1])?);
                let (bits, overflowed) = arithmetic::overflowing(*op, *number, left, right)?;
                let to = self.locate(&call.to, Access::Write)?;
                self.memory.write(to, number.size, bits);
                self.memory.write(to.add(*flag), 1, u128::from(overflowed));
                return Ok(());
            }
            Intrinsic::Saturating { op, number } => {
                let (left, right) = (self.scalar(&args[0])?, self.scalar(&args[1])?);
                arithmetic::saturating(*op, *number, left, right)?
            }
            Intrinsic::ExactDiv { number } => {
                let (left, right) = (self.scalar(&args[0])?, self.scalar(&args[1])?);
                if arithmetic::binary(BinOp::Rem, *number, left, right)? != 0 {
                    return Err(Fault::BrokenPromise("an exact division has a remainder").into());
                }
                arithmetic::binary(BinOp::Div, *number, left, right)?
            }
            Intrinsic::Rotate { left, number } => {
                let (bits, count) = (self.scalar(&args[0])?, self.scalar(&args[1])? as u32 % number.width());
                rotate(*number, bits, if *left { count } else { number.width() - count })
            }
            Intrinsic::Bits { what, number } => count_bits(*what, *number, self.scalar(&args[0])?),
            Intrinsic::SwapBytes { number } => self.scalar(&args[0])?.swap_bytes() >> (128 - number.width()),
            Intrinsic::ReverseBits { number } => self.scalar(&args[0])?.reverse_bits() >> (128 - number.width()),
            Intrinsic::Float { function, number } => self.float_function(function, *number, args)?,
            Intrinsic::FloatToDecimal => self.float_to_decimal(call)?,
            Intrinsic::FloatFromDecimal => self.float_from_decimal(call)?,
            Intrinsic::Digits => self.digits(call)?,
            Intrinsic::SizeOfVal(extent) => u128::from(self.extent(extent, &args[0])?.0),
            Intrinsic::AlignOfVal(extent) => u128::from(self.extent(extent, &args[0])?.1),
            Intrinsic::CompareBytes => self.compare_bytes(args)?,
            Intrinsic::OffsetFrom { stride, unsigned } => self.distance(args, *stride, *unsigned)?,
            Intrinsic::DiscriminantValue { reader, align } => {
                let pointer = self.pointer(&args[0])?;
                match reader.tag() {
                    None => reader.discriminant(0),
                    Some((offset, tag)) => {
                        let at = self.memory.access(pointer, offset + tag.size, *align, Access::Read)?;
                        self.discriminant(at, reader)?
                    }
                }
            }
            Intrinsic::Panicking => u128::from(self.is_panicking()),
            Intrinsic::Search(search) => self.search(*search, call)?,
            Intrinsic::Utf8Decode => self.decode_char(call)?,
            Intrinsic::CharProperty => {
                let (c, question) = (self.scalar(&args[0])?, self.scalar(&args[1])?);
                u128::from(text::char_property(c as u32, question as u8))
            }
            Intrinsic::CharCase => {
                let (c, upper) = (self.scalar(&args[0])?, self.scalar(&args[1])? == 1);
                text::char_case(c as u32, upper)
            }
            Intrinsic::Assume => match self.scalar(&args[0])? {
                0 => return Err(Fault::BrokenPromise("a wrong `assume`").into()),
                _ => return Ok(()),
            },
            _ => return self.memory_intrinsic(call),
        };
        if call.to_size > 0 {
            let to = self.locate(&call.to, Access::Write)?;
            let mask = u128::MAX >> (128 - 8 * call.to_size.min(16) as u32);
            self.memory.write(to, call.to_size.min(16), bits & mask);
        }
        Ok(())
    }

    /// Those whose results are pointers, values or nothing.
    fn memory_intrinsic(&mut self, call: &IntrinsicCall) -> Run<()> {
        let args = &call.args;
        match &call.intrinsic {
            Intrinsic::Alloc { zeroed } => {
                let (size, align) = (self.scalar(&args[0])? as u64, self.scalar(&args[1])? as u64);
                let pointer = self.allocate(size, align)?;
                if *zeroed {
                    let all = self.memory.access(pointer, size, 1, Access::Write)?;
                    self.memory.fill(all, size as usize, 0);
                }
                self.recorded(|recorder, machine| recorder.allocated(machine, pointer, size, align));
                self.answer(call, pointer)
            }
            Intrinsic::Dealloc => {
                let pointer = self.pointer(&args[0])?;
                let pointer = self.memory.with_allocation(pointer);
                let (size, align) = (self.scalar(&args[1])? as u64, self.scalar(&args[2])? as u64);
                self.effects += 1;
                self.recorded(|recorder, machine| recorder.deallocates(machine, pointer, size, align));
                Ok(self.memory.deallocate(pointer, size, align)?)
            }
            Intrinsic::Realloc => self.reallocate(call),
            Intrinsic::Copy { size, align, may_overlap } => self.copy_elements(args, *size, *align, *may_overlap),
            Intrinsic::WriteBytes { size, align } => {
                let (pointer, byte) = (self.pointer(&args[0])?, self.scalar(&args[1])? as u8);
                let len = bytes_of(self.scalar(&args[2])?, *size)?;
                let at = self.memory.access(pointer, len, *align, Access::Write)?;
                self.memory.fill(at, len as usize, byte);
                Ok(())
            }
            Intrinsic::Read { size, align, checks } => {
                let pointer = self.pointer(&args[0])?;
                let from = self.memory.access(pointer, *size, *align, Access::Read)?;
                if let Some(checks) = checks {
                    self.check(from, checks)?;
                }
                let to = self.locate(&call.to, Access::Write)?;
                self.memory.copy(from, to, *size as usize);
                Ok(())
            }
            Intrinsic::Write { size, align } => {
                let pointer = self.pointer(&args[0])?;
                let to = self.memory.access(pointer, *size, *align, Access::Write)?;
                self.store(&args[1], to)
            }
            Intrinsic::Offset { stride, checked } => {
                let (pointer, count) = (self.pointer(&args[0])?, self.scalar(&args[1])? as i64);
                let moved = self.offset_pointer(pointer, count, *stride, *checked)?;
                self.answer(call, moved)
            }
            Intrinsic::Transmute { checks } => {
                let to = self.locate(&call.to, Access::Write)?;
                self.store(&args[0], to)?;
                match checks {
                    Some(checks) => self.check(to, checks),
                    None => Ok(()),
                }
            }
            Intrinsic::Identity => match call.to_size {
                0 => Ok(()),
                _ => {
                    let to = self.locate(&call.to, Access::Write)?;
                    self.store(&args[0], to)
                }
            },
            Intrinsic::Known(value) => {
                let to = self.locate(&call.to, Access::Write)?;
                self.store(value, to)
            }
            Intrinsic::RawPtr => {
                let pointer = self.pointer(&args[0])?;
                let to = self.locate(&call.to, Access::Write)?;
                self.memory.write_pointer(to, pointer);
                self.store(&args[1], to.add(8))
            }
            Intrinsic::PtrMetadata => {
                let metadata = self.wide(&args[0])?.1;
                if call.to_size > 0 {
                    self.answer(call, metadata.pointer())?;
                }
                Ok(())
            }
            Intrinsic::WriteStdout => {
                let (pointer, len) = (self.pointer(&args[0])?, self.scalar(&args[1])? as u64);
                let text = self.bytes_at(pointer, len)?;
                self.write_output(&text)
            }
            Intrinsic::WriteStderr => {
                let (pointer, len) = (self.pointer(&args[0])?, self.scalar(&args[1])? as u64);
                let text = self.bytes_at(pointer, len)?;
                self.write_error(&text)
            }
            Intrinsic::PanicHookMessage => {
                let (pointer, len) = (self.pointer(&args[0])?, self.scalar(&args[1])? as u64);
                let piece = self.bytes_at(pointer, len)?;
                self.add_message(&piece);
                Ok(())
            }
            Intrinsic::PanicStart => {
                self.start_panic();
                Ok(())
            }
            Intrinsic::PanicReport => {
                let location = self.pointer(&args[0])?;
                self.report_panic(location)
            }
            Intrinsic::PanicHooked => {
                let location = self.pointer(&args[0])?;
                self.place_panic(location);
                Ok(())
            }
            Intrinsic::CallerLocation => {
                let location = self.caller_location()?;
                self.answer(call, location)
            }
            variants!(
                Intrinsic: NotSimulated | Exit | Abort | Unreachable | BeginUnwind | CatchUnwind | Thread
                    | DropInPlace
            ) => unreachable!("`intrinsic` decides where to go on"),
            variants!(
                Intrinsic: Wrapping | Unchecked | WithOverflow | Saturating | ExactDiv | Rotate | Bits | SwapBytes
                    | ReverseBits | Float | FloatToDecimal | FloatFromDecimal | Digits | SizeOfVal | AlignOfVal
                    | CompareBytes | OffsetFrom | DiscriminantValue | Panicking | Search
                    | Utf8Decode | CharProperty | CharCase | Assume
            ) => unreachable!("`simple_intrinsic` computes a number"),
        }
    }

    /// Stores a thin pointer as the result.
    pub(super) fn answer(&mut self, call: &IntrinsicCall, pointer: Pointer) -> Run<()> {
        let to = self.locate(&call.to, Access::Write)?;
        self.memory.write_pointer(to, pointer);
        Ok(())
    }

    fn allocate(&mut self, size: u64, align: u64) -> Run<Pointer> {
        if !align.is_power_of_two() {
            return Err(Fault::BrokenPromise("an allocation with an alignment that is no power of two").into());
        }
        if size.saturating_add(self.memory.heap_bytes) > self.options.max_heap {
            return Err(Stop::limit(Limit::Heap));
        }
        Ok(self.memory.allocate(size, align))
    }

    fn reallocate(&mut self, call: &IntrinsicCall) -> Run<()> {
        let args = &call.args;
        let old = self.pointer(&args[0])?;
        let old = self.memory.with_allocation(old);
        let (old_size, align) = (self.scalar(&args[1])? as u64, self.scalar(&args[2])? as u64);
        let size = self.scalar(&args[3])? as u64;
        if size.saturating_add(self.memory.heap_bytes) > self.options.max_heap.saturating_add(old_size) {
            return Err(Stop::limit(Limit::Heap));
        }
        let new = self.memory.grow(old, old_size, align, size)?;
        self.recorded(|recorder, machine| recorder.reallocates(machine, old, new, (old_size, size, align)));
        self.memory.deallocate(old, old_size, align)?;
        self.answer(call, new)
    }

    fn copy_elements(&mut self, args: &[Operand], size: u64, align: u64, may_overlap: bool) -> Run<()> {
        let (source, target) = (self.pointer(&args[0])?, self.pointer(&args[1])?);
        let len = bytes_of(self.scalar(&args[2])?, size)?;
        let from = self.memory.access(source, len, align, Access::Read)?;
        let to = self.memory.access(target, len, align, Access::Write)?;
        if !may_overlap && len > 0 && source.address.abs_diff(target.address) < len {
            return Err(Fault::Overlap.into());
        }
        self.memory.copy(from, to, len as usize);
        Ok(())
    }

    fn compare_bytes(&mut self, args: &[Operand]) -> Run<u128> {
        let (left, right) = (self.pointer(&args[0])?, self.pointer(&args[1])?);
        let len = self.scalar(&args[2])? as u64;
        let left = self.memory.access(left, len, 1, Access::Read)?;
        let right = self.memory.access(right, len, 1, Access::Read)?;
        let (left, right) = (self.memory.read_slice(left, len as usize)?, self.memory.read_slice(right, len as usize)?);
        Ok(match left.cmp(right) {
            std::cmp::Ordering::Less => u128::from(u32::MAX),
            std::cmp::Ordering::Equal => 0,
            std::cmp::Ordering::Greater => 1,
        })
    }

    fn distance(&mut self, args: &[Operand], stride: u64, unsigned: bool) -> Run<u128> {
        let (pointer, origin) = (self.pointer(&args[0])?, self.pointer(&args[1])?);
        if pointer.address != origin.address && !self.memory.share_allocation(pointer, origin) {
            return Err(Fault::DifferentAllocations.into());
        }
        let bytes = pointer.address.wrapping_sub(origin.address) as i64;
        if unsigned && bytes < 0 {
            return Err(Fault::BrokenPromise("a distance that should not be negative is").into());
        }
        if stride == 0 {
            return Err(Fault::BrokenPromise("the distance of elements without bytes").into());
        }
        Ok((bytes / stride as i64) as u128)
    }

    /// Size and alignment of what a pointer points to.
    fn extent(&mut self, extent: &Extent, pointer: &Operand) -> Run<(u64, u64)> {
        let described = match extent {
            Extent::Known { size, align } => return Ok((*size, *align)),
            Extent::Unsized(described) => described,
        };
        let metadata = self.wide(pointer)?.1;
        let (size, align) = match described.tail {
            Tail::Slice { stride, align } => (bytes_of(u128::from(metadata.bits), stride)?, align),
            Tail::VTable => {
                let vtable = self.vtable_of(Some(metadata))?;
                (vtable.size, vtable.align)
            }
        };
        described.whole(size, align).ok_or_else(|| Fault::OutOfBounds { size: u64::MAX, of: 0 }.into())
    }

    fn write_output(&mut self, text: &[u8]) -> Run<()> {
        if self.stdout.len() + self.stderr.len() + text.len() > self.options.max_output {
            return Err(Stop::limit(Limit::Output));
        }
        let start = self.stdout.len();
        self.stdout.extend_from_slice(text);
        self.recorded(|recorder, machine| recorder.output(machine, start, text.len()));
        Ok(())
    }

    pub(super) fn write_error(&mut self, text: &[u8]) -> Run<()> {
        if self.stdout.len() + self.stderr.len() + text.len() > self.options.max_output {
            return Err(Stop::limit(Limit::Output));
        }
        self.stderr.extend_from_slice(text);
        Ok(())
    }

    /// A `&'static Location` of the caller, laid out as the library declares the struct.
    fn caller_location(&mut self) -> Run<Pointer> {
        let span = self.caller_span();
        if let Some(known) = self.locations.get(&span) {
            return Ok(*known);
        }
        let source = self.image.typing().hir.source(span.file);
        let (line, column) = location::line_and_column(&source, span.lo);
        let typing = self.image.typing();
        let Some(def) = typing.hir.library_item("core::panic::Location") else {
            return Err(Stop::unsupported("`core::panic::Location`"));
        };
        let ty = crate::types::ty::Ty::new(crate::types::ty::TyKind::Adt(def, typing.identity_args(def)));
        let layout = self.image.representations.of(ty).map_err(|e| Stop::unsupported(format!("{e:?}")))?;
        let mut bytes = Bytes::uninitialised(layout.size as usize);
        for (i, field) in typing.hir.adt(def).variants[0].fields.iter().enumerate() {
            let offset = layout.field_offset(0, i) as usize;
            match &*field.name {
                "file" | "filename" => {
                    // With a zero behind it, for those who ask for it as a C string.
                    let text = self.text(&format!("{}\0", source.name));
                    bytes.write_pointer(offset, text);
                    bytes.write(offset + 8, 8, source.name.len() as u128);
                }
                "line" => bytes.write(offset, 4, u128::from(line)),
                "col" | "column" => bytes.write(offset, 4, u128::from(column)),
                _ => {}
            }
        }
        let pointer = self.memory.new_constant(Kind::Constant, bytes, layout.align);
        self.memory.seal(pointer.provenance);
        self.locations.insert(span, pointer);
        Ok(pointer)
    }
}

/// `count` elements of `size` bytes.
fn bytes_of(count: u128, size: u64) -> Result<u64, Fault> {
    u64::try_from(count)
        .ok()
        .and_then(|count| count.checked_mul(size))
        .ok_or(Fault::OutOfBounds { size: u64::MAX, of: 0 })
}

fn rotate(number: Number, bits: u128, left: u32) -> u128 {
    let left = left % number.width();
    if left == 0 {
        return bits;
    }
    number.truncate(bits << left | bits >> (number.width() - left))
}

fn count_bits(what: BitCount, number: Number, bits: u128) -> u128 {
    u128::from(match what {
        BitCount::Ones => bits.count_ones(),
        BitCount::LeadingZeros => bits.leading_zeros() - (128 - number.width()),
        BitCount::TrailingZeros => bits.trailing_zeros().min(number.width()),
    })
}
