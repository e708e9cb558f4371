-- The lint dangerous_implicit_autorefs: see explain.small.

return require("explain.small").module("dangerous_implicit_autorefs")
