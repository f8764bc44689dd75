use std::any::{Any, TypeId, type_name, type_name_of_val};
use std::borrow::Cow;
use std::error::Error;
use std::fmt;
use std::marker::{PhantomData, PhantomPinned};
use std::pin::{Pin, pin};

#[derive(Debug)]
struct Low(i32);
impl fmt::Display for Low {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "low {}", self.0)
    }
}
impl Error for Low {}
#[derive(Debug)]
struct High {
    low: Low,
}
impl fmt::Display for High {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "high")
    }
}
impl Error for High {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        Some(&self.low)
    }
}

fn fails(n: u32) -> Result<u32, Box<dyn Error>> {
    match n {
        0 => Err("plain text".into()),
        1 => Err(format!("owned {n}").into()),
        2 => Err(Box::new(High { low: Low(2) })),
        3 => Ok("x".parse::<u32>()?),
        4 => Err(Cow::Borrowed("cow"))?,
        5 => Ok(u32::try_from(-1)?),
        6 => Err(std::str::from_utf8(b"\xff").unwrap_err())?,
        _ => Ok(n),
    }
}

fn describe(x: &dyn Any) -> String {
    if let Some(n) = x.downcast_ref::<i32>() {
        format!("i32 {n}")
    } else if let Some(s) = x.downcast_ref::<String>() {
        format!("String {s}")
    } else {
        "unknown".to_string()
    }
}

fn main() {
    for n in 0..8 {
        match fails(n) {
            Ok(n) => println!("{n}"),
            Err(e) => {
                println!("{e} {e:?} {:?} {}", e.source().map(|s| s.to_string()), e.is::<High>());
                if let Some(high) = e.downcast_ref::<High>() {
                    println!("{}", high.low);
                }
            }
        }
    }
    println!("{:?}", fails(2).unwrap_err().downcast::<High>().map(|h| h.low.0));
    println!("{:?}", fails(0).unwrap_err().downcast::<High>().map_err(|e| e.to_string()).map(|_| ()));
    let sendable: Box<dyn Error + Send + Sync> = "text".into();
    println!("{sendable}");
    let mut chain: Option<&dyn Error> = Some(&High { low: Low(7) });
    while let Some(e) = chain {
        print!("{e} -> ");
        chain = e.source();
    }
    println!("end");

    println!("{} {} {}", describe(&5), describe(&String::from("s")), describe(&1.5));
    let mut any: Box<dyn Any> = Box::new(1i32);
    *any.downcast_mut::<i32>().unwrap() += 1;
    println!("{:?} {} {any:?}", any.is::<i32>(), any.downcast_ref::<u8>().is_none());
    println!("{:?}", any.downcast::<u8>().unwrap_err().downcast::<i32>());
    let send: Box<dyn Any + Send> = Box::new("str");
    println!("{:?}", send.downcast::<&str>());
    println!("{} {}", TypeId::of::<i32>() == TypeId::of::<i32>(), TypeId::of::<i32>() == TypeId::of::<u32>());
    println!("{} {}", 5i32.type_id() == TypeId::of::<i32>(), (&5i32 as &dyn Any).type_id() == TypeId::of::<i32>());
    println!("{} {} {}", type_name::<Option<String>>(), type_name_of_val(&1u8), type_name::<&[Vec<(i32, f64)>]>());
    println!("{} {}", type_name::<dyn Error>(), type_name::<fn(i32) -> u8>());

    let b = Box::new(5);
    let leaked: &'static mut i32 = Box::leak(b);
    *leaked += 1;
    println!("{leaked} {}", unsafe { Box::from_raw(leaked) });
    let s: Box<str> = "boxed".into();
    let t: Box<str> = String::from("from string").into();
    println!("{s} {t:?} {} {}", s.len(), s.clone().into_string());
    let v: Box<[i32]> = vec![1, 2, 3].into();
    let w: Box<[i32]> = (1..4).collect();
    println!("{v:?} {} {:?} {:?}", v == w, v.iter().sum::<i32>(), v.clone().into_vec());
    println!("{:?} {:?}", <Box<[i32; 3]>>::try_from(v.clone()), <Box<[i32; 2]>>::try_from(w));
    println!("{:?} {:?}", Box::<[u8]>::default(), Box::<str>::default());
    for x in v.into_iter() {
        print!("{x} ");
    }
    let x: Box<[String]> = Box::from([String::from("a")]);
    println!("{:?} {:?}", x.clone(), x.into_iter().next());
    let mut u = Box::<[u32]>::new_uninit_slice(2);
    u[0].write(1);
    u[1].write(2);
    println!("{:?} {:?}", unsafe { u.assume_init() }, unsafe { Box::<[u8; 4]>::new_zeroed().assume_init() });
    println!("{:?}", Box::write(Box::new_uninit(), 9));
    let f: Box<dyn Fn(i32) -> i32> = Box::new(|x| x * 2);
    let g: Box<dyn FnOnce(i32) -> String> = Box::new(|x| x.to_string());
    let mut n = 0;
    {
        let mut h: Box<dyn FnMut()> = Box::new(|| n += 1);
        h();
        h();
    }
    println!("{} {} {n}", f(4), g(5));
    let mut it: Box<dyn Iterator<Item = u32>> = Box::new((0..5).filter(|x| x % 2 == 0));
    println!("{:?} {:?}", it.next(), it.collect::<Vec<_>>());
    println!("{} {:?} {}", Box::new(1) < Box::new(2), Box::new(Some(1)), *Box::new(3) + 1);
    let copy = { let mut c = Box::new(vec![1]); c.clone_from(&Box::new(vec![2, 3])); c };
    println!("{copy:?} {}", *copy == [2, 3]);

    let mut p = Pin::new(Box::new(5));
    *p += 1;
    p.set(10);
    println!("{p} {:?}", p.as_ref());
    println!("{}", *p.as_mut().get_mut());
    println!("{}", *Pin::into_inner(p));
    let pinned = Box::pin(PhantomPinned);
    println!("{pinned:?} {:?}", Box::into_pin(Box::new(1)));
    let mut here = pin!(3);
    here.set(4);
    println!("{here} {}", here.as_ref().get_ref());
    let mut pair = (1, 2);
    let mut whole = Pin::new(&mut pair);
    let second = unsafe { whole.as_mut().map_unchecked_mut(|p| &mut p.1) };
    *second.get_mut() = 20;
    println!("{:?} {}", whole, Pin::static_ref(&5));
    println!("{:?} {} {}", PhantomData::<u8>, PhantomData::<u8> == PhantomData, size_of::<PhantomData<String>>());
}
