-- The lint unreachable_code: see explain.unused.

return require("explain.unused").module("unreachable_code")
