return {
  id = "err-goto-cleanup",
  title = "One label, and two blocks to free",
  kind = "fix",
  difficulty = 2, minutes = 12, cwe = 401,
  concepts = { "qmark" }, requires = { "result", "drop" },
  needs = { "leaks" },
  c = {
    file = "bug.c", fixed = "fixed.c",
    expect = { tool = "lsan", kind = "leak", line = 28 },
  },
  rust = {
    start = "start.rs", solution = "solution.rs", tests = "tests.rs", expect = "E0277",
    rules = {
      forbid = { "unsafe", "forget(", "leak(" },
      keep = { "pub fn read_endpoint(f: &mut impl BufRead) -> Result<Endpoint, Error>" },
    },
  },
  class = "A",
  hints = {
    "At each `goto` of the C: what has been allocated by then, and what of it does the label free?",
    { after = "E0277", "`?` returns `Err(From::from(e))`. How an `Error` is made of an `io::Error`, and how of a `ParseIntError`, is for you to say: once for each." },
    { after = "E0308", "Inside `from` nobody else converts: wrap the error there, `Error::Io(e)`. Outside, `?` calls `from` for you; a `return Err(e)` by hand does not, and `e` still has the inner error's type." },
    { after = "what_the_system_says_is_kept", "`Error::Io` has room for the `io::Error` itself. Put it in there, for the caller to ask for its kind." },
    "`impl From<io::Error> for Error { fn from(e: io::Error) -> Self { Error::Io(e) } }`, and the same for `ParseIntError` with `BadPort`. Nothing in `read_endpoint` changes.",
  },
}
