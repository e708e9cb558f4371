-- The lint undropped_manually_drops: see explain.drops.

return require("explain.drops").module("undropped_manually_drops", "drop of a ManuallyDrop")
