-- The lint unused_imports: see explain.unused.

return require("explain.unused").module("unused_imports")
