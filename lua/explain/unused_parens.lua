-- The lint unused_parens: see explain.unused.

return require("explain.unused").module("unused_parens")
