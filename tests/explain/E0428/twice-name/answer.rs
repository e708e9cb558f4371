struct Frame;
struct Frame;
fn main() {}
