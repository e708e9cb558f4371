#![feature(coroutines, coroutine_trait, stmt_expr_attributes)]
fn main() {
    let _job = #[coroutine] || {
        let buffer = [1u8, 2, 3];
        let first = &buffer[0];
        yield;
        println!("{first}");
    };
}
