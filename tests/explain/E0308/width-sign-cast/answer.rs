fn sign_extend(b: u32) -> u32 {
    let wide: u32 = b as i8;
    wide
}

fn main() {
    println!("{}", sign_extend(0xff));
}
