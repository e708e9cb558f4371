// INPUT: 0 zero 10

pub struct Acct {
    pub bal: i32,
    pub moves: i32,
}

fn transfer(t: &mut [Acct], from: usize, to: usize, amt: i32) {
    if t[from].bal < amt {
        return;
    }
    t[from].bal -= amt;
    t[from].moves += 1;
    t[to].bal += amt;
    t[to].moves += 1;
}

pub fn run(moves: &[(usize, usize, i32)]) -> [Acct; 3] {
    let mut t = [100, 50, 0].map(|bal| Acct { bal, moves: 0 });
    for &(from, to, amt) in moves {
        transfer(&mut t, from, to, amt);
    }
    t
}
