#[test]
fn an_ascii_name() {
    let tag: String = badge("eva");
    assert_eq!(tag, "[e]");
}

#[test]
fn a_letter_of_three_bytes() {
    let tag: String = badge("ნინო");
    assert_eq!(tag, "[ნ]");
}

#[test]
fn letters_of_two_and_four_bytes() {
    let two: String = badge("Émile");
    let four: String = badge("𐌰𐌹");
    assert_eq!((two.as_str(), four.as_str()), ("[É]", "[𐌰]"));
}

#[test]
fn no_name() {
    let tag: String = badge("");
    assert_eq!(tag, "[?]");
}

#[test]
fn each_badge_is_three_characters_long() {
    for name in ["eva", "", "ნინო"] {
        let n: usize = length(&badge(name));
        assert_eq!(n, 3);
    }
}
