pub enum Value {
    Int(i64),
    Text(String),
    Real(f64), // since schema 4
}

/// How many characters the value takes in a table on the terminal.
pub fn width(v: &Value) -> usize {
    match v {
        Value::Int(i) => i.to_string().len(),
        Value::Text(text) | Value::Real(text) => text.len(),
    }
}
