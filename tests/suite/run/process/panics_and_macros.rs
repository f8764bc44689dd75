use std::panic::{self, AssertUnwindSafe, Location, catch_unwind};
use std::process::{ExitCode, Termination};
use std::{env, fmt, io::Write, str};

#[derive(Debug, PartialEq)]
struct Custom(i32);

struct Guard(&'static str);
impl Drop for Guard {
    fn drop(&mut self) {
        println!("guard {} {}", self.0, std::thread::panicking());
    }
}

fn text(e: Box<dyn std::any::Any + Send>) -> String {
    if let Some(s) = e.downcast_ref::<&str>() {
        format!("str {s}")
    } else if let Some(s) = e.downcast_ref::<String>() {
        format!("String {s}")
    } else if let Some(c) = e.downcast_ref::<Custom>() {
        format!("{c:?}")
    } else {
        "?".into()
    }
}

#[track_caller]
fn here() -> &'static Location<'static> {
    Location::caller()
}

macro_rules! caught {
    ($($e:expr;)*) => {$(
        println!("{}", text(catch_unwind(AssertUnwindSafe(|| { let _ = $e; })).unwrap_err()));
    )*};
}

fn main() -> ExitCode {
    panic::set_hook(Box::new(|info| {
        let place = info.location().unwrap();
        print!("[hook {}:{} {:?}] ", place.line(), place.column(), info.payload_as_str());
    }));
    caught! {
        panic!("literal");
        panic!("formatted {}", 1);
        panic!("{}", "shown");
        panic!();
        todo!();
        unimplemented!();
        unreachable!();
        assert!(1 > 2);
        assert!(1 > 2, "with {}", "text");
        assert_eq!(1 + 1, 3);
        assert_eq!("a", "b", "they {}", "differ");
        assert_ne!(5, 5);
        assert_ne!(vec![1], [1], "same");
        debug_assert!(false);
        debug_assert_eq!(Some(1), None);
        debug_assert_ne!(1, 1);
        None::<u8>.unwrap();
        None::<u8>.expect("needed");
        Err::<u8, _>(Custom(1)).unwrap();
        Err::<u8, _>("bad").expect("wanted");
        Ok::<u8, u8>(1).unwrap_err();
        "x".parse::<i32>().unwrap();
        "héllo"[std::hint::black_box(2)..].len();
        1 / std::hint::black_box(0);
        std::hint::black_box(i32::MAX) + 1;
        panic::panic_any(Custom(7));
        panic::resume_unwind(Box::new("resumed"));
        std::cell::RefCell::new(1).try_borrow_mut().map(|_| panic!("inside")).ok();
        String::from_utf8(vec![0xff]).unwrap();
        std::collections::HashMap::<u8, u8>::new()[&1];
        std::collections::BTreeMap::<u8, u8>::new()[&1];
        std::collections::VecDeque::<u8>::new()[1];
        Vec::<u8>::new().remove(0);
        vec![1].insert(5, 1);
        vec![1].split_off(3);
        [1, 2].copy_from_slice(&[1]);
        [1, 2].chunks(std::hint::black_box(0));
    }
    let _ = panic::take_hook();
    let result = catch_unwind(|| {
        let _a = Guard("a");
        let _b = Guard("b");
        7
    });
    println!("{result:?}");
    panic::set_hook(Box::new(|info| println!("{}", info.to_string().lines().count())));
    let result = catch_unwind(|| {
        let _a = Guard("a");
        if true {
            panic!("mid {}", 5);
        }
        1
    });
    println!("{}", text(result.unwrap_err()));
    let mut count = 0;
    let r = catch_unwind(AssertUnwindSafe(|| {
        count += 1;
        panic::panic_any(Custom(count));
    }));
    println!("{count} {}", text(r.unwrap_err()));
    let _ = panic::take_hook();
    let at = here();
    println!("{} {}", at.line(), at.column());

    println!("{} {:?}", env::args().count(), env::args().nth(1));
    let mut arguments = env::args();
    arguments.next();
    println!("{arguments:?}");
    println!("{:?} {}", env::var("NO_SUCH_VARIABLE_HERE"), env::var("NO_SUCH_VARIABLE_HERE").unwrap_err());
    println!("{:?} {}", env::var_os("NO_SUCH_VARIABLE_HERE"), env::consts::OS);
    println!("{:?} {:?}", option_env!("NO_SUCH_VARIABLE_HERE"), concat!("a", 1, 2.5, true, 'c', -3));
    println!("{} {} {}", stringify!(a + b * (c)), line!(), column!());
    println!("{} {}", cfg!(debug_assertions), cfg!(windows));
    println!("{} {}", matches!(Some(5), Some(n) if n > 3), matches!('c', 'a'..='b' | 'x'));
    println!("{:?} {:?}", dbg!(1 + 1), dbg!("x", 2));
    eprintln!("to stderr {}", 1);
    eprint!("no end");
    let mut out = String::new();
    fmt::Write::write_str(&mut out, "a").unwrap();
    {
        use fmt::Write;
        write!(out, "{}-{:?}", 1, "q").unwrap();
        writeln!(out).unwrap();
        writeln!(out, "{:03}", 7).unwrap();
    }
    print!("{out}");
    let mut bytes = Vec::new();
    write!(bytes, "{}", 5).unwrap();
    println!("{:?} {:?}", bytes, str::from_utf8(&bytes));
    println!("{:?} {:?}", ExitCode::SUCCESS == ExitCode::from(0), ().report() == ExitCode::SUCCESS);
    println!("{}", std::process::id() > 0);
    ExitCode::from(3)
}
