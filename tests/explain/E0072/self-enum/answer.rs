enum Expr {
    Num(i32),
    Add(Expr, Expr),
}
fn main() {}
