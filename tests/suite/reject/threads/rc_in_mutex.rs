//! A mutex does not make an `Rc` shareable.
use std::rc::Rc;
use std::sync::{Arc, Mutex};

fn needs_sync<T: Sync>(_: &T) {}

fn main() {
    let shared = Arc::new(Mutex::new(Rc::new(1)));
    needs_sync(&shared);
}
