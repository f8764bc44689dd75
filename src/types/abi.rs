//! The name of a calling convention to what stands in a signature: functions of different conventions have different types
//! (Reference, "Function pointer types").

/// A calling convention that is stable on x86-64.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Abi {
    Rust,
    C,
    CUnwind,
    Cdecl,
    CdeclUnwind,
    System,
    SystemUnwind,
    Sysv64,
    Sysv64Unwind,
    Win64,
    Win64Unwind,
    Efiapi,
    /// Anything else: already reported.
    Unknown,
}

impl Abi {
    const ALL: [(Abi, &'static str); 12] = [
        (Abi::Rust, "Rust"),
        (Abi::C, "C"),
        (Abi::CUnwind, "C-unwind"),
        (Abi::Cdecl, "cdecl"),
        (Abi::CdeclUnwind, "cdecl-unwind"),
        (Abi::System, "system"),
        (Abi::SystemUnwind, "system-unwind"),
        (Abi::Sysv64, "sysv64"),
        (Abi::Sysv64Unwind, "sysv64-unwind"),
        (Abi::Win64, "win64"),
        (Abi::Win64Unwind, "win64-unwind"),
        (Abi::Efiapi, "efiapi"),
    ];

    /// By the string after `extern`; `None` where there is no `extern`.
    pub fn from_name(name: Option<&str>) -> Abi {
        let Some(name) = name else { return Abi::Rust };
        Abi::ALL.iter().find(|(_, known)| *known == name).map_or(Abi::Unknown, |(abi, _)| *abi)
    }

    /// As it stands after `extern`.
    pub fn name(self) -> &'static str {
        Abi::ALL.iter().find(|(abi, _)| *abi == self).map_or("unknown", |(_, name)| name)
    }
}
