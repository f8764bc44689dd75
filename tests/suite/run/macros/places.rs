//! What asks for its place inside of a macro gets that of the outermost call.
macro_rules! line_of {
    () => {
        line!()
    };
}

macro_rules! two {
    () => {
        (line_of!(), line!(), column!())
    };
}

macro_rules! caller {
    () => {
        std::panic::Location::caller().line()
    };
}

macro_rules! text {
    ($($t:tt)*) => {
        stringify!(a + b, $($t)*)
    };
}

fn main() {
    println!("{:?}", two!());
    println!("{}", line_of!());
    println!(
        "{} {}",
        caller!(),
        line_of!(),
    );
    println!("{}", text!(c  - d));
}
