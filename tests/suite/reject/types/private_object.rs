mod shapes {
    pub(self) trait Hidden {
        fn id(&self) -> u8;
    }
    impl Hidden for u8 {
        fn id(&self) -> u8 {
            *self
        }
    }
    #[allow(private_interfaces, private_bounds)]
    pub fn made() -> Box<dyn Hidden> {
        Box::new(3u8)
    }
}

fn main() {
    let made = shapes::made();
    drop(made);
}
