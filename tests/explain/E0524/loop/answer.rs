fn handlers(level: &mut i32) -> i32 {
    let mut list = Vec::new();
    for _ in 0..3 {
        list.push(|| {
            *level += 1;
        });
    }
    list.len() as i32
}

fn main() {
    println!("{}", handlers(&mut 1));
}
