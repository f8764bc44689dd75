// What is reached through an import that leads nowhere is no error of its own.
mod m {
    pub use super::absent::Thing;
    pub mod inner {}
}
use m::inner::{Kind, make, tools};

struct Holder {
    kind: Kind,
    tool: tools::Tool,
}

fn main() {
    let holder = Holder { kind: Kind::new(), tool: make(tools::SIZE) };
    let thing: m::Thing = m::Thing::default();
    holder.tool.run(thing);
}
