use super::*;
use std::io::Write;

#[test]
fn prints() {
    let _ = Ring::default();
    let mut out = std::io::stdout();
    for m in 0..5 {
        let _ = writeln!(out, "\ntest m{m}::tests::prints ... FAILED");
    }
}
