-- The lint path_statements: see explain.unused.

return require("explain.unused").module("path_statements")
