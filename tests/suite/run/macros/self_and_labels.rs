// What macros see of `self` and of labels: what the call gives them, what they make themselves, and what stands around their definition.

struct Tally {
    marks: u32,
}

macro_rules! counter {
    ($name:ident, $step:expr) => {
        fn $name(&mut self) -> u32 {
            self.marks += $step;
            self.marks
        }
    };
}

macro_rules! twice {
    ($receiver:ident) => {
        $receiver.marks += $receiver.marks
    };
}

macro_rules! search {
    ($label:lifetime, $numbers:expr, $wanted:expr) => {
        $label: loop {
            'own: for number in $numbers {
                if number == $wanted {
                    break $label number;
                }
                if number > $wanted {
                    break 'own;
                }
            }
            break 0;
        }
    };
}

impl Tally {
    counter!(one, 1);
    counter!(ten, 10);

    fn rounds(&mut self) -> u32 {
        macro_rules! add {
            ($number:expr) => {
                self.marks += $number
            };
        }
        add!(5);
        twice!(self);
        let mut left = 3;
        'outer: loop {
            macro_rules! stop {
                () => {
                    if left == 0 {
                        break 'outer;
                    }
                };
            }
            loop {
                stop!();
                left -= 1;
                add!(left);
            }
        }
        self.marks
    }
}

fn main() {
    let mut tally = Tally { marks: 0 };
    println!("{} {}", tally.one(), tally.ten());
    println!("{}", tally.rounds());
    println!("{} {}", search!('here, [1, 4, 6], 4), search!('there, [1, 4, 6], 5));
}
