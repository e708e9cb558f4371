static mut LOG: Vec<u32> = Vec::new();

fn main() {
    unsafe {
        LOG.push(1);
    }
}
