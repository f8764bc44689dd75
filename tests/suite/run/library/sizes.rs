//! Sizes and alignments of the types of the library.
#![allow(warnings)]
fn main() {
    println!(
        "std::str::Split<'static,char> {} {}",
        std::mem::size_of::<std::str::Split<'static, char>>(),
        std::mem::align_of::<std::str::Split<'static, char>>()
    );
    println!(
        "std::str::Split<'static,&'static str> {} {}",
        std::mem::size_of::<std::str::Split<'static, &'static str>>(),
        std::mem::align_of::<std::str::Split<'static, &'static str>>()
    );
    println!(
        "std::str::RSplit<'static,char> {} {}",
        std::mem::size_of::<std::str::RSplit<'static, char>>(),
        std::mem::align_of::<std::str::RSplit<'static, char>>()
    );
    println!(
        "std::str::SplitN<'static,char> {} {}",
        std::mem::size_of::<std::str::SplitN<'static, char>>(),
        std::mem::align_of::<std::str::SplitN<'static, char>>()
    );
    println!(
        "std::str::SplitTerminator<'static,char> {} {}",
        std::mem::size_of::<std::str::SplitTerminator<'static, char>>(),
        std::mem::align_of::<std::str::SplitTerminator<'static, char>>()
    );
    println!(
        "std::str::SplitInclusive<'static,char> {} {}",
        std::mem::size_of::<std::str::SplitInclusive<'static, char>>(),
        std::mem::align_of::<std::str::SplitInclusive<'static, char>>()
    );
    println!(
        "std::str::Matches<'static,char> {} {}",
        std::mem::size_of::<std::str::Matches<'static, char>>(),
        std::mem::align_of::<std::str::Matches<'static, char>>()
    );
    println!(
        "std::str::MatchIndices<'static,&'static str> {} {}",
        std::mem::size_of::<std::str::MatchIndices<'static, &'static str>>(),
        std::mem::align_of::<std::str::MatchIndices<'static, &'static str>>()
    );
    println!(
        "std::str::SplitWhitespace<'static> {} {}",
        std::mem::size_of::<std::str::SplitWhitespace<'static>>(),
        std::mem::align_of::<std::str::SplitWhitespace<'static>>()
    );
    println!(
        "std::str::SplitAsciiWhitespace<'static> {} {}",
        std::mem::size_of::<std::str::SplitAsciiWhitespace<'static>>(),
        std::mem::align_of::<std::str::SplitAsciiWhitespace<'static>>()
    );
    println!(
        "std::str::Lines<'static> {} {}",
        std::mem::size_of::<std::str::Lines<'static>>(),
        std::mem::align_of::<std::str::Lines<'static>>()
    );
    println!(
        "std::str::CharIndices<'static> {} {}",
        std::mem::size_of::<std::str::CharIndices<'static>>(),
        std::mem::align_of::<std::str::CharIndices<'static>>()
    );
    println!(
        "std::str::Bytes<'static> {} {}",
        std::mem::size_of::<std::str::Bytes<'static>>(),
        std::mem::align_of::<std::str::Bytes<'static>>()
    );
    println!(
        "std::str::EncodeUtf16<'static> {} {}",
        std::mem::size_of::<std::str::EncodeUtf16<'static>>(),
        std::mem::align_of::<std::str::EncodeUtf16<'static>>()
    );
    println!(
        "std::str::Utf8Chunks<'static> {} {}",
        std::mem::size_of::<std::str::Utf8Chunks<'static>>(),
        std::mem::align_of::<std::str::Utf8Chunks<'static>>()
    );
    println!(
        "std::char::ToUppercase {} {}",
        std::mem::size_of::<std::char::ToUppercase>(),
        std::mem::align_of::<std::char::ToUppercase>()
    );
    println!(
        "std::char::EscapeDefault {} {}",
        std::mem::size_of::<std::char::EscapeDefault>(),
        std::mem::align_of::<std::char::EscapeDefault>()
    );
    println!(
        "std::char::EscapeUnicode {} {}",
        std::mem::size_of::<std::char::EscapeUnicode>(),
        std::mem::align_of::<std::char::EscapeUnicode>()
    );
    println!(
        "std::char::EscapeDebug {} {}",
        std::mem::size_of::<std::char::EscapeDebug>(),
        std::mem::align_of::<std::char::EscapeDebug>()
    );
    println!(
        "std::iter::Zip<std::slice::Iter<'static,u8>,std::slice::Iter<'static,u8>> {} {}",
        std::mem::size_of::<std::iter::Zip<std::slice::Iter<'static, u8>, std::slice::Iter<'static, u8>>>(),
        std::mem::align_of::<std::iter::Zip<std::slice::Iter<'static, u8>, std::slice::Iter<'static, u8>>>()
    );
    println!(
        "std::collections::hash_map::Iter<'static,u8,u8> {} {}",
        std::mem::size_of::<std::collections::hash_map::Iter<'static, u8, u8>>(),
        std::mem::align_of::<std::collections::hash_map::Iter<'static, u8, u8>>()
    );
    println!(
        "std::collections::hash_map::IntoIter<u8,u8> {} {}",
        std::mem::size_of::<std::collections::hash_map::IntoIter<u8, u8>>(),
        std::mem::align_of::<std::collections::hash_map::IntoIter<u8, u8>>()
    );
    println!(
        "std::collections::hash_map::Drain<'static,u8,u8> {} {}",
        std::mem::size_of::<std::collections::hash_map::Drain<'static, u8, u8>>(),
        std::mem::align_of::<std::collections::hash_map::Drain<'static, u8, u8>>()
    );
    println!(
        "std::collections::hash_map::OccupiedEntry<'static,u8,u8> {} {}",
        std::mem::size_of::<std::collections::hash_map::OccupiedEntry<'static, u8, u8>>(),
        std::mem::align_of::<std::collections::hash_map::OccupiedEntry<'static, u8, u8>>()
    );
    println!(
        "std::collections::hash_map::VacantEntry<'static,u8,u8> {} {}",
        std::mem::size_of::<std::collections::hash_map::VacantEntry<'static, u8, u8>>(),
        std::mem::align_of::<std::collections::hash_map::VacantEntry<'static, u8, u8>>()
    );
    println!(
        "std::collections::hash_map::Entry<'static,u64,u8> {} {}",
        std::mem::size_of::<std::collections::hash_map::Entry<'static, u64, u8>>(),
        std::mem::align_of::<std::collections::hash_map::Entry<'static, u64, u8>>()
    );
    println!(
        "std::collections::hash_set::Iter<'static,u8> {} {}",
        std::mem::size_of::<std::collections::hash_set::Iter<'static, u8>>(),
        std::mem::align_of::<std::collections::hash_set::Iter<'static, u8>>()
    );
    println!(
        "std::hash::DefaultHasher {} {}",
        std::mem::size_of::<std::hash::DefaultHasher>(),
        std::mem::align_of::<std::hash::DefaultHasher>()
    );
    println!(
        "std::hash::RandomState {} {}",
        std::mem::size_of::<std::hash::RandomState>(),
        std::mem::align_of::<std::hash::RandomState>()
    );
    println!(
        "std::net::Ipv6Addr {} {}",
        std::mem::size_of::<std::net::Ipv6Addr>(),
        std::mem::align_of::<std::net::Ipv6Addr>()
    );
    println!(
        "std::task::Waker {} {}",
        std::mem::size_of::<std::task::Waker>(),
        std::mem::align_of::<std::task::Waker>()
    );
    println!(
        "std::collections::TryReserveError {} {}",
        std::mem::size_of::<std::collections::TryReserveError>(),
        std::mem::align_of::<std::collections::TryReserveError>()
    );
    println!(
        "std::str::Utf8Error {} {}",
        std::mem::size_of::<std::str::Utf8Error>(),
        std::mem::align_of::<std::str::Utf8Error>()
    );
    println!(
        "std::io::Cursor<Vec<u8>> {} {}",
        std::mem::size_of::<std::io::Cursor<Vec<u8>>>(),
        std::mem::align_of::<std::io::Cursor<Vec<u8>>>()
    );
    println!(
        "std::io::BufReader<&'static [u8]> {} {}",
        std::mem::size_of::<std::io::BufReader<&'static [u8]>>(),
        std::mem::align_of::<std::io::BufReader<&'static [u8]>>()
    );
    println!(
        "std::io::BufWriter<Vec<u8>> {} {}",
        std::mem::size_of::<std::io::BufWriter<Vec<u8>>>(),
        std::mem::align_of::<std::io::BufWriter<Vec<u8>>>()
    );
    println!("std::io::Stdin {} {}", std::mem::size_of::<std::io::Stdin>(), std::mem::align_of::<std::io::Stdin>());
    println!("std::io::Stdout {} {}", std::mem::size_of::<std::io::Stdout>(), std::mem::align_of::<std::io::Stdout>());
    println!(
        "std::iter::StepBy<std::ops::Range<i32>> {} {}",
        std::mem::size_of::<std::iter::StepBy<std::ops::Range<i32>>>(),
        std::mem::align_of::<std::iter::StepBy<std::ops::Range<i32>>>()
    );
    println!(
        "std::iter::StepBy<std::slice::Iter<'static,u8>> {} {}",
        std::mem::size_of::<std::iter::StepBy<std::slice::Iter<'static, u8>>>(),
        std::mem::align_of::<std::iter::StepBy<std::slice::Iter<'static, u8>>>()
    );
    println!(
        "std::iter::Flatten<std::vec::IntoIter<Vec<i32>>> {} {}",
        std::mem::size_of::<std::iter::Flatten<std::vec::IntoIter<Vec<i32>>>>(),
        std::mem::align_of::<std::iter::Flatten<std::vec::IntoIter<Vec<i32>>>>()
    );
    println!(
        "std::mem::Discriminant<Option<i32>> {} {}",
        std::mem::size_of::<std::mem::Discriminant<Option<i32>>>(),
        std::mem::align_of::<std::mem::Discriminant<Option<i32>>>()
    );
    println!(
        "std::path::Component<'static> {} {}",
        std::mem::size_of::<std::path::Component<'static>>(),
        std::mem::align_of::<std::path::Component<'static>>()
    );
    println!(
        "std::process::ExitCode {} {}",
        std::mem::size_of::<std::process::ExitCode>(),
        std::mem::align_of::<std::process::ExitCode>()
    );
    println!(
        "std::sync::MutexGuard<'static,i32> {} {}",
        std::mem::size_of::<std::sync::MutexGuard<'static, i32>>(),
        std::mem::align_of::<std::sync::MutexGuard<'static, i32>>()
    );
    println!(
        "std::sync::RwLockWriteGuard<'static,i32> {} {}",
        std::mem::size_of::<std::sync::RwLockWriteGuard<'static, i32>>(),
        std::mem::align_of::<std::sync::RwLockWriteGuard<'static, i32>>()
    );
    println!(
        "std::sync::mpsc::SyncSender<i32> {} {}",
        std::mem::size_of::<std::sync::mpsc::SyncSender<i32>>(),
        std::mem::align_of::<std::sync::mpsc::SyncSender<i32>>()
    );
    println!(
        "std::sync::mpsc::SendError<i32> {} {}",
        std::mem::size_of::<std::sync::mpsc::SendError<i32>>(),
        std::mem::align_of::<std::sync::mpsc::SendError<i32>>()
    );
    println!(
        "std::collections::btree_map::Entry<'static,u8,u8> {} {}",
        std::mem::size_of::<std::collections::btree_map::Entry<'static, u8, u8>>(),
        std::mem::align_of::<std::collections::btree_map::Entry<'static, u8, u8>>()
    );
    println!(
        "std::collections::btree_map::OccupiedEntry<'static,u8,u8> {} {}",
        std::mem::size_of::<std::collections::btree_map::OccupiedEntry<'static, u8, u8>>(),
        std::mem::align_of::<std::collections::btree_map::OccupiedEntry<'static, u8, u8>>()
    );
    println!(
        "std::collections::btree_map::VacantEntry<'static,u8,u8> {} {}",
        std::mem::size_of::<std::collections::btree_map::VacantEntry<'static, u8, u8>>(),
        std::mem::align_of::<std::collections::btree_map::VacantEntry<'static, u8, u8>>()
    );
    println!(
        "std::collections::btree_map::Range<'static,u8,u8> {} {}",
        std::mem::size_of::<std::collections::btree_map::Range<'static, u8, u8>>(),
        std::mem::align_of::<std::collections::btree_map::Range<'static, u8, u8>>()
    );
    println!(
        "std::collections::btree_map::Keys<'static,u8,u8> {} {}",
        std::mem::size_of::<std::collections::btree_map::Keys<'static, u8, u8>>(),
        std::mem::align_of::<std::collections::btree_map::Keys<'static, u8, u8>>()
    );
    println!(
        "std::collections::btree_set::Union<'static,u8> {} {}",
        std::mem::size_of::<std::collections::btree_set::Union<'static, u8>>(),
        std::mem::align_of::<std::collections::btree_set::Union<'static, u8>>()
    );
    println!(
        "std::collections::vec_deque::Drain<'static,u8> {} {}",
        std::mem::size_of::<std::collections::vec_deque::Drain<'static, u8>>(),
        std::mem::align_of::<std::collections::vec_deque::Drain<'static, u8>>()
    );
    println!(
        "std::collections::vec_deque::IntoIter<u8> {} {}",
        std::mem::size_of::<std::collections::vec_deque::IntoIter<u8>>(),
        std::mem::align_of::<std::collections::vec_deque::IntoIter<u8>>()
    );
    println!(
        "std::collections::linked_list::IntoIter<u8> {} {}",
        std::mem::size_of::<std::collections::linked_list::IntoIter<u8>>(),
        std::mem::align_of::<std::collections::linked_list::IntoIter<u8>>()
    );
    println!(
        "std::vec::Splice<'static,std::vec::IntoIter<u8>> {} {}",
        std::mem::size_of::<std::vec::Splice<'static, std::vec::IntoIter<u8>>>(),
        std::mem::align_of::<std::vec::Splice<'static, std::vec::IntoIter<u8>>>()
    );
    println!(
        "std::slice::ChunksExact<'static,u8> {} {}",
        std::mem::size_of::<std::slice::ChunksExact<'static, u8>>(),
        std::mem::align_of::<std::slice::ChunksExact<'static, u8>>()
    );
    println!(
        "std::slice::RChunks<'static,u8> {} {}",
        std::mem::size_of::<std::slice::RChunks<'static, u8>>(),
        std::mem::align_of::<std::slice::RChunks<'static, u8>>()
    );
    println!(
        "std::slice::SplitN<'static,u8,fn(&u8)->bool> {} {}",
        std::mem::size_of::<std::slice::SplitN<'static, u8, fn(&u8) -> bool>>(),
        std::mem::align_of::<std::slice::SplitN<'static, u8, fn(&u8) -> bool>>()
    );
    println!(
        "std::slice::ChunkBy<'static,u8,fn(&u8,&u8)->bool> {} {}",
        std::mem::size_of::<std::slice::ChunkBy<'static, u8, fn(&u8, &u8) -> bool>>(),
        std::mem::align_of::<std::slice::ChunkBy<'static, u8, fn(&u8, &u8) -> bool>>()
    );
    println!(
        "std::iter::Scan<std::ops::Range<u8>,u8,fn(&mut u8,u8)->Option<u8>> {} {}",
        std::mem::size_of::<std::iter::Scan<std::ops::Range<u8>, u8, fn(&mut u8, u8) -> Option<u8>>>(),
        std::mem::align_of::<std::iter::Scan<std::ops::Range<u8>, u8, fn(&mut u8, u8) -> Option<u8>>>()
    );
    println!(
        "std::iter::Map<std::ops::Range<u8>,fn(u8)->u8> {} {}",
        std::mem::size_of::<std::iter::Map<std::ops::Range<u8>, fn(u8) -> u8>>(),
        std::mem::align_of::<std::iter::Map<std::ops::Range<u8>, fn(u8) -> u8>>()
    );
    println!(
        "std::iter::Fuse<std::ops::Range<u8>> {} {}",
        std::mem::size_of::<std::iter::Fuse<std::ops::Range<u8>>>(),
        std::mem::align_of::<std::iter::Fuse<std::ops::Range<u8>>>()
    );
    println!(
        "std::iter::Repeat<u8> {} {}",
        std::mem::size_of::<std::iter::Repeat<u8>>(),
        std::mem::align_of::<std::iter::Repeat<u8>>()
    );
    println!(
        "std::iter::RepeatN<u8> {} {}",
        std::mem::size_of::<std::iter::RepeatN<u8>>(),
        std::mem::align_of::<std::iter::RepeatN<u8>>()
    );
    println!(
        "std::iter::Once<u8> {} {}",
        std::mem::size_of::<std::iter::Once<u8>>(),
        std::mem::align_of::<std::iter::Once<u8>>()
    );
    println!(
        "std::iter::Successors<u8,fn(&u8)->Option<u8>> {} {}",
        std::mem::size_of::<std::iter::Successors<u8, fn(&u8) -> Option<u8>>>(),
        std::mem::align_of::<std::iter::Successors<u8, fn(&u8) -> Option<u8>>>()
    );
    println!(
        "std::iter::FlatMap<std::ops::Range<u8>,Vec<u8>,fn(u8)->Vec<u8>> {} {}",
        std::mem::size_of::<std::iter::FlatMap<std::ops::Range<u8>, Vec<u8>, fn(u8) -> Vec<u8>>>(),
        std::mem::align_of::<std::iter::FlatMap<std::ops::Range<u8>, Vec<u8>, fn(u8) -> Vec<u8>>>()
    );
    println!(
        "std::iter::Cloned<std::slice::Iter<'static,u8>> {} {}",
        std::mem::size_of::<std::iter::Cloned<std::slice::Iter<'static, u8>>>(),
        std::mem::align_of::<std::iter::Cloned<std::slice::Iter<'static, u8>>>()
    );
    println!(
        "std::time::Instant {} {}",
        std::mem::size_of::<std::time::Instant>(),
        std::mem::align_of::<std::time::Instant>()
    );
    println!(
        "std::thread::JoinHandle<()> {} {}",
        std::mem::size_of::<std::thread::JoinHandle<()>>(),
        std::mem::align_of::<std::thread::JoinHandle<()>>()
    );
    println!(
        "std::thread::Thread {} {}",
        std::mem::size_of::<std::thread::Thread>(),
        std::mem::align_of::<std::thread::Thread>()
    );
    println!(
        "std::thread::Builder {} {}",
        std::mem::size_of::<std::thread::Builder>(),
        std::mem::align_of::<std::thread::Builder>()
    );
    println!(
        "std::cell::BorrowError {} {}",
        std::mem::size_of::<std::cell::BorrowError>(),
        std::mem::align_of::<std::cell::BorrowError>()
    );
    println!(
        "std::cell::BorrowMutError {} {}",
        std::mem::size_of::<std::cell::BorrowMutError>(),
        std::mem::align_of::<std::cell::BorrowMutError>()
    );
    println!(
        "std::rc::Weak<str> {} {}",
        std::mem::size_of::<std::rc::Weak<str>>(),
        std::mem::align_of::<std::rc::Weak<str>>()
    );
    println!(
        "std::any::TypeId {} {}",
        std::mem::size_of::<std::any::TypeId>(),
        std::mem::align_of::<std::any::TypeId>()
    );
    println!(
        "std::alloc::LayoutError {} {}",
        std::mem::size_of::<std::alloc::LayoutError>(),
        std::mem::align_of::<std::alloc::LayoutError>()
    );
    println!(
        "std::string::FromUtf16Error {} {}",
        std::mem::size_of::<std::string::FromUtf16Error>(),
        std::mem::align_of::<std::string::FromUtf16Error>()
    );
    println!(
        "std::string::Drain<'static> {} {}",
        std::mem::size_of::<std::string::Drain<'static>>(),
        std::mem::align_of::<std::string::Drain<'static>>()
    );
    println!(
        "std::char::ParseCharError {} {}",
        std::mem::size_of::<std::char::ParseCharError>(),
        std::mem::align_of::<std::char::ParseCharError>()
    );
    println!(
        "std::char::DecodeUtf16<std::vec::IntoIter<u16>> {} {}",
        std::mem::size_of::<std::char::DecodeUtf16<std::vec::IntoIter<u16>>>(),
        std::mem::align_of::<std::char::DecodeUtf16<std::vec::IntoIter<u16>>>()
    );
    println!(
        "std::num::TryFromIntError {} {}",
        std::mem::size_of::<std::num::TryFromIntError>(),
        std::mem::align_of::<std::num::TryFromIntError>()
    );
    println!("std::env::Args {} {}", std::mem::size_of::<std::env::Args>(), std::mem::align_of::<std::env::Args>());
    println!(
        "std::env::VarError {} {}",
        std::mem::size_of::<std::env::VarError>(),
        std::mem::align_of::<std::env::VarError>()
    );
    println!(
        "std::io::Lines<std::io::Empty> {} {}",
        std::mem::size_of::<std::io::Lines<std::io::Empty>>(),
        std::mem::align_of::<std::io::Lines<std::io::Empty>>()
    );
    println!(
        "std::io::Take<std::io::Empty> {} {}",
        std::mem::size_of::<std::io::Take<std::io::Empty>>(),
        std::mem::align_of::<std::io::Take<std::io::Empty>>()
    );
    println!(
        "std::ffi::CString {} {}",
        std::mem::size_of::<std::ffi::CString>(),
        std::mem::align_of::<std::ffi::CString>()
    );
    println!(
        "std::ffi::NulError {} {}",
        std::mem::size_of::<std::ffi::NulError>(),
        std::mem::align_of::<std::ffi::NulError>()
    );
    println!(
        "std::sync::PoisonError<u8> {} {}",
        std::mem::size_of::<std::sync::PoisonError<u8>>(),
        std::mem::align_of::<std::sync::PoisonError<u8>>()
    );
    println!(
        "std::sync::TryLockError<u8> {} {}",
        std::mem::size_of::<std::sync::TryLockError<u8>>(),
        std::mem::align_of::<std::sync::TryLockError<u8>>()
    );
    println!(
        "std::panic::AssertUnwindSafe<u8> {} {}",
        std::mem::size_of::<std::panic::AssertUnwindSafe<u8>>(),
        std::mem::align_of::<std::panic::AssertUnwindSafe<u8>>()
    );
    println!(
        "std::panic::Location<'static> {} {}",
        std::mem::size_of::<std::panic::Location<'static>>(),
        std::mem::align_of::<std::panic::Location<'static>>()
    );
    println!(
        "std::ops::ControlFlow<u8,u16> {} {}",
        std::mem::size_of::<std::ops::ControlFlow<u8, u16>>(),
        std::mem::align_of::<std::ops::ControlFlow<u8, u16>>()
    );
    println!(
        "std::num::NonZeroU8 {} {}",
        std::mem::size_of::<std::num::NonZeroU8>(),
        std::mem::align_of::<std::num::NonZeroU8>()
    );
    println!(
        "std::num::Wrapping<u16> {} {}",
        std::mem::size_of::<std::num::Wrapping<u16>>(),
        std::mem::align_of::<std::num::Wrapping<u16>>()
    );
    println!(
        "std::sync::atomic::AtomicBool {} {}",
        std::mem::size_of::<std::sync::atomic::AtomicBool>(),
        std::mem::align_of::<std::sync::atomic::AtomicBool>()
    );
    println!(
        "std::cell::LazyCell<u64> {} {}",
        std::mem::size_of::<std::cell::LazyCell<u64>>(),
        std::mem::align_of::<std::cell::LazyCell<u64>>()
    );
    println!(
        "std::sync::LazyLock<u64> {} {}",
        std::mem::size_of::<std::sync::LazyLock<u64>>(),
        std::mem::align_of::<std::sync::LazyLock<u64>>()
    );
    println!(
        "std::sync::WaitTimeoutResult {} {}",
        std::mem::size_of::<std::sync::WaitTimeoutResult>(),
        std::mem::align_of::<std::sync::WaitTimeoutResult>()
    );
    println!(
        "std::sync::BarrierWaitResult {} {}",
        std::mem::size_of::<std::sync::BarrierWaitResult>(),
        std::mem::align_of::<std::sync::BarrierWaitResult>()
    );
    println!(
        "std::thread::LocalKey<u8> {} {}",
        std::mem::size_of::<std::thread::LocalKey<u8>>(),
        std::mem::align_of::<std::thread::LocalKey<u8>>()
    );
    println!(
        "std::collections::BinaryHeap<u8> {} {}",
        std::mem::size_of::<std::collections::BinaryHeap<u8>>(),
        std::mem::align_of::<std::collections::BinaryHeap<u8>>()
    );
    println!(
        "std::slice::Iter<'static,()> {} {}",
        std::mem::size_of::<std::slice::Iter<'static, ()>>(),
        std::mem::align_of::<std::slice::Iter<'static, ()>>()
    );
    println!(
        "std::vec::IntoIter<()> {} {}",
        std::mem::size_of::<std::vec::IntoIter<()>>(),
        std::mem::align_of::<std::vec::IntoIter<()>>()
    );
    println!(
        "std::ops::RangeInclusive<char> {} {}",
        std::mem::size_of::<std::ops::RangeInclusive<char>>(),
        std::mem::align_of::<std::ops::RangeInclusive<char>>()
    );
    println!(
        "std::iter::Rev<std::ops::RangeInclusive<u8>> {} {}",
        std::mem::size_of::<std::iter::Rev<std::ops::RangeInclusive<u8>>>(),
        std::mem::align_of::<std::iter::Rev<std::ops::RangeInclusive<u8>>>()
    );
}
