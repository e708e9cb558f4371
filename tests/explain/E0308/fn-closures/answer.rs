fn main() {
    let fs = [|x: i32| x + 1, |x: i32| x * 2];
    let k = 3;
    let mut f = |x: i32| x + k;
    f = |x: i32| x - k;
}
