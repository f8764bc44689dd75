//! Places, operands and right sides of assignments to text.

use crate::hir::def::DefId;
use crate::mir::{
    AggregateKind, AssertMessage, BlockId, BorrowKind, ConstKind, Local, MutBorrowKind, Operand, Place, PlaceElem,
    Rvalue,
};
use crate::types::Typing;
use crate::types::ty::{Args, Const, GenericArg, Mutability, Region, Ty};

/// Prints what stands inside statements.
pub struct Values<'t> {
    pub typing: &'t Typing<'t>,
}

/// A block as a target.
pub fn jump(target: BlockId) -> String {
    format!("bb{}", target.0)
}

impl Values<'_> {
    pub fn ty(&self, ty: Ty) -> String {
        self.typing.display(ty)
    }

    /// The path from a local, read from the inside: `((*_1) as variant 1).0`.
    pub fn place(&self, place: &Place) -> String {
        let local = format!("_{}", place.local.0);
        place.projection.iter().fold(local, |inner, step| match step {
            PlaceElem::Deref => format!("(*{inner})"),
            PlaceElem::Field(index, _) => format!("{inner}.{index}"),
            PlaceElem::Index(Local(index)) => format!("{inner}[_{index}]"),
            PlaceElem::ConstantIndex { offset, min_length, from_end } => {
                format!("{inner}[{}{offset} of {min_length}]", if *from_end { "-" } else { "" })
            }
            PlaceElem::Subslice { from, to, from_end } => {
                format!("{inner}[{from}..{}{to}]", if *from_end { "-" } else { "" })
            }
            PlaceElem::Downcast(variant) => format!("({inner} as variant {variant})"),
        })
    }

    pub fn operand(&self, operand: &Operand) -> String {
        match operand {
            Operand::Copy(place) => format!("copy {}", self.place(place)),
            Operand::Move(place) => format!("move {}", self.place(place)),
            Operand::Constant(constant) => format!("const {}", self.constant(&constant.kind, constant.ty)),
        }
    }

    pub fn operands(&self, operands: &[Operand]) -> String {
        operands.iter().map(|operand| self.operand(operand)).collect::<Vec<_>>().join(", ")
    }

    fn constant(&self, kind: &ConstKind, ty: Ty) -> String {
        match kind {
            ConstKind::Bits(bits) => format!("{bits}_{}", self.ty(ty)),
            ConstKind::Str(text) => format!("{text:?}"),
            ConstKind::Bytes(bytes) => format!("b\"{}\"", bytes.escape_ascii()),
            ConstKind::ZeroSized => self.ty(ty),
            ConstKind::Item(def, args) => self.item(*def, *args),
            ConstKind::Type(constant) => self.type_constant(constant),
            ConstKind::Static(def) => format!("&{}", self.typing.hir.path(*def)),
            ConstKind::Promoted(index) => format!("promoted[{index}]"),
        }
    }

    fn item(&self, def: DefId, args: Args) -> String {
        let path = self.typing.hir.path(def);
        let args: Vec<String> = args.iter().filter_map(|arg| self.argument(arg)).collect();
        if args.is_empty() { path } else { format!("{path}::<{}>", args.join(", ")) }
    }

    /// Regions say nothing before the borrow stage.
    fn argument(&self, argument: &GenericArg) -> Option<String> {
        match argument {
            GenericArg::Region(_) => None,
            GenericArg::Type(ty) => Some(self.ty(*ty)),
            GenericArg::Const(constant) => Some(self.type_constant(constant)),
        }
    }

    fn type_constant(&self, constant: &Const) -> String {
        match constant {
            Const::Value(value) => value.to_string(),
            Const::Param(param) => format!("{param:?}"),
            Const::Infer(number) => format!("?{number}"),
            Const::Unevaluated(def, args) => self.item(*def, *args),
            Const::Error => String::from("{error}"),
        }
    }

    pub fn rvalue(&self, value: &Rvalue) -> String {
        match value {
            Rvalue::Use(operand) => self.operand(operand),
            Rvalue::Repeat(operand, count) => format!("[{}; {}]", self.operand(operand), self.type_constant(count)),
            Rvalue::Ref(region, kind, place) => {
                format!("&{}{}{}", self.region(region), borrow(*kind), self.place(place))
            }
            Rvalue::RawPtr(Mutability::Not, place) => format!("&raw const {}", self.place(place)),
            Rvalue::RawPtr(Mutability::Mut, place) => format!("&raw mut {}", self.place(place)),
            Rvalue::Len(place) => format!("Len({})", self.place(place)),
            Rvalue::Cast(op, operand, ty) => format!("{} as {} ({op:?})", self.operand(operand), self.ty(*ty)),
            Rvalue::Binary(op, left, right) => format!("{op:?}({}, {})", self.operand(left), self.operand(right)),
            Rvalue::CheckedBinary(op, left, right) => {
                format!("Checked{op:?}({}, {})", self.operand(left), self.operand(right))
            }
            Rvalue::Unary(op, operand) => format!("{op:?}({})", self.operand(operand)),
            Rvalue::Discriminant(place) => format!("discriminant({})", self.place(place)),
            Rvalue::Aggregate(kind, fields) => self.aggregate(kind, &self.operands(fields)),
        }
    }

    fn aggregate(&self, kind: &AggregateKind, fields: &str) -> String {
        match kind {
            AggregateKind::Array(_) => format!("[{fields}]"),
            AggregateKind::Tuple => format!("({fields})"),
            AggregateKind::Adt { def, variant, args, .. } => {
                format!("{} variant {variant} {{ {fields} }}", self.item(*def, *args))
            }
            AggregateKind::Closure(def, args) => format!("{} {{ {fields} }}", self.item(*def, *args)),
            AggregateKind::RawPtr(ty) => format!("{} from ({fields})", self.ty(*ty)),
        }
    }

    fn region(&self, region: &Region) -> String {
        match region {
            Region::Erased => String::new(),
            Region::Static => String::from("'static "),
            Region::Var(number) => format!("'{number} "),
            Region::Param(_) | Region::Bound { .. } => format!("{region:?} "),
        }
    }

    /// What a failed check says, with the operands that it speaks of.
    pub fn message(&self, message: &AssertMessage) -> String {
        match message {
            AssertMessage::BoundsCheck { len, index } => {
                format!("index {} within {}", self.operand(index), self.operand(len))
            }
            AssertMessage::Overflow(op, left, right) => {
                format!("{op:?}({}, {}) overflows", self.operand(left), self.operand(right))
            }
            AssertMessage::OverflowNeg(operand) => format!("Neg({}) overflows", self.operand(operand)),
            AssertMessage::DivisionByZero(operand) => format!("{} / 0", self.operand(operand)),
            AssertMessage::ResumedAfterCompletion => String::from("completed"),
            AssertMessage::ResumedAfterPanic => String::from("panicked"),
            AssertMessage::RemainderByZero(operand) => format!("{} % 0", self.operand(operand)),
        }
    }
}

fn borrow(kind: BorrowKind) -> &'static str {
    match kind {
        BorrowKind::Shared => "",
        BorrowKind::Fake => "fake ",
        BorrowKind::Mut { kind: MutBorrowKind::Default } => "mut ",
        BorrowKind::Mut { kind: MutBorrowKind::TwoPhase } => "two_phase mut ",
        BorrowKind::Mut { kind: MutBorrowKind::ClosureCapture } => "unique ",
    }
}
