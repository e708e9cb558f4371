-- The team's error type, wherever rustc names it.
return {
  explain = function(diag)
    if diag.code == "E0277" and diag.message:find("`Fault`", 1, true) then
      return {
        title = "Fault is made from numbers, not from std's errors",
        what = "Our `Fault` has one constructor, `Fault::new(code)`. It has no `From` for what std's parsers return, on purpose: "
          .. "a caller is to choose the code.",
        why = "So `?` cannot turn the error into one. Say `map_err(|_| Fault::new(…))?` with the code of this place.",
      }
    end
    return nil
  end,
}
