#[test]
fn every_priority_of_one_byte_is_counted_somewhere() {
    let mut st = Stats::default();
    for pri in 0..=255 {
        st.tally(&format!("<{pri}>"));
    }
    let known: u64 = st.seen.iter().sum();
    assert_eq!(known, 96);
    assert_eq!(st.seen, [8; FACILITIES]);
    assert_eq!(st.odd, 160);
}
