/// An index on disk: count(4), then count times key(4) offset(8), little endian.
const RECORD: usize = 12;

pub struct Entry {
    pub key: u32,
    pub offset: u64,
}

fn entry(record: &[u8]) -> Option<Entry> {
    let (key, rest) = record.split_first_chunk()?;
    let offset = rest.first_chunk()?;

    Some(Entry {
        key: u32::from_le_bytes(*key),
        offset: u64::from_le_bytes(*offset),
    })
}

/// The entries of an index; `None` if the file ends too early.
pub fn index_load(file: &[u8]) -> Option<Vec<Entry>> {
    let (count, rest) = file.split_first_chunk()?;
    let count = usize::try_from(u32::from_le_bytes(*count)).ok()?;
    let records = rest.get(..count.checked_mul(RECORD)?)?;

    records.chunks_exact(RECORD).map(entry).collect()
}

fn main() {
    let mut file = [0; 4 + 3 * RECORD];
    file[..4].copy_from_slice(&0x1000_0001_u32.to_le_bytes());

    match index_load(&file) {
        None => println!("no index"),
        Some(e) => println!("{} entries", e.len()),
    }
}
