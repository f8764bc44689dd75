// All of Option and Result.

fn main() {
    let some = Some(3i32);
    let none: Option<i32> = None;
    println!("{} {} {} {}", some.is_some(), some.is_none(), some.is_some_and(|x| x > 2), none.is_none_or(|x| x > 9));
    println!("{:?} {:?} {} {}", some.as_ref(), none.as_slice(), some.unwrap_or(9), none.unwrap_or(9));
    println!("{} {} {}", none.unwrap_or_default(), none.unwrap_or_else(|| 8), some.map_or(0, |x| x * 2));
    println!("{} {:?} {:?}", none.map_or_else(|| -1, |x| x), some.map(|x| x + 1), some.inspect(|x| print!("[{x}]")));
    println!("{:?} {:?} {:?}", some.ok_or("e"), none.ok_or_else(|| "f"), some.and(Some("x")));
    println!("{:?} {:?} {:?}", some.and_then(|x| x.checked_sub(5)), some.filter(|x| x % 2 == 0), none.or(Some(1)));
    println!("{:?} {:?} {:?} {:?}", none.or_else(|| Some(2)), some.xor(none), some.xor(Some(1)), some.zip(Some('a')));
    let mut slot = None;
    println!("{}", slot.get_or_insert(5));
    println!("{}", slot.get_or_insert_with(|| 6));
    *slot.insert(7) += 1;
    println!("{:?} {:?} {:?}", slot.take_if(|x| *x == 0), slot.replace(1), slot.take());
    println!("{:?}", slot.get_or_insert_default());
    if let Some(x) = slot.as_mut() {
        *x = 40;
    }
    slot.as_mut_slice()[0] += 2;
    println!("{:?} {:?}", slot, Some((1, "a")).unzip());
    println!("{:?} {:?}", Some(&3).copied(), Some(&String::from("s")).cloned());
    println!("{:?} {:?}", Some(String::from("deref")).as_deref(), Some(Box::new(1)).as_deref_mut());
    println!("{:?} {:?}", Some(Ok::<i32, ()>(1)).transpose(), Some(Some(1)).flatten());
    println!("{:?} {:?} {:?}", some.iter().count(), none.into_iter().next(), some < None);
    println!("{:?} {:?}", Option::from(3), Some(1).cmp(&Some(2)));
    println!("{:?} {:?}", Some(4u8).is_some_and(|x| x.is_power_of_two()), unsafe { some.unwrap_unchecked() });

    let ok: Result<i32, String> = Ok(3);
    let err: Result<i32, String> = Err("bad".into());
    println!("{} {} {} {}", ok.is_ok(), err.is_err(), ok.clone().is_ok_and(|x| x > 5), err.clone().is_err_and(|e| e.is_empty()));
    println!("{:?} {:?} {:?}", ok.clone().ok(), err.clone().err(), err.as_ref());
    println!("{:?} {:?} {}", ok.clone().map(|x| x * 2), err.clone().map_err(|e| e.len()), err.clone().map_or(0, |x| x));
    println!("{} {:?}", err.clone().map_or_else(|e| e.len() as i32, |x| x), Ok::<String, i32>(String::from("d")).as_deref());
    println!("{:?} {:?}", ok.clone().inspect(|x| print!("({x})")), err.clone().inspect_err(|e| print!("({e})")));
    println!("{:?} {:?} {:?}", ok.iter().next(), err.iter().next(), ok.clone().into_iter().sum::<i32>());
    println!("{:?} {:?}", ok.clone().and(Ok::<&str, String>("and")), ok.clone().and_then(|x| if x > 5 { Ok(x) } else { Err("small".to_string()) }));
    println!("{:?} {:?}", err.clone().or(Ok::<i32, ()>(1)), err.clone().or_else(|e| Err::<i32, usize>(e.len())));
    println!("{} {} {}", err.clone().unwrap_or(0), err.clone().unwrap_or_else(|e| e.len() as i32), err.clone().unwrap_or_default());
    println!("{} {}", err.clone().unwrap_err(), ok.clone().expect("fine"));
    println!("{:?} {:?}", Ok::<Option<i32>, ()>(Some(1)).transpose(), Ok::<Result<i32, ()>, ()>(Ok(1)).flatten());
    println!("{:?} {:?}", Ok::<&i32, ()>(&1).copied(), Ok::<&i32, ()>(&1).cloned());
    println!("{:?} {:?}", Err::<i32, i32>(1) < Ok(0), ok == Ok(3));
    let mut m = ok;
    if let Ok(x) = m.as_mut() {
        *x = 9;
    }
    for x in &mut m {
        *x += 1;
    }
    println!("{m:?} {:?}", m.as_deref_mut_or());
}

trait AsDerefMutOr {
    fn as_deref_mut_or(&mut self) -> String;
}
impl AsDerefMutOr for Result<i32, String> {
    fn as_deref_mut_or(&mut self) -> String {
        format!("{:?}", self.as_mut().map(|x| *x * 2))
    }
}
