// INPUT: 0 0 10

pub struct Acct {
    pub bal: i32,
    pub moves: i32,
}

fn transfer(a: &mut Acct, b: &mut Acct, amt: i32) {
    if a.bal < amt {
        return;
    }
    a.bal -= amt;
    a.moves += 1;
    b.bal += amt;
    b.moves += 1;
}

pub fn run(moves: &[(usize, usize, i32)]) -> [Acct; 3] {
    let mut t = [100, 50, 0].map(|bal| Acct { bal, moves: 0 });
    for &(from, to, amt) in moves {
        transfer(&mut t[from], &mut t[to], amt);
    }
    t
}
