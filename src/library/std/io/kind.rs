//! [`ErrorKind`], and what the operating system calls its errors.

use crate::fmt;

macro_rules! kinds {
    ($($name:ident $text:literal $($code:literal)*;)*) => {
        /// What kind of thing went wrong.
        #[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
        #[non_exhaustive]
        pub enum ErrorKind {
            $(
                #[doc = $text]
                $name,
            )*
        }

        impl ErrorKind {
            pub(super) fn description(&self) -> &'static str {
                match *self {
                    $(ErrorKind::$name => $text,)*
                }
            }
            pub(super) fn from_number(number: usize) -> ErrorKind {
                $(
                    if number == ErrorKind::$name as usize {
                        return ErrorKind::$name;
                    }
                )*
                ErrorKind::Other
            }
            /// The kind of an error of the operating system.
            pub(super) fn of_os_error(code: i32) -> ErrorKind {
                match code {
                    $($($code => ErrorKind::$name,)*)*
                    _ => ErrorKind::Uncategorized,
                }
            }
        }
    };
}
kinds! {
    NotFound "entity not found" 2;
    PermissionDenied "permission denied" 1 13;
    ConnectionRefused "connection refused" 111;
    ConnectionReset "connection reset" 104;
    HostUnreachable "host unreachable" 113;
    NetworkUnreachable "network unreachable" 101;
    ConnectionAborted "connection aborted" 103;
    NotConnected "not connected" 107;
    AddrInUse "address in use" 98;
    AddrNotAvailable "address not available" 99;
    NetworkDown "network down" 100;
    BrokenPipe "broken pipe" 32;
    AlreadyExists "entity already exists" 17;
    WouldBlock "operation would block" 11;
    NotADirectory "not a directory" 20;
    IsADirectory "is a directory" 21;
    DirectoryNotEmpty "directory not empty" 39;
    ReadOnlyFilesystem "read-only filesystem or storage medium" 30;
    FilesystemLoop "filesystem loop or indirection limit (e.g. symlink loop)" 40;
    StaleNetworkFileHandle "stale network file handle" 116;
    InvalidInput "invalid input parameter" 22;
    InvalidData "invalid data";
    TimedOut "timed out" 110;
    WriteZero "write zero";
    StorageFull "no storage space" 28;
    NotSeekable "seek on unseekable file" 29;
    QuotaExceeded "quota exceeded" 122;
    FileTooLarge "file too large" 27;
    ResourceBusy "resource busy" 16;
    ExecutableFileBusy "executable file busy" 26;
    Deadlock "deadlock" 35;
    CrossesDevices "cross-device link or rename" 18;
    TooManyLinks "too many links" 31;
    InvalidFilename "invalid filename" 36;
    ArgumentListTooLong "argument list too long" 7;
    Interrupted "operation interrupted" 4;
    Unsupported "unsupported" 38 95;
    UnexpectedEof "unexpected end of file";
    OutOfMemory "out of memory" 12;
    InProgress "in progress" 115;
    Other "other error";
    Uncategorized "uncategorized error";
}

impl fmt::Display for ErrorKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.description())
    }
}

/// The text of an error of the operating system, as Linux has it.
pub(super) fn os_message(code: i32) -> crate::string::String {
    let known = match code {
        0 => "Success",
        1 => "Operation not permitted",
        2 => "No such file or directory",
        3 => "No such process",
        4 => "Interrupted system call",
        5 => "Input/output error",
        6 => "No such device or address",
        7 => "Argument list too long",
        8 => "Exec format error",
        9 => "Bad file descriptor",
        10 => "No child processes",
        11 => "Resource temporarily unavailable",
        12 => "Cannot allocate memory",
        13 => "Permission denied",
        14 => "Bad address",
        16 => "Device or resource busy",
        17 => "File exists",
        18 => "Invalid cross-device link",
        19 => "No such device",
        20 => "Not a directory",
        21 => "Is a directory",
        22 => "Invalid argument",
        23 => "Too many open files in system",
        24 => "Too many open files",
        25 => "Inappropriate ioctl for device",
        26 => "Text file busy",
        27 => "File too large",
        28 => "No space left on device",
        29 => "Illegal seek",
        30 => "Read-only file system",
        31 => "Too many links",
        32 => "Broken pipe",
        33 => "Numerical argument out of domain",
        34 => "Numerical result out of range",
        35 => "Resource deadlock avoided",
        36 => "File name too long",
        38 => "Function not implemented",
        39 => "Directory not empty",
        40 => "Too many levels of symbolic links",
        95 => "Operation not supported",
        98 => "Address already in use",
        99 => "Cannot assign requested address",
        100 => "Network is down",
        101 => "Network is unreachable",
        103 => "Software caused connection abort",
        104 => "Connection reset by peer",
        107 => "Transport endpoint is not connected",
        110 => "Connection timed out",
        111 => "Connection refused",
        113 => "No route to host",
        115 => "Operation now in progress",
        116 => "Stale file handle",
        122 => "Disk quota exceeded",
        _ => return crate::format!("Unknown error {code}"),
    };
    crate::string::String::from(known)
}
