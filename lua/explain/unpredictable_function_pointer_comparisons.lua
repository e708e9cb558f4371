-- The lint unpredictable_function_pointer_comparisons: see explain.small.

return require("explain.small").module("unpredictable_function_pointer_comparisons")
