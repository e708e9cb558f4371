static mut HITS: u32 = 0;

fn main() {
    HITS += 1;
}
