-- The lint non_camel_case_types: see explain.naming.

return require("explain.naming").module("non_camel_case_types")
