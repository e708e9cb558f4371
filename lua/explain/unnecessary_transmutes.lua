-- The lint unnecessary_transmutes: see explain.small.

return require("explain.small").module("unnecessary_transmutes")
