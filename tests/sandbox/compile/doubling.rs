#![recursion_limit = "1000000"]
macro_rules! double { ($($t:tt)*) => { double!($($t)* $($t)*); } }
mod deep { double!(x); }
