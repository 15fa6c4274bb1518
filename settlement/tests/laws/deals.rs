//! Random deals: of every kind of clause, measure, schedule and limit, with and without hosts and
//! cap.

use settlement::Deal;
use std::fmt::Write;
use std::sync::{LazyLock, OnceLock};

/// The deals of the worked cases.
pub(crate) static WORKED: LazyLock<Vec<Deal>> = LazyLock::new(|| {
    let read = |text: &str| deal_file::read(text).unwrap();
    [
        include_str!("../golden/deals/apple-eu.toml"),
        include_str!("../golden/deals/festival.toml"),
        include_str!("../golden/deals/kiosk.toml"),
        include_str!("../../../deals/openai-microsoft.toml"),
        include_str!("../golden/deals/orchard.toml"),
        include_str!("../golden/deals/quarry.toml"),
        include_str!("../golden/deals/unity.toml"),
    ]
    .map(read)
    .into()
});

/// How many random deals there are.
pub(crate) const RANDOM: usize = 20_000;

static DEALS: LazyLock<Vec<OnceLock<Deal>>> =
    LazyLock::new(|| (0..RANDOM).map(|_| OnceLock::new()).collect());

/// A random deal, always the same for a number.
pub(crate) fn random(nth: usize) -> &'static Deal {
    DEALS[nth].get_or_init(|| {
        let text = text(nth);
        deal_file::read(&text).unwrap_or_else(|faults| panic!("{faults}{text}"))
    })
}

/// Numbers that follow from a seed (`SplitMix64`).
struct Dice(u64);

impl Dice {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// From 0 to below `n`.
    fn below(&mut self, n: u64) -> u64 {
        self.next() % n
    }

    fn chance(&mut self, percent: u64) -> bool {
        self.below(100) < percent
    }

    /// A number of so many decimals, of at most so many digits.
    fn number(&mut self, digits: u32, places: u32) -> String {
        let digits = self.below(u64::from(digits) + 1);
        let whole = self.below(10_u64.pow(u32::try_from(digits).unwrap()));
        let scale = 10_u64.pow(places);
        if places == 0 {
            return whole.to_string();
        }
        let width = usize::try_from(places).unwrap();
        format!("\"{}.{:0width$}\"", whole / scale, whole % scale)
    }

    fn fraction(&mut self) -> String {
        self.fraction_below(100)
    }

    /// A fraction below so many hundredths.
    fn fraction_below(&mut self, hundredths: u64) -> String {
        let millionths = if self.chance(50) {
            self.below(hundredths) * 10_000
        } else {
            self.below(hundredths * 10_000)
        };
        format!("\"0.{millionths:06}\"")
    }
}

const BASIS: &str = "basis = { level = \"assumed\", note = \"Invented.\" }";

fn quantity(default: &str, range: [&str; 2], slider: [&str; 3]) -> String {
    let [min, max] = range;
    let [from, to, step] = slider;
    let default = if default.is_empty() { String::new() } else { format!("default = {default}, ") };
    format!(
        "{{ {default}min = {min}, max = {max}, slider = {{ from = {from}, to = {to}, step = {step} }}, \
         plausible = {{ low = {min}, high = {max}, why = \"Invented.\" }}, {BASIS} }}"
    )
}

fn part(default: &str) -> String {
    quantity(default, ["0", "1"], ["0", "1", "\"0.05\""])
}

fn price(default: &str) -> String {
    quantity(default, ["0", "1_000"], ["0", "10", "\"0.1\""])
}

fn amount(default: &str) -> String {
    quantity(default, ["0", "1_000_000"], ["0", "100_000", "200"])
}

/// A stream or count of the deal: the key of its list, its id, its routes.
struct Volume {
    key: &'static str,
    id: String,
    routes: Vec<String>,
}

