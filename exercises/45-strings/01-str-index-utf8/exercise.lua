return {
  id = "str-index-utf8",
  title = "The first letter is not the first byte",
  kind = "fix",
  difficulty = 1, minutes = 8, cwe = 135,
  concepts = { "string" }, requires = { "slice" },
  c = {
    file = "bug.c", fixed = "fixed.c",
    expect = { tool = "asan", kind = "stack-buffer-overflow", line = 8 },
  },
  rust = {
    start = "start.rs", solution = "solution.rs", tests = "tests.rs", expect = "E0277",
    rules = {
      forbid = { "unsafe" },
      keep = { "pub fn length(s: &str) -> usize", "pub fn badge(name: &str) -> String" },
    },
  },
  class = "A",
  hints = {
    "How many bytes does snprintf put between the brackets, and how many has the first letter of \"ნინო\"? What does length() make of the badge?",
    { after = "E0277", "A &str has no i-th character, for that would be a walk from its start. chars() is that walk: an iterator, whose next() gives an Option<char>." },
    { after = "a_letter_of_three_bytes", "One byte of a name in UTF-8 is a letter only if the name is ASCII. Which function of str goes from letter to letter?" },
    { after = "E0308", "Both arms of the if must have one type, and '?' is a char: 32 bits, any letter. A byte is a u8; an Option<char> may be None." },
    { after = "E0608", "chars() is no array but an iterator, which decodes as it goes. Ask it for its next()." },
    "Without the if: name.chars().next() is None for an empty name, and unwrap_or('?') puts the question mark there.",
  },
}
