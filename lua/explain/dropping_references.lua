-- The lint dropping_references: see explain.drops.

return require("explain.drops").module("dropping_references", "drop of a pointer")
