local MOST = 16

local function lines(text)
  local _, n = text:gsub("\n", "")
  return n
end

return {
  check = function(verdict)
    local n = lines(verdict.answer)
    if n > MOST then
      return ("it has %d lines; this one can be said in %d"):format(n, MOST)
    end
    return nil
  end,

  hint = function(verdict)
    if verdict.verdict == "rule-broken" then
      return "Nothing has to be copied: a length is a number, and a number is not freed."
    end
    for _, test in ipairs(verdict.tests) do
      if test.name == "a_name_may_be_empty" and test.state == "failed" then
        return "The length of the report is not the length of the name. What does the report add?"
      end
    end
    return nil
  end,

  explain = function(diag)
    if diag.code == "E0505" then
      return {
        title = "A reference is no copy of the length",
        what = "`kept` points into the job that `done` frees.",
        instead = true,
      }
    end
    return nil
  end,
}
