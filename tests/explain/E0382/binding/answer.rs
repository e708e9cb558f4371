fn main() {
    let report = vec![12, 7, 31];
    let archive = report;
    println!("{} values kept", archive.len());
    println!("first value: {}", report[0]);
}
