fn main() {
    let mut limit = 10;
    let over = |n: i32| n > limit;
    limit = 20;
    println!("{}", over(15));
    println!("{limit}");
}
