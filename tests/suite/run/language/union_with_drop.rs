use std::mem::ManuallyDrop;

union Slot {
    word: ManuallyDrop<String>,
    number: u8,
}

impl Drop for Slot {
    fn drop(&mut self) {
        println!("drop {}", unsafe { self.number });
    }
}

struct Pair(Slot, Slot);

enum Piece {
    Round = 4,
    Flat,
}

fn main() {
    let single = Slot { number: 1 };
    let mut replaced = Slot { number: 2 };
    replaced = Slot { number: 3 };
    replaced.number = 4;
    let boxed = Box::new(Pair(Slot { number: 5 }, Slot { number: 6 }));
    let list = vec![Slot { number: 7 }];
    drop(list);
    let Pair(first, _) = *boxed;
    println!("{} {}", unsafe { first.number }, Piece::Round as u8 + Piece::Flat as u8);
    std::mem::forget(single);
    let word = Slot { word: ManuallyDrop::new(String::new()) };
    println!("{}", unsafe { word.word.len() });
    std::mem::forget(word);
}
