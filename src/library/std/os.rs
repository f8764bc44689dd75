//! What only some operating systems have: descriptors, and what Unix says of files, processes and text.

pub mod fd;
pub mod raw;
pub mod unix;
