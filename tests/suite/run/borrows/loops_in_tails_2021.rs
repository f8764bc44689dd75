// edition: 2021
//! A `for` loop ends the temporaries of what it loops over, even where it is the tail of a block whose variables they borrow.
use std::cell::RefCell;
use std::rc::Rc;
use std::sync::{Mutex, RwLock};

struct Loud<'a>(&'a RefCell<Vec<i32>>);
impl Drop for Loud<'_> {
    fn drop(&mut self) {
        println!("dropped, {} left", self.0.borrow().len());
    }
}
impl<'a> Loud<'a> {
    fn numbers(&self) -> std::ops::Range<i32> {
        0..self.0.borrow().len() as i32
    }
}

fn refs() {
    let car = Rc::new(RefCell::new(vec![1, 2]));
    let same = Rc::clone(&car);
    for wheel in car.borrow().iter() {
        println!("{wheel} {}", same.borrow().len());
    }
}

fn locks() {
    let list = Mutex::new(vec![1, 2]);
    let map = RwLock::new(vec![(1, 'a')]);
    for (number, letter) in map.read().unwrap().iter() {
        println!("{number} {letter}");
    }
    for number in list.lock().unwrap().iter_mut() {
        *number += 1;
        println!("{number}");
    }
}

fn nested(deep: &RefCell<Vec<RefCell<Vec<i32>>>>) {
    let own = RefCell::new(vec![0]);
    for inner in deep.borrow().iter() {
        let own = own.borrow().clone();
        for number in inner.borrow().iter().chain(own.iter()) {
            println!("{number}");
        }
    }
}

fn order() {
    let own = RefCell::new(vec![1, 2, 3]);
    let _last = Loud(&own);
    {
        let many = RefCell::new(vec![1, 2]);
        for number in Loud(&many).numbers() {
            println!("{number}");
        }
    };
    let _unit = (for _ in Loud(&own).numbers() {}, println!("after the loop"));
    for number in Loud(&own).numbers() {
        if number == 1 {
            return;
        }
    }
}

fn in_match(which: Option<i32>) {
    let own = RefCell::new(vec![1, 2]);
    match which {
        Some(_) => for number in own.borrow().iter().rev() {
            println!("{number}")
        },
        None => if own.borrow().is_empty() {} else {
            for number in own.borrow_mut().drain(..) {
                println!("{number}")
            }
        },
    }
}

fn main() {
    refs();
    locks();
    nested(&RefCell::new(vec![RefCell::new(vec![1, 2]), RefCell::new(vec![3])]));
    order();
    in_match(Some(1));
    in_match(None);
}
