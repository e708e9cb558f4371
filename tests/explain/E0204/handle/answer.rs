use std::fs::File;
struct Log {
    out: File,
}
impl Copy for Log {}
impl Clone for Log {
    fn clone(&self) -> Log {
        *self
    }
}
fn main() {
    let _ = File::open("log").map(|out| Log { out }).map(|l| l.out);
}
