struct Switch<const ON: bool>;

type On = Switch<true>;
type Off = Switch<0>;

fn main() {}
