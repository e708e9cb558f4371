fn run(total: &mut u32) {
    let seen = &*total;
    let reset = || *total = 0;
    println!("{seen}");
    let mut reset = reset;
    reset();
}

fn main() {
    run(&mut 4);
}
