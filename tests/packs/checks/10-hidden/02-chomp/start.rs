/// Takes the newline off.
pub fn chomp(line: &mut String) {
    let end = line.len() - 1;
    line[end] = '\0';
}
