// Make this build: a job whose owner is not in the table has no uid.
pub struct User {
    pub name: &'static str,
    pub uid: u32,
}

pub struct Job {
    pub owner: &'static str,
    pub command: &'static str,
}

/// `None` if there is no such user.
pub fn find_user<'a>(users: &'a [User], name: &str) -> Option<&'a User> {
    users.iter().find(|u| u.name == name)
}

/// The uid that the job runs with; `None`: do not run it.
pub fn job_uid(users: &[User], j: &Job) -> Option<u32> {
    find_user(users, j.owner).uid
}
