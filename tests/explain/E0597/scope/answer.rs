fn main() {
    let longest;
    {
        let line = String::from("a line of text");
        longest = line.as_str();
    }
    println!("{longest}");
}
