trait Shape {}

impl std::panic::UnwindSafe for dyn Shape {}

fn main() {}
