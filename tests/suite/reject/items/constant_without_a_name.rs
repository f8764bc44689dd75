struct Checked;

impl Checked {
    const _: () = assert!(size_of::<Checked>() == 0);
}

fn main() {
    println!("{}", size_of::<Checked>());
}
