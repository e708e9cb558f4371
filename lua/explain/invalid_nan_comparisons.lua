-- The lint invalid_nan_comparisons: see explain.small.

return require("explain.small").module("invalid_nan_comparisons")
