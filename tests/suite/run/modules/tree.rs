mod shapes {
    pub mod square {
        pub struct Square {
            pub side: u32,
            id: u32,
        }
        impl Square {
            pub fn new(side: u32) -> Square {
                Square { side, id: super::next_id() }
            }
            pub fn id(&self) -> u32 {
                self.id
            }
        }
    }
    fn next_id() -> u32 {
        super::BASE + 1
    }
    pub use self::square::Square as Sq;
    pub(crate) const KIND: &str = "quad";
}
const BASE: u32 = 100;
use shapes::{KIND, Sq, square};
fn main() {
    let s = Sq::new(3);
    let t: square::Square = crate::shapes::square::Square::new(4);
    println!("{} {} {} {KIND}", s.side, s.id(), t.side);
}
