fn main() {
    let mut gains = [1, 2, 3];
    let show = || println!("{}", gains[2]);
    gains[0] = 5;
    show();
}
