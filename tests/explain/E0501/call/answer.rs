fn reset(total: &mut u32) {
    *total = 0;
}

fn run(total: &mut u32) {
    let mut add = |n: u32| {
        *total += n;
    };
    reset(total);
    add(2);
}

fn main() {
    run(&mut 1);
}
