use std::collections::HashSet;

#[test]
fn no_two_sessions_share_a_number() {
    let id: Vec<u32> = accept(200);
    assert_eq!(id.len(), 200);
    let different: HashSet<u32> = id.into_iter().collect();
    assert_eq!(different.len(), 200);
}

#[test]
fn numbers_grow_within_a_thread() {
    let (first, second): (u32, u32) = (session_id(), session_id());
    assert!(first < second, "{first}, then {second}");
}

#[test]
fn no_session_has_number_zero() {
    assert!(!accept(10).contains(&0));
}

#[test]
fn a_second_round_has_new_numbers() {
    let first: Vec<u32> = accept(10);
    let second: Vec<u32> = accept(10);
    assert!(first.iter().all(|id| !second.contains(id)));
}
