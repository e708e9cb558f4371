-- The lint unused_variables: see explain.unused.

return require("explain.unused").module("unused_variables")
