#[test]
fn an_integer_is_as_wide_as_its_digits() {
    let widths: [usize; 3] = [0, -40, i64::MIN].map(|i| width(&Value::Int(i)));
    assert_eq!(widths, [1, 3, 20]);
}

#[test]
fn a_text_is_as_wide_as_it_is() {
    assert_eq!(width(&Value::Text("rack 7".to_string())), 6);
    assert_eq!(width(&Value::Text(String::new())), 0);
}

#[test]
fn a_real_has_two_decimals() {
    let widths: [usize; 4] = [21.5, 0.0, -0.125, 1e6].map(|real| width(&Value::Real(real)));
    assert_eq!(widths, ["21.50", "0.00", "-0.12", "1000000.00"].map(str::len));
}
