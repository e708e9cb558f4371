fn fill(mut samples: [i32; 3]) -> i32 {
    samples[0] = 9;
    samples[0]
}

fn main() {
    let samples = [1, 2, 3];
    let first = fill(samples);
    println!("{first} {}", samples[0]);
}
