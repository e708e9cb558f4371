return {
  id = "@ID@",
  title = "@TITLE@",
  kind = "test",
  difficulty = 2,
  minutes = 8,
  cwe = 190,
  concepts = { "tests", "overflow" },
  rust = {
    file = "percent.rs",
    start = "start.rs",
    solution = "solution.rs",
    mutants = {
      { file = "rounds.rs", says = "a share that is rounded to the nearest" },
      { file = "wraps.rs", says = "a product that wraps around" },
      { file = "divides-by-zero.rs", says = "a part of nothing that is divided all the same" },
    },
    rules = { max = { ["#[test]"] = 6 } },
  },
  class = "B",
  hints = {
    "From which number on does part * 100 need more than 32 bits?",
    "The verdict names the bugs that your tests let pass. Which input would show the first?",
  },
}
