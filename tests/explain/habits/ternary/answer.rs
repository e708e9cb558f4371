fn main() {
    let n = 3;
    let word = n > 1 ? "frames" : "frame";
    println!("{n} {word}");
}