fn text(nth: usize) -> String {
    let dice = &mut Dice(u64::try_from(nth).unwrap());
    let years = dice.below(6);
    let hosts = dice.chance(50);
    let streams = if hosts { 1 + dice.below(2) } else { dice.below(3) };
    let counts = if streams == 0 { 1 + dice.below(2) } else { dice.below(3) };
    let mut all = Vec::new();
    let mut lists = String::new();
    for (key, how_many) in [("stream", streams), ("count", counts)] {
        for n in 0..how_many {
            volume(dice, key, n, hosts, &mut all, &mut lists);
        }
    }
    for n in 0..2 {
        let year = quantity("", ["1990", "2020"], ["2000", "2010", "1"]);
        let link = ["ea", "eb"][n];
        let _ = writeln!(
            lists,
            "[[events]]\nid = \"e{n}\"\nname = \"e\"\nlink = \"{link}\"\nyear = {year}"
        );
    }
    let mut terms = String::new();
    let mut capped = false;
    let clauses: Vec<_> = (0..=dice.below(4)).map(|n| kind(dice, n, &all)).collect();
    for version in 0..2 + dice.below(2) {
        let id = ["older", "newer", "newest"][usize::try_from(version).unwrap()];
        let _ = writeln!(
            terms,
            "[[terms]]\nid = \"{id}\"\nname = \"{id}\"\nunder = \"under the {id}\"\ndate = \"2000-01\""
        );
        let mut cap_is_free = true;
        let before = terms.len();
        for clause in &clauses {
            if dice.chance(80) {
                payment(dice, clause, &all, &mut cap_is_free, &mut terms);
            }
        }
        capped |= !cap_is_free;
        let is_empty = terms.len() == before;
        others(dice, hosts, &all, &mut terms, is_empty);
    }
    let mut text = format!(
        "id = \"random-{nth}\"\nname = \"n\"\nedition = 1\nfirst_year = 2000\nlast_year = {}\n\
         sides = [\"a\", \"b\"]\ncompare = [\"older\", \"newer\"]\nfirst = [\"{}s.{}.first\"]\n\
         parties = [{{ id = \"a\", name = \"a\" }}, {{ id = \"b\", name = \"b\" }}, {{ id = \"c\", name = \"c\" }}]\n\
         sources = []\n",
        2000 + years,
        all[0].key,
        all[0].id
    );
    // One deal in three is told by one sale.
    if nth.is_multiple_of(3) {
        let _ = writeln!(text, "sale = \"{nth}.99\"");
    }
    if hosts {
        let owner = |dice: &mut Dice| ["a", "b", "c"][usize::try_from(dice.below(3)).unwrap()];
        let list: Vec<_> = (0..3)
            .map(|n| format!("{{ id = \"h{n}\", name = \"h\", owner = \"{}\" }}", owner(dice)))
            .collect();
        let _ = writeln!(text, "home = \"h0\"\nhosts = [{}]", list.join(", "));
    }
    text.push_str(&lists);
    if hosts || capped {
        text.push_str("[inputs]\n");
    }
    if hosts {
        let _ = writeln!(text, "host = {{ default = \"h{}\", {BASIS} }}", dice.below(3));
        for key in ["elsewhere", "kept", "compute"] {
            let _ = writeln!(text, "{key} = {}", part(&dice.fraction()));
        }
    }
    if capped {
        let cap = if dice.chance(30) { String::new() } else { dice.number(5, 2) };
        let per = if dice.chance(50) { "total" } else { "year" };
        let _ =
            writeln!(text, "cap = {}\ncap_per = {{ default = \"{per}\", {BASIS} }}", amount(&cap));
        let _ = writeln!(text, "cap_used = {}", amount(&dice.number(4, 2)));
    }
    text.push_str(&terms);
    text
}

