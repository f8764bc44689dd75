#!/usr/bin/env don't
enum Kind {
    pub First,
}
fn main() {}
