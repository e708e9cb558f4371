-- The lint useless_ptr_null_checks: see explain.small.

return require("explain.small").module("useless_ptr_null_checks")
