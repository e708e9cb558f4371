-- The lint unused_labels: see explain.small.

return require("explain.small").module("unused_labels")
