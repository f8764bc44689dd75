//! Errors behind pointers; options and results.
#![allow(warnings)]
use std::borrow::Cow;
use std::error::Error;
use std::fmt;
use std::io;

#[derive(Debug)]
struct ME(Option<Box<dyn Error>>);
impl fmt::Display for ME {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("me")
    }
}
impl Error for ME {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        self.0.as_deref()
    }
}

type Result2 = std::result::Result<i32, i32>;
trait CC {
    fn copied_check(&self) -> i32;
}
impl CC for std::result::Result<i32, i32> {
    fn copied_check(&self) -> i32 {
        self.as_ref().copied().unwrap()
    }
}

fn errors() {
    let e = ME(Some(Box::new(ME(None))));
    println!("{e} {:?} {:?}", e.source().map(|s| s.to_string()), e);
    let b: Box<dyn Error> = Box::new(e);
    println!("{:?} {}", b.downcast_ref::<ME>().is_some(), b.is::<io::Error>());
    println!("{:?}", b.downcast::<ME>().map(|m| m.to_string()));
    let c: Box<dyn Error + Send + Sync> = "s".into();
    println!("{c} {c:?}");
    let d: Box<dyn Error> = Cow::from("cow").into();
    println!("{d:?}");
    let r: std::result::Result<i32, Box<dyn Error>> = (|| Ok("12".parse::<i32>()? + "x".parse::<i32>()?))();
    println!("{r:?}");
    println!("{:?}", Box::<dyn Error + Send + Sync>::from("x").to_string());
}

fn options() {
    println!("{:?} {:?}", Some(3).as_ref().map(|x| x + 1), Some(3).filter(|x| *x > 5));
    println!("{:?} {:?} {:?}", Some(1).xor(None), Some(1).zip(Some('a')), Some((1, 2)).unzip());
    println!("{:?} {:?} {:?}", Some(Some(1)).flatten(), Some(1).ok_or("e"), None::<i32>.ok_or_else(|| 5));
    let mut o = Some(1);
    println!("{:?} {:?} {:?}", o.take(), o.replace(5), o.insert(7));
    println!("{o:?}");
    println!("{:?} {:?} {:?}", o.get_or_insert(1), None.get_or_insert_with(|| 3), Some(2).is_some_and(|x| x > 1));
    println!(
        "{:?} {:?} {:?}",
        Some(1).map_or(0, |x| x * 2),
        None::<i32>.map_or_else(|| 9, |x| x),
        Some(1).is_none_or(|x| x > 3)
    );
    println!(
        "{:?} {:?} {:?}",
        Some(1i32).and_then(|x| x.checked_add(1)),
        Some(1).or(Some(2)),
        None.or_else(|| Some(1))
    );
    println!("{:?} {:?} {:?}", Some(Ok::<i32, ()>(1)).transpose(), Some(&1).copied(), Some(&1).cloned());
    println!("{:?} {:?} {:?}", Some(1).unwrap_or_default(), Some(5).iter().next(), Some(1) < Some(2));
    println!("{:?} {:?}", Some("a").as_deref(), Some(String::from("x")).as_deref_mut());
    println!("{:?} {:?}", Some(4).take_if(|x| *x > 3), Some(1).inspect(|x| print!("<{x}>")));
    println!("{:?} {:?}", Some(1).into_iter(), Some(3).as_slice());
}

fn results() {
    let r: std::result::Result<i32, String> = Ok(1);
    println!(
        "{:?} {:?} {:?} {:?}",
        r.as_ref().ok(),
        r.as_ref().err(),
        r.clone().map(|x| x + 1),
        r.clone().map_err(|e| e.len())
    );
    println!(
        "{:?} {:?} {:?}",
        r.clone().and_then(|x| if x > 1 { Ok(x) } else { Err("small".to_string()) }),
        r.clone().unwrap_or(5),
        r.is_ok_and(|x| x == 1)
    );
    let e: std::result::Result<i32, &str> = Err("bad");
    println!(
        "{:?} {:?} {:?} {:?}",
        e.unwrap_or_else(|x| x.len() as i32),
        e.or_else(|_| Ok::<i32, ()>(3)),
        e.is_err_and(|x| x == "bad"),
        e.unwrap_or_default()
    );
    println!("{:?} {:?} {:?}", e.iter().count(), Ok::<Option<i32>, ()>(Some(1)).transpose(), e.map_or(1, |x| x));
    println!("{:?} {:?}", e.inspect_err(|x| print!("<{x}>")), Ok::<i32, i32>(3).copied_check());
    println!("{:?} {:?}", Ok::<Result2, i32>(Ok(1)).flatten(), e.expect_err("x"));
    println!("{:?}", e.map_or_else(|e| e.len(), |x| x as usize));
}

fn main() {
    errors();
    options();
    results();
}
