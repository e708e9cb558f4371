-- The lint missing_abi: see explain.small.

return require("explain.small").module("missing_abi")
