//! The names that every module sees without importing them.

pub mod v1 {
    //! The first (and so far only) version.

    pub use crate::borrow::ToOwned;
    pub use crate::boxed::Box;
    pub use crate::string::{String, ToString};
    pub use crate::vec::Vec;
    pub use core::prelude::v1::*;
}

pub mod rust_2021 {
    //! The prelude of edition 2021.
    pub use super::v1::*;
}

pub mod rust_2024 {
    //! The prelude of edition 2024.
    pub use super::v1::*;
    pub use core::prelude::rust_2024::*;
}
