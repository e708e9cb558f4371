-- The lint invalid_null_arguments: see explain.small.

return require("explain.small").module("invalid_null_arguments")
