-- The theme for dark backgrounds: calm greys, colour only where it says something.
-- Style names are listed in app/tui/theme.c; numbers are the 256-colour palette.

local accent, good, bad, warn = 117, 114, 203, 221

return {
  dim = { fg = 245 },
  strong = { fg = 255, bold = true },
  emphasis = { fg = 252, italic = true },
  heading = { fg = accent, bold = true },
  code = { fg = 223 },
  bar = { fg = 254, bg = 237, bold = true },
  bar_dim = { fg = 249, bg = 237 },
  rule = { fg = 240 },
  tab = { fg = 245 },
  tab_open = { fg = 252, bold = true },
  tab_here = { fg = 234, bg = accent, bold = true },
  key = { fg = accent, bold = true },
  selected = { fg = 255, bg = 239 },
  line = { fg = 241 },
  line_here = { fg = 255, bg = 239, bold = true },
  good = { fg = good },
  bad = { fg = bad, bold = true },
  warn = { fg = warn },
  info = { fg = accent },
  step = { fg = 234, bg = warn, bold = true },
  step_bad = { fg = 231, bg = 160, bold = true },
  keyword = { fg = 110 },
  type = { fg = 115 },
  ["function"] = { fg = 187 },
  string = { fg = 180 },
  number = { fg = 176 },
  constant = { fg = 176 },
  comment = { fg = 244, italic = true },
  preproc = { fg = 139 },
  macro = { fg = 109 },
  lifetime = { fg = 215 },
}
