fn main() {
    let f = || {
        let n: i32 = "3".parse()?;
        Ok(n)
    };
    let _ = f();
}
