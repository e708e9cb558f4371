use super::*;

// Write functions with #[test] in front of them.
