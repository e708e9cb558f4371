fn main() {
    let least = i32::MIN;
    let most = -least;
    println!("{most}");
}
