fn run(total: &mut u32) -> u32 {
    let mut add = |n: u32| *total += n;
    add(1);
    let before = &*total;
    add(2);
    *before
}

fn main() {
    println!("{}", run(&mut 0));
}
