use std::cell::Cell;

/// A disk that takes `piece` bytes at once, and `room` in all.
struct Disk {
    piece: usize,
    room: usize,
    file: Vec<u8>,
}

impl Write for Disk {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let n = bytes.len().min(self.piece).min(self.room - self.file.len());
        if n == 0 && !bytes.is_empty() {
            return Err(io::ErrorKind::StorageFull.into());
        }
        self.file.extend_from_slice(&bytes[..n]);
        Ok(n)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// What save() returned, whether the new file took the old one's place, and its bytes.
fn save_on(piece: usize, room: usize) -> (io::Result<()>, bool, Vec<u8>) {
    let renamed = Cell::new(false);
    let mut disk = Disk { piece, room, file: Vec::new() };
    let rc: io::Result<()> = save(&mut disk, "10.0.0.7 b8:27:eb:12:34:56\n", || {
        renamed.set(true);
        Ok(())
    });
    (rc, renamed.get(), disk.file)
}

#[test]
fn a_complete_file_takes_the_place() {
    let (rc, renamed, file) = save_on(64, 64);
    assert!(rc.is_ok() && renamed);
    assert_eq!(file, b"10.0.0.7 b8:27:eb:12:34:56\n");
}

#[test]
fn a_full_disk_leaves_the_old_file() {
    let (_, renamed, _) = save_on(64, 10);
    assert!(!renamed);
}

#[test]
fn the_caller_learns_that_the_disk_is_full() {
    let (rc, _, _) = save_on(64, 0);
    assert_eq!(rc.unwrap_err().kind(), io::ErrorKind::StorageFull);
}

#[test]
fn a_write_may_take_several_pieces() {
    let (rc, renamed, file) = save_on(4, 64);
    assert!(rc.is_ok() && renamed);
    assert_eq!(file.len(), 27);
}

#[test]
fn a_rename_that_fails_is_told_too() {
    let mut file = Vec::new();
    let rc: io::Result<()> = save(&mut file, "", || Err(io::ErrorKind::PermissionDenied.into()));
    assert_eq!(rc.unwrap_err().kind(), io::ErrorKind::PermissionDenied);
}
