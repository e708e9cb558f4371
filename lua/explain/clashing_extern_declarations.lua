-- The lint clashing_extern_declarations: see explain.small.

return require("explain.small").module("clashing_extern_declarations")
