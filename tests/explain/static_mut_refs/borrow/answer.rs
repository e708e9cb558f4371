static mut TABLE: [u32; 4] = [0; 4];

fn main() {
    let t = unsafe { &TABLE };
    println!("{}", t[0]);
}
