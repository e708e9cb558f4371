fn find(names: &[&str], want: &str) -> Option<usize> {
    names.iter().position(|n| *n == want)
}

fn main() {
    let names = ["eth0", "lo"];
    let at: usize = find(&names, "lo");
    println!("{}", names[at]);
}
