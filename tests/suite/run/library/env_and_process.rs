//! The environment and the process.
#![allow(warnings)]
use std::cell::Cell;
use std::thread;

trait XC {
    fn exit_process_check(&self);
}
impl XC for std::process::ExitCode {
    fn exit_process_check(&self) {
        println!("{:?} {:?}", self, std::process::ExitCode::SUCCESS);
    }
}

thread_local! { static TL: Cell<i32> = Cell::new(3); }

fn environment() {
    println!("{:?}", thread::LocalKey::<Cell<i32>>::with(&TL, |c| c.get()));
    println!("{:?} {:?}", 1, std::env::var("NOPE_X"));
    unsafe { std::env::set_var("A_B", "c") };
    println!("{:?} {:?}", std::env::var("A_B"), std::env::var_os("A_B"));
    unsafe { std::env::remove_var("A_B") };
    println!("{:?}", std::env::var("A_B").map_err(|e| e.to_string()));
    println!("{:?}", std::env::split_paths("/a:/b").collect::<Vec<_>>());
    println!("{:?} {:?}", std::env::join_paths(["/a", "/b"]), std::env::join_paths(["a:b"]).map_err(|e| e.to_string()));
}

fn exit_codes() {
    std::process::ExitCode::from(3).exit_process_check();
}

fn more() {
    unsafe {
        std::env::set_var("Z_Q", "1");
        std::env::set_var("Z_Q", "2");
    }
    println!("{:?} {:?}", std::env::var("Z_Q"), std::env::var_os("Z_Q").map(|v| v.len()));
    println!("{:?}", std::env::split_paths("/a:/b"));
    println!("{:?}", std::env::join_paths(["a:b"]));
}

fn main() {
    environment();
    exit_codes();
    more();
}
