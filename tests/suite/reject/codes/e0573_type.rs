enum Dragon { Born }
fn oblivion() -> Dragon::Born { Dragon::Born }
fn main() {}
