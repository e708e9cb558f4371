-- The lint dead_code: see explain.unused.

return require("explain.unused").module("dead_code")
