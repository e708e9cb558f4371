fn main() {
    let mut samples = vec![10, 20, 30];
    let first = &samples[0];
    samples.push(40);
    println!("first sample: {first}");
}
