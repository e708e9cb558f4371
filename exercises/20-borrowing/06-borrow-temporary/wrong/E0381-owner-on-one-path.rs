// Make this build: the name is still needed behind the if.

/// The disk's name, in a string that the caller owns.
pub fn disk_name(id: i32) -> String {
    format!("nvme{id}n1")
}

/// The line for the log; a negative id means all disks.
pub fn report(id: i32, errors: u32) -> String {
    let own;

    if id >= 0 {
        own = disk_name(id);
    }
    let name = if id >= 0 { &own } else { "all disks" };
    format!("{name}: {errors} errors")
}