fn volume(
    dice: &mut Dice,
    key: &'static str,
    n: u64,
    hosts: bool,
    all: &mut Vec<Volume>,
    lists: &mut String,
) {
    let id = format!("{key}-{n}");
    let link = format!("{}{}", &key[..1], ["x", "y"][usize::try_from(n).unwrap()]);
    let places = if key == "stream" { 2 } else { 0 };
    let first = if key == "stream" { dice.number(7, 2) } else { dice.number(5, 0) };
    let growth = format!(
        "\"{}\"",
        ["0", "0.5", "-0.25", "0.015625", "1"][usize::try_from(dice.below(5)).unwrap()]
    );
    let _ = writeln!(
        lists,
        "[[{key}s]]\nid = \"{id}\"\nname = \"n\"\nlink = \"{link}\"\nbefore = {}\nfirst = {}\ngrowth = {}",
        dice.number(4, places),
        amount(&first),
        quantity(&growth, ["\"-0.99\"", "10"], ["\"-0.5\"", "1", "\"0.05\""]),
    );
    if key == "stream" {
        let seller = ["a", "b"][usize::try_from(dice.below(2)).unwrap()];
        let _ = writeln!(lists, "seller = \"{seller}\"\nhosted = {}", hosts && n == 0);
    } else {
        lists.push_str("unit = { one = \"unit\", many = \"units\" }\n");
    }
    let how_many = if dice.chance(50) { 0 } else { 2 + dice.below(2) };
    let mut routes = Vec::new();
    let mut written = Vec::new();
    for r in 0..how_many {
        let route = format!("{id}-r{r}");
        let before = if dice.chance(50) {
            format!(", before = {}", dice.number(4, places))
        } else {
            String::new()
        };
        let own = if r + 1 == how_many {
            String::new()
        } else {
            let link = format!("{link}{}", ["p", "q"][usize::try_from(r).unwrap()]);
            let default = format!("\"0.{:06}\"", dice.below(500_000));
            format!(", link = \"{link}\", part = {}", part(&default))
        };
        written.push(format!("{{ id = \"{route}\", name = \"r\"{own}{before} }}"));
        routes.push(route);
    }
    if how_many > 0 {
        let _ = writeln!(lists, "routes = [{}]", written.join(", "));
    }
    all.push(Volume { key, id, routes });
}

/// What a payment is in every version: id, payer, payee, measure.
struct Kind {
    n: u64,
    from: &'static str,
    to: &'static str,
    volume: usize,
    route: Option<String>,
}

fn kind(dice: &mut Dice, n: u64, all: &[Volume]) -> Kind {
    let volume = usize::try_from(dice.below(all.len() as u64)).unwrap();
    let routes = &all[volume].routes;
    let route = (!routes.is_empty() && dice.chance(60))
        .then(|| routes[usize::try_from(dice.below(routes.len() as u64)).unwrap()].clone());
    let (from, to) = if dice.chance(50) { ("a", "b") } else { ("b", "a") };
    Kind { n, from, to, volume, route }
}

fn measure(dice: &mut Dice, all: &[Volume], key: Option<&str>) -> Option<(usize, String)> {
    let fits: Vec<_> =
        (0..all.len()).filter(|n| key.is_none_or(|key| all[*n].key == key)).collect();
    if fits.is_empty() {
        return None;
    }
    let of = fits[usize::try_from(dice.below(fits.len() as u64)).unwrap()];
    let Volume { key, id, routes } = &all[of];
    let mut text = format!("{key} = \"{id}\"");
    if !routes.is_empty() && dice.chance(50) {
        let route = &routes[usize::try_from(dice.below(routes.len() as u64)).unwrap()];
        let _ = write!(text, ", route = \"{route}\"");
    }
    Some((of, text))
}

fn years(dice: &mut Dice, text: &mut String) {
    if dice.chance(20) {
        let _ = writeln!(text, "since = {}", 1999 + dice.below(3));
    }
    if dice.chance(20) {
        let _ = writeln!(text, "through = {}", 2001 + dice.below(4));
    }
    if dice.chance(25) {
        let _ = writeln!(text, "ends_on = \"e{}\"", dice.below(2));
    }
}

