#define SIZE 16

fn main() {
    println!("{}", SIZE);
}
