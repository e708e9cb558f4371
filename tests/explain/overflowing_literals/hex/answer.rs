fn main() {
    let mask: i32 = 0xffff_0000;
    println!("{mask}");
}
