use std::mem::{self, ManuallyDrop, MaybeUninit};
use std::num::NonZero;
use std::ptr::{self, NonNull};

#[repr(C, packed)]
struct Packed {
    a: u8,
    b: u32,
}

#[derive(Debug, Clone, Copy, PartialEq)]
#[repr(C)]
struct Pair {
    a: u16,
    b: u32,
}

struct Loud(u8);
impl Drop for Loud {
    fn drop(&mut self) {
        print!("drop{} ", self.0);
    }
}

fn main() {
    let mut xs = [1u32, 2, 3, 4, 5];
    let p = xs.as_mut_ptr();
    unsafe {
        let q = p.add(2);
        println!("{} {} {} {}", *q, *q.sub(1), *p.offset(3), q.offset_from(p));
        println!("{} {} {}", q.byte_offset_from(p), *p.byte_add(4), *q.byte_sub(4));
        println!("{} {}", q.offset_from_unsigned(p), *q.byte_offset(-8));
        println!("{} {}", *p.wrapping_add(1), *p.wrapping_add(10).wrapping_sub(9));
        println!("{} {:?}", *p.wrapping_offset(4), p.cast_const() == xs.as_ptr());
        q.write(30);
        p.swap(q);
        println!("{} {}", q.replace(7), q.read());
        p.copy_to(p.add(3), 2);
        p.copy_from(p.add(1), 1);
        println!("{:?} {:?} {:?}", xs, p.as_ref(), p.as_mut().map(|x| { *x += 1; *x }));
        println!("{:?} {}", ptr::null::<u8>().as_ref(), ptr::null_mut::<u8>().is_null());
        ptr::write_bytes(p, 0xff, 1);
        p.add(1).write_bytes(1, 1);
        println!("{:x?}", &xs[..2]);
        let whole = ptr::slice_from_raw_parts_mut(p, 5);
        (*whole)[4] = 55;
        println!("{} {} {:?}", whole.len(), whole.is_empty(), &*whole);
        println!("{:?}", ptr::slice_from_raw_parts(p, 2).as_ref());
        println!("{} {}", (p as *const u32).is_aligned(), p.align_offset(4));
        println!("{}", ((p as usize + 1) as *const u16).align_offset(2) == usize::MAX);
        let a = p.addr();
        println!("{} {}", p.map_addr(|a| a + 4) == p.add(1), *p.with_addr(a + 8));
        ptr::swap_nonoverlapping(p, p.add(3), 2);
        ptr::copy_nonoverlapping(p, p.add(2), 1);
        ptr::copy(p, p.add(1), 3);
        println!("{:?} {}", xs, ptr::replace(p, 8));
    }
    let packed = Packed { a: 1, b: 0x01020304 };
    let at = &raw const packed.b;
    println!("{} {:x} {}", packed.a, unsafe { at.read_unaligned() }, unsafe { ptr::addr_of!(packed.b).read_unaligned() });
    let mut bytes = [0u8; 8];
    unsafe { (bytes.as_mut_ptr().add(1) as *mut u32).write_unaligned(0x0a0b0c0d) };
    println!("{bytes:?}");
    let mut v = 5;
    unsafe {
        ptr::write_volatile(&mut v, 6);
        println!("{}", ptr::read_volatile(&v));
        let m = ptr::addr_of_mut!(v);
        *m += 1;
    }
    println!("{v} {} {}", ptr::eq(&v, &v), ptr::eq(&[1][..], &[2][..]));
    println!("{} {}", ptr::addr_eq(&v, &v as *const i32 as *const u8), ptr::from_ref(&v) == &raw const v);
    let d = ptr::dangling::<u64>();
    println!("{} {:?} {}", d.is_aligned(), ptr::without_provenance::<u8>(16), ptr::without_provenance::<u8>(3).addr());

    let mut n = NonNull::new(&mut v).unwrap();
    unsafe {
        *n.as_mut() += 1;
        println!("{} {} {}", n.as_ref(), *n.as_ptr(), n.read());
        n.write(100);
        println!("{} {}", n.replace(5), n.cast::<u32>().read());
    }
    println!("{:?} {}", NonNull::<u8>::new(ptr::null_mut()), NonNull::from(&v) == n);
    println!("{:?} {}", NonNull::<u32>::dangling(), size_of::<Option<NonNull<u8>>>());
    let s = NonNull::slice_from_raw_parts(NonNull::from(&mut xs[0]), 3);
    println!("{} {:?} {}", s.len(), unsafe { s.as_ref() }.len(), s.is_empty());
    println!("{:?}", NonNull::<u8>::without_provenance(NonZero::new(8).unwrap()));
    unsafe {
        let raw = Box::into_raw(Box::new(Loud(2)));
        ptr::drop_in_place(raw);
        drop(Box::from_raw(raw as *mut MaybeUninit<Loud>));
        let mut m = ManuallyDrop::new(Loud(3));
        ManuallyDrop::drop(&mut m);
        let l = ManuallyDrop::take(&mut ManuallyDrop::new(Loud(4)));
        drop(l);
        drop(ManuallyDrop::into_inner(ManuallyDrop::new(Loud(5))));
        mem::forget(Loud(6));
    }
    println!();
    let mut u = MaybeUninit::<[u8; 4]>::uninit();
    u.write([1, 2, 3, 4])[0] = 9;
    println!("{:?} {:?}", unsafe { u.assume_init_ref() }, unsafe { u.assume_init() });
    let mut arr: [MaybeUninit<String>; 3] = [const { MaybeUninit::<String>::uninit() }; 3];
    for (i, slot) in arr.iter_mut().enumerate() {
        slot.write(format!("s{i}"));
    }
    let arr: [String; 3] = unsafe { mem::transmute(arr) };
    println!("{arr:?} {:?}", unsafe { MaybeUninit::<u64>::zeroed().assume_init() });
    let mut one = MaybeUninit::new(Loud(7));
    unsafe { one.assume_init_drop() };
    println!("{:?}", MaybeUninit::<u8>::uninit());
    println!("{:?} {} {}", Pair { a: 1, b: 2 }, mem::offset_of!(Pair, b), mem::offset_of!(Packed, b));
    println!("{} {} {}", size_of::<Pair>(), align_of::<Pair>(), mem::align_of_val(&1u64));
    println!("{} {} {}", mem::size_of_val("abc"), mem::size_of_val(&[1u16; 3][..]), mem::size_of_val(&*Box::new(1u8) as &dyn std::fmt::Debug));
    println!("{} {}", mem::needs_drop::<Loud>(), mem::needs_drop::<u8>());
    let (mut x, mut y) = (vec![1], vec![2, 3]);
    mem::swap(&mut x, &mut y);
    println!("{x:?} {:?} {:?} {y:?}", mem::replace(&mut x.clone(), vec![]), mem::take(&mut x.clone()));
    println!("{} {:?}", unsafe { mem::transmute::<f32, u32>(1.0) }, unsafe { mem::transmute::<[u8; 4], [u16; 2]>([1, 0, 2, 0]) });
    println!("{} {:?}", unsafe { mem::transmute_copy::<u32, u16>(&0x10002) }, unsafe { mem::zeroed::<(u8, i32)>() });
    println!("{} {}", mem::discriminant(&Some(1)) == mem::discriminant(&Some(2)), mem::discriminant(&Some(1)) == mem::discriminant(&None));
    println!("{:?} {:?}", mem::discriminant(&Some(1)), mem::discriminant(&Err::<(), u8>(1)));
    let f: fn(i32) -> i32 = |x| x + 1;
    println!("{} {}", ptr::fn_addr_eq(f, f), f as usize != 0);
}
