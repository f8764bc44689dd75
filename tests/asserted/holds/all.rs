use std::rc::Rc;

static LIMIT: u32 = 7;

#[derive(Debug)]
struct User {
    name: String,
    age: u32,
}

enum Shape {
    Circle(f64),
    Rect { w: u8, h: u8 },
    Nothing,
}

fn main() {
    let n = 5_000;
    //@ assert n == 5_000 && size(n) == 4 && stack.frames == 1 && LIMIT == 7
    let s1 = String::from("hel lo"); //@ assert heap.blocks == 1 && heap.bytes == 6 && len(s1) == 6 && s1 == "hel lo"
    let s2 = s1;
    //@ assert moved(s1) && !moved(s2) && !freed(s2) && moved.bytes == 24
    let mut v = Vec::with_capacity(2);
    v.push(1);
    v.push(2); //@ assert capacity(v) == 2 && len(v) == 2 && v == [1, 2] && v[1] == 2
    v.push(3); //@ assert capacity(v) == 4 && heap.reallocs == 1 && grown.bytes == 8
    let first = &v[0];
    //@ assert borrowed(v) && !borrowed(s2) && first == 1
    println!("{first}"); //@ assert output == "1\n"
    let user = User { name: String::from("Ada"), age: 36 };
    //@ assert user.name == "Ada" && user.age != 37 && user == User { name: "Ada", age: 36 }
    let who = &user; //@ assert who.name == "Ada" && borrowed(user) && borrowed(user.name)
    println!("{}", who.age);
    let name = user.name;
    //@ assert moved(user.name) && !moved(user.age) && name == "Ada"
    let shapes = [Shape::Circle(1.5), Shape::Rect { w: 1, h: 2 }, Shape::Nothing];
    //@ assert shapes == [Circle(1.5), Rect { w: 1, h: 2 }, Nothing] && shapes[1].h == 2
    let boxed = Some(Box::new((1, 'x')));
    //@ assert boxed == Some((1, 'x')) && heap.blocks == 4
    let shared = Rc::new(4);
    let again = Rc::clone(&shared);
    //@ assert owners(shared) == 2 && owners(again) == 2 && shared == 4
    for i in 0..3 {
        let twice = i * 2; //@ assert twice >= 0
        //@[2] assert twice == 2
        drop(twice);
    } //@[last] assert stack.frames == 1
    let raw = Box::into_raw(Box::new(9));
    let gone = s2.as_ptr();
    drop(s2); //@ assert moved(s2) && freed(s2) && freed(gone) && !freed(raw)
    std::mem::forget(name); //@ assert leaked(name)
    let total = add(&v); //@ assert total == 6
    drop((shapes, boxed, total, shared, again, n, raw, gone));
}

fn add(list: &[i32]) -> i32 {
    //@ assert len(list) == 3
    let sum = list.iter().sum(); //@ assert stack.frames == 2 && sum == 6 && list == [1, 2, 3]
    sum
}
