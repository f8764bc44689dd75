use std::alloc::{Layout, alloc, alloc_zeroed, dealloc, handle_alloc_error, realloc};

fn main() {
    let l = Layout::new::<u64>();
    println!("{l:?} {} {}", l.size(), l.align());
    println!("{:?} {:?}", Layout::array::<u32>(5), Layout::array::<u64>(usize::MAX).map_err(|e| e.to_string()));
    println!("{:?} {:?}", Layout::from_size_align(10, 4), Layout::from_size_align(10, 3));
    println!("{:?} {:?}", Layout::for_value("abc"), Layout::for_value(&[1u16, 2][..]));
    let odd = Layout::from_size_align(5, 4).unwrap();
    println!("{:?} {:?}", odd.pad_to_align(), odd.align_to(16));
    println!("{:?} {:?}", odd.extend(Layout::new::<u64>()), Layout::new::<u8>().extend(Layout::new::<u32>()));
    println!("{} {}", l == Layout::new::<i64>(), Layout::new::<()>().size());
    unsafe {
        let p = alloc(l) as *mut u64;
        if p.is_null() {
            handle_alloc_error(l);
        }
        *p = 7;
        println!("{}", *p);
        dealloc(p as *mut u8, l);
        let four = Layout::array::<u32>(4).unwrap();
        let q = alloc_zeroed(four) as *mut u32;
        println!("{:?}", std::slice::from_raw_parts(q, 4));
        for i in 0..4 {
            q.add(i).write(i as u32);
        }
        let q = realloc(q as *mut u8, four, 32) as *mut u32;
        q.add(7).write(70);
        println!("{:?} {}", std::slice::from_raw_parts(q, 4), *q.add(7));
        dealloc(q as *mut u8, Layout::array::<u32>(8).unwrap());
    }
}
