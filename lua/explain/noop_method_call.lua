-- The lint noop_method_call: see explain.small.

return require("explain.small").module("noop_method_call")
