-- The lint forgetting_copy_types: see explain.drops.

return require("explain.drops").module("forgetting_copy_types", "forget of plain data")
