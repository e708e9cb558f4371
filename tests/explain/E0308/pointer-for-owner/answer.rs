fn copy(names: &Vec<String>) -> Vec<String> {
    names
}

fn main() {
    println!("{}", copy(&vec![]).len());
}