fn payment(
    dice: &mut Dice,
    kind: &Kind,
    all: &[Volume],
    cap_is_free: &mut bool,
    text: &mut String,
) {
    let Volume { key, id, .. } = &all[kind.volume];
    let (rule, rate) = if *key == "stream" { ("share", "rate") } else { ("fee", "price") };
    let _ =
        writeln!(text, "[[terms.clauses]]\nid = \"p{}\"\nsays = \"s\"\n{key} = \"{id}\"", kind.n);
    if let Some(route) = &kind.route {
        let _ = writeln!(text, "route = \"{route}\"");
    }
    years(dice, text);
    let _ = writeln!(
        text,
        "{BASIS}\n[terms.clauses.rule.{rule}]\nfrom = \"{}\"\nto = \"{}\"",
        kind.from, kind.to
    );
    let a_rate = |dice: &mut Dice| if rate == "rate" { dice.fraction() } else { dice.number(7, 6) };
    if dice.chance(45) {
        // Four shares of one stream are no more than all of it.
        let own = match rate {
            "rate" => part(&dice.fraction_below(25)),
            _ => price(&a_rate(dice)),
        };
        let link = ["pa", "pb", "pc", "pd"][usize::try_from(kind.n).unwrap()];
        let _ = writeln!(text, "link = \"{link}\"\n{rate} = {own}");
    } else {
        let mut to = 0;
        let mut brackets = Vec::new();
        for _ in 0..dice.below(5) {
            let most = 10_u64.pow(1 + u32::try_from(dice.below(4)).unwrap());
            to += 1 + dice.below(most);
            brackets.push(format!("{{ to = {to}, {rate} = {} }}", a_rate(dice)));
        }
        brackets.push(format!("{{ {rate} = {} }}", a_rate(dice)));
        let per = ["month", "year", "all"][usize::try_from(dice.below(3)).unwrap()];
        let _ = writeln!(text, "per = \"{per}\"\nbrackets = [{}]", brackets.join(", "));
    }
    if *cap_is_free && dice.chance(25) {
        *cap_is_free = false;
        text.push_str("capped = true\n");
    }
    let mut gates = Vec::new();
    if dice.chance(35) {
        for _ in 0..=dice.below(2) {
            let (of, on) = measure(dice, all, None).unwrap();
            let places = if all[of].key == "stream" { 2 } else { 0 };
            let over = if dice.chance(50) { ", over = \"all\"" } else { "" };
            gates.push(format!("{{ {on}, at_least = {}{over} }}", dice.number(5, places)));
        }
        let _ = writeln!(text, "when = [{}]", gates.join(", "));
    }
    if dice.chance(25) {
        let _ = writeln!(text, "at_least = {}", dice.number(5, 2));
    }
    if dice.chance(25) {
        match measure(dice, all, Some("stream")) {
            Some((_, on)) if dice.chance(60) => {
                let _ = writeln!(text, "at_most = {{ rate = {}, {on} }}", dice.fraction());
            }
            _ => {
                let _ = writeln!(text, "at_most = {{ amount = {} }}", dice.number(6, 2));
            }
        }
    }
}

/// The clauses that are no payments.
fn others(dice: &mut Dice, hosts: bool, all: &[Volume], text: &mut String, needed: bool) {
    if hosts && dice.chance(50) {
        let _ = writeln!(
            text,
            "[[terms.clauses]]\nid = \"home\"\nsays = \"s\"\nstream = \"{}\"",
            all[0].id
        );
        if let (Some(route), true) = (all[0].routes.first(), dice.chance(60)) {
            let _ = writeln!(text, "route = \"{route}\"");
        }
        years(dice, text);
        let _ = writeln!(text, "{BASIS}\nrule.exclusive = {{ host = \"h0\" }}");
    }
    if dice.chance(20) || needed {
        let _ = writeln!(
            text,
            "[[terms.clauses]]\nid = \"note\"\nsays = \"s\"\n{BASIS}\nrule.note = {{}}"
        );
    }
}
