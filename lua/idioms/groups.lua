-- The groups in the order of the list.
return {
    "Memory and ownership",
    "Pointers and structure",
    "Functions and callbacks",
    "Errors and control flow",
    "Strings and output",
    "Numbers and bits",
    "Types and data",
    "Containers and algorithms",
    "Preprocessor and files of source",
    "Threads and signals",
    "The system",
}
