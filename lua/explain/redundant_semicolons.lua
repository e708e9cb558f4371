-- The lint redundant_semicolons: see explain.small.

return require("explain.small").module("redundant_semicolons")
