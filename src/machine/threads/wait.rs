//! What a thread waits for.

use crate::machine::memory::Location;

/// A wait that has not ended.
#[derive(Debug)]
pub struct Wait {
    pub kind: WaitKind,
    /// What it waits for: the address of a lock or channel, the number of a thread.
    pub address: u64,
    /// When it ends in vain, in nanoseconds since the program's start.
    pub until: Option<u64>,
    /// It is the so-many-th wait of the run.
    pub number: u64,
    /// Where "in vain" is to be written.
    pub in_vain: Option<Location>,
}

/// See [`Wait`]. The library names them by number, in this order.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum WaitKind {
    /// Only for time to pass.
    Time,
    /// The end of the thread whose number is the address.
    Join,
    Park,
    Mutex,
    Read,
    Write,
    Condition,
    Barrier,
    Once,
    Receive,
    Send,
    /// All threads of a scope.
    Scope,
    /// Bytes from the other end of a pipe or socket.
    Input,
    /// Room in a pipe or socket.
    Output,
    Connection,
}

impl WaitKind {
    const ALL: [WaitKind; 15] = [
        WaitKind::Time,
        WaitKind::Join,
        WaitKind::Park,
        WaitKind::Mutex,
        WaitKind::Read,
        WaitKind::Write,
        WaitKind::Condition,
        WaitKind::Barrier,
        WaitKind::Once,
        WaitKind::Receive,
        WaitKind::Send,
        WaitKind::Scope,
        WaitKind::Input,
        WaitKind::Output,
        WaitKind::Connection,
    ];

    /// By the library's number.
    pub fn of_number(number: u128) -> Option<WaitKind> {
        WaitKind::ALL.get(usize::try_from(number).ok()?).copied()
    }

    /// Whether somebody can wake those who wait by naming an address.
    pub fn has_address(self) -> bool {
        !matches!(self, WaitKind::Time | WaitKind::Park)
    }

    /// After "waits".
    pub fn words(self) -> &'static str {
        match self {
            WaitKind::Time => "for time to pass",
            WaitKind::Join => "for a thread to end",
            WaitKind::Park => "to be unparked",
            WaitKind::Mutex => "for a mutex",
            WaitKind::Read => "to read what an `RwLock` guards",
            WaitKind::Write => "to write what an `RwLock` guards",
            WaitKind::Condition => "to be notified by a `Condvar`",
            WaitKind::Barrier => "for others at a barrier",
            WaitKind::Once => "for a value that is being made",
            WaitKind::Receive => "for a message",
            WaitKind::Send => "for somebody to receive its message",
            WaitKind::Scope => "for the threads of a scope to end",
            WaitKind::Input => "for bytes to read",
            WaitKind::Output => "for room to write",
            WaitKind::Connection => "for somebody to connect",
        }
    }
}
