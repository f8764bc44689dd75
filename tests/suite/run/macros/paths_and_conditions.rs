// edition: 2021
// A `path` fragment with type arguments where an expression or a pattern stands, and calls of macros that are configured out.
mod shapes {
    #[derive(Debug, Default, PartialEq)]
    pub struct Pair<A, B: ?Sized = u8> {
        pub first: A,
        pub second: B,
    }

    #[derive(Debug)]
    pub enum Either<L, R> {
        Left(L),
        Right(R),
    }
}

macro_rules! has_fields {
    ($of:path: $($field:ident),+) => {
        fn _fields(value: &$of) {
            $(let $of { $field: _, .. } = value;)+
        }
    };
}

macro_rules! make {
    ($of:path, $first:expr, $second:expr) => {{
        let mut value: $of = <$of>::default();
        let before = value == <$of>::default();
        (value.first, value.second) = ($first, $second);
        let $of { first, second } = &value;
        println!("{first:?} {second:?}");
        (before, value == <$of>::default())
    }};
}

macro_rules! through {
    ($of:path, $value:expr) => {
        match $value {
            made @ $of(_) => format!("{made:?}"),
            other => format!("not {other:?}"),
        }
    };
}

macro_rules! call {
    ($function:path) => {
        $function("12").ok()
    };
}

has_fields!(shapes::Pair<Vec<u8>, str>: second);

macro_rules! forward {
    ($target:path as $name:ident) => {
        fn $name(&self) -> i32 {
            $target()
        }
    };
}

fn one() -> i32 {
    1
}

struct Switch;

trait Numbers {
    fn number(&self) -> i32;
    #[cfg(any())]
    forward! { nowhere::at_all as other }
    #[cfg(all())]
    forward! { one as second }
}

impl Numbers for Switch {
    #[cfg(any())]
    forward! { nowhere::at_all as number }
    #[cfg(not(any()))]
    forward! { one as number }
}

impl Switch {
    #[cfg(any())]
    forward! { nowhere::at_all as own }
    #[cfg(all())]
    forward! { one as own }
}

#[cfg(any())]
forward! { nowhere::at_all as free }

fn main() {
    println!("{:?}", make!(shapes::Pair<i32>, 0, 0));
    println!("{:?}", make!(shapes::Pair<Option<i32>, (u8, Vec<u8>)>, Some(1), (2, vec![3])));
    println!("{}", through!(shapes::Either::Left, shapes::Either::<i32, ()>::Left(5)));
    println!("{}", through!(shapes::Either::<_, i32>::Left, shapes::Either::Right::<u8, i32>(5)));
    println!("{:?} {:?}", call!(str::parse::<i32>), call!(str::parse::<u64>));
    println!("{} {} {}", Switch.number(), Switch.second(), Switch.own());
}
