trait A<T = Self> {}
fn together_we_will_rule_the_galaxy(son: &dyn A) {}
fn main() {}
