-- The lint non_snake_case: see explain.naming.

return require("explain.naming").module("non_snake_case")
