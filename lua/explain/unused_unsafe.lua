-- The lint unused_unsafe: see explain.unused.

return require("explain.unused").module("unused_unsafe")
