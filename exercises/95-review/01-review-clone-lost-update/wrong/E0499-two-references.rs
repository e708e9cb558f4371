// The groups begin with 100, 50 and 0 pages. Behind the next colon, name a journal after
// which C and this hold something else: from to pages, once or more.
// INPUT: 0 0 10

/// Pages that a group of processes is charged for, and how often that changed.
#[derive(Clone)]
pub struct Group {
    pub pages: i32,
    pub events: i32,
}

/// Moves the charge for `pages` pages, if `from` has that many.
fn move_charge(g: &mut [Group], from: usize, to: usize, pages: i32) {
    let a = &mut g[from];
    let b = &mut g[to];
    if a.pages < pages {
        return;
    }
    a.pages -= pages;
    a.events += 1;
    b.pages += pages;
    b.events += 1;
}

pub fn replay(g: &mut [Group], journal: &[(usize, usize, i32)]) {
    for &(from, to, pages) in journal {
        move_charge(g, from, to, pages);
    }
}
