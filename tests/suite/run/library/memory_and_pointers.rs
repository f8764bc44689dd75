//! `any`, `mem` and `ptr`.
#![allow(warnings)]
use std::any::*;
use std::mem;
use std::ptr;

fn sizes_and_types() {
    println!("{:?} {:?}", std::any::type_name::<Vec<Option<&str>>>(), type_name_of_val(&1));
    println!("{:?} {:?}", TypeId::of::<i32>() == TypeId::of::<u32>(), (&5i32 as &dyn Any).downcast_ref::<i32>());
    println!("{:?} {:?} {:?}", mem::size_of::<Option<Box<i32>>>(), mem::align_of::<u64>(), mem::size_of_val("abc"));
    println!("{:?} {:?}", mem::discriminant(&Some(1)) == mem::discriminant(&Some(2)), mem::needs_drop::<String>());
    let mut a = 1;
    println!("{:?} {:?} {a}", mem::replace(&mut a, 2), mem::take(&mut a));
    println!("{:?} {:?}", unsafe { mem::transmute::<f32, u32>(1.0) }, mem::MaybeUninit::new(5));
    println!("{:?} {:?}", mem::ManuallyDrop::new(1), unsafe { mem::zeroed::<[i32; 2]>() });
    println!("{:?}", mem::offset_of!((u8, u32), 1) % 4);
    println!("{:?}", TypeId::of::<i32>() == 5i32.type_id());
}

fn pointers() {
    let x = 5;
    let p = &raw const x;
    println!("{:?} {} {} {}", unsafe { p.read() }, p.is_null(), ptr::eq(p, &x), ptr::null::<i32>().is_null());
    let mut a = [1, 2, 3];
    let q = a.as_mut_ptr();
    unsafe {
        q.add(1).write(9);
        ptr::swap(q, q.add(2));
        println!("{a:?} {:?} {}", *q.offset(1), q.add(2).offset_from(q));
    }
    println!("{:?} {:p} {:?}", ptr::NonNull::new(ptr::null_mut::<i32>()), ptr::null::<i32>(), ptr::null::<u8>());
    println!("{:?} {:#p}", ptr::without_provenance::<u8>(16), ptr::without_provenance::<u8>(16));
    println!("{:?}", ptr::slice_from_raw_parts(&x, 1).len());
    let n = ptr::NonNull::from(&x);
    println!("{:?} {:?}", unsafe { *n.as_ref() }, n.as_ptr() as *const i32 == p);
    println!("{:?} {:?}", ptr::NonNull::<u64>::dangling(), ptr::dangling::<u16>());
    println!(
        "{:20p}|{:<#20p}|{:020p}",
        ptr::without_provenance::<u8>(255),
        ptr::without_provenance::<u8>(255),
        ptr::without_provenance::<u8>(255)
    );
}

fn main() {
    sizes_and_types();
    pointers();
}
