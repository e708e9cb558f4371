-- The lint non_upper_case_globals: see explain.naming.

return require("explain.naming").module("non_upper_case_globals")
