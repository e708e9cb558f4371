//! Six errors of the borrow checker, in a library of three files; tests/cli/cargo.sh.
pub mod frame;
pub mod ring;
