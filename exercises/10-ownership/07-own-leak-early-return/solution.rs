pub struct Rule {
    pub host: String,
    pub port: u16,
}

/// "Host:port"; None if it is none.
pub fn rule_parse(line: &str) -> Option<Rule> {
    let copy = line.to_ascii_lowercase();

    let (host, port) = copy.split_once(':')?;
    if host.len() >= 32 {
        return None;
    }
    match port.parse() {
        Ok(port) if port > 0 => Some(Rule {
            host: host.to_owned(),
            port,
        }),
        _ => None,
    }
}

fn main() {
    let mut last = None;
    let mut bad = 0;

    for line in ["GW1:8080", "# proxies", "gw2:http", "gw3:443"] {
        match rule_parse(line) {
            Some(rule) => last = Some(rule),
            None => bad += 1,
        }
    }
    if let Some(rule) = last {
        println!("last {}:{}, {bad} lines skipped", rule.host, rule.port);
    }
}
