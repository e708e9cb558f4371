-- The lint unused_assignments: see explain.unused.

return require("explain.unused").module("unused_assignments")
