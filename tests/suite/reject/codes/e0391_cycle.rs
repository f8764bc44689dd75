trait FirstTrait: SecondTrait {}
trait SecondTrait: FirstTrait {}
fn main() {}
