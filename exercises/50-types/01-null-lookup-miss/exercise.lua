return {
  id = "null-lookup-miss",
  title = "The job of a user who left",
  kind = "fix",
  difficulty = 1, minutes = 7, cwe = 476,
  concepts = { "enum", "option" }, requires = { "borrow", "lifetime-fn" },
  c = {
    file = "bug.c", fixed = "fixed.c",
    expect = { tool = "ubsan", kind = "null-pointer", line = 33 },
  },
  rust = {
    start = "start.rs", solution = "solution.rs", tests = "tests.rs", expect = "E0609",
    rules = {
      forbid = { "unsafe" },
      keep = {
        "pub fn find_user<'a>(users: &'a [User], name: &str) -> Option<&'a User>",
        "pub fn job_uid(users: &[User], j: &Job) -> Option<u32>",
      },
    },
  },
  class = "A",
  hints = {
    "Which of the two endings of find_user does job_uid in the C look at?",
    { after = "E0609", "An Option is not the User; it may hold one. match opens it: Some(u) => …, None => …" },
    { after = "E0308", "job_uid returns an Option, and u.uid is a bare u32: Some(u.uid)." },
    { after = "E0614", "* follows a pointer, and an Option is none. There is nothing to follow until you have asked what is in it." },
    { after = "an_owner_who_left_has_none", "Nobody called bernd is in the table, so there is no number to give: neither 0, which is root, nor one that means something else to setresuid()." },
    "Both arms, match find_user(users, j.owner) { Some(u) => Some(u.uid), None => None }, or what says the same: .map(|u| u.uid).",
  },
}
