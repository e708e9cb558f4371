-- The lint forgetting_references: see explain.drops.

return require("explain.drops").module("forgetting_references", "forget of a pointer")
