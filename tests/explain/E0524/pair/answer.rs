fn run(level: &mut i32) {
    let mut up = || *level += 1;
    let mut down = || *level -= 1;
    up();
    down();
    up();
}

fn main() {
    run(&mut 0);
}
