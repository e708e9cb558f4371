struct Task {
    done: bool,
}

fn main() {
    let tasks = vec![Task { done: false }, Task { done: true }];
    for task in tasks.iter() {
        task.done = true;
    }
    println!("{}", tasks.iter().filter(|t| t.done).count());
}
