macro_rules! inner { ($i:ident) => { 1 }; ($e:expr) => { 2 }; }
macro_rules! outer { ($e:expr) => { inner!($e) }; }
macro_rules! outer_ty { ($e:ty) => { inner2!($e) }; }
macro_rules! inner2 { (u8) => { 1 }; ($e:ty) => { 2 }; }
macro_rules! outer_lt { ($e:lifetime) => { inner3!($e) }; }
macro_rules! inner3 { ('a) => { 1 }; ($e:lifetime) => { 2 }; }
macro_rules! outer_vis { ($v:vis) => { inner4!($v) }; }
macro_rules! inner4 { (pub) => { 1 }; () => {3}; ($v:vis) => { 2 }; }
macro_rules! outer_path { ($v:path) => { inner5!($v) }; }
macro_rules! inner5 { (x) => { 1 }; ($v:path) => { 2 }; }
macro_rules! outer_pat { ($v:pat) => { inner6!($v) }; }
macro_rules! inner6 { (x) => { 1 }; (_) => {3}; ($v:pat) => { 2 }; }
macro_rules! outer_block { ($v:block) => { inner7!($v) }; }
macro_rules! inner7 { ({}) => { 1 }; ($v:block) => { 2 }; }
fn main() { let x = 1; println!("{} {} {} {} {} {} {} {}", outer!(x), outer_ty!(u8), outer_lt!('a), outer_vis!(pub), outer_path!(x), outer_pat!(x), outer_pat!(_), outer_block!({})); let _ = x; }
