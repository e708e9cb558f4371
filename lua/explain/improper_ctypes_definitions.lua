-- The lint improper_ctypes_definitions: see explain.ffi.

return require("explain.ffi").module("improper_ctypes_definitions", "in a function for C to call")
