-- The lint unused_mut: see explain.unused.

return require("explain.unused").module("unused_mut")
