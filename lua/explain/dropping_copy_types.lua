-- The lint dropping_copy_types: see explain.drops.

return require("explain.drops").module("dropping_copy_types", "drop of plain data")
