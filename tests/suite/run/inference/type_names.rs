// edition: 2021
// Types in words: lifetimes that a type binds itself are told.
use std::any::{TypeId, type_name, type_name_of_val};

struct Named<'a, T>(&'a T);

fn of<T>(_: T) -> &'static str {
    type_name::<T>()
}

fn main() {
    println!("{} | {}", type_name::<fn(&i32) -> &i32>(), type_name::<for<'a> fn(&'a u8, &u8)>());
    println!("{}", type_name::<Box<dyn Fn(&str, u8) -> bool + Send>>());
    println!("{} | {}", type_name::<&'static mut dyn std::fmt::Debug>(), type_name::<&str>());
    println!("{} {} {}", type_name::<[u8; 3]>(), type_name::<(i32,)>(), type_name::<*const [u8; 0]>());
    println!("{}", type_name::<Option<std::collections::HashMap<String, Vec<u8>>>>());
    println!("{} | {}", type_name_of_val(&1.5f32), type_name_of_val("text"));
    println!("{}", of(of::<i32>).rsplit("::").next().unwrap());
    println!("{}", TypeId::of::<fn(&i32)>() == TypeId::of::<for<'x> fn(&'x i32)>());
    println!("{}", TypeId::of::<fn(&'static i32)>() == TypeId::of::<fn(&i32)>());
    println!("{}", of(Named(&1)).ends_with("Named<i32>"));
}
