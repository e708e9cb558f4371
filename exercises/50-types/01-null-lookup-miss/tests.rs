const USERS: [User; 3] = [
    User { name: "root", uid: 0 },
    User { name: "backup", uid: 34 },
    User { name: "anna", uid: 1000 },
];

fn uid_of(owner: &'static str) -> Option<u32> {
    job_uid(&USERS, &Job { owner, command: "rotate" })
}

#[test]
fn a_known_owner_has_a_uid() {
    assert_eq!(uid_of("backup"), Some(34));
    assert_eq!(uid_of("anna"), Some(1000));
}

#[test]
fn root_is_a_user_like_others() {
    assert_eq!(uid_of("root"), Some(0));
}

#[test]
fn an_owner_who_left_has_none() {
    assert_eq!(uid_of("bernd"), None);
}

#[test]
fn an_empty_table_has_nobody() {
    let none: Option<u32> = job_uid(&[], &Job { owner: "root", command: "report" });
    assert_eq!(none, None);
}
