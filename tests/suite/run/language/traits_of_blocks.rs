struct S;

mod shapes {
    pub trait Round {
        const SIDES: u8 = 1;
        fn name(&self) -> &str {
            "round"
        }
    }
    pub trait Square {
        const SIDES: u8 = 4;
        fn name(&self) -> &str {
            "square"
        }
    }
    impl Round for super::S {}
    impl Square for super::S {}
}

fn nested() {
    use shapes::Round;
    {
        use shapes::Square as _;
    }
    println!("{} {}", S.name(), S::SIDES);
}

fn main() {
    {
        use shapes::Round;
        println!("{}", S.name());
    }
    {
        use shapes::Square as _;
        println!("{} {}", S.name(), S::SIDES);
    }
    let closure = || {
        use shapes::Round;
        S.name().len()
    };
    println!("{}", closure());
    let word = match 1 {
        1 => {
            use shapes::*;
            Round::name(&S)
        }
        _ => {
            use shapes::Square;
            S.name()
        }
    };
    println!("{word}");
    for step in 0..2 {
        trait Local {
            fn local(&self, step: u8) -> u8 {
                step * 2
            }
        }
        impl Local for S {}
        println!("{}", S.local(step));
    }
    nested();
}
