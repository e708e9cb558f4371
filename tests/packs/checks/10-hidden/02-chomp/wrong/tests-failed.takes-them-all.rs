/// Takes the newline off.
pub fn chomp(line: &mut String) {
    line.truncate(line.trim_end_matches('\n').len());
}
