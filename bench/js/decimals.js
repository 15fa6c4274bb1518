// The settlement in decimal.js: exact, as the engine's is.

import DefaultDecimal from "decimal.js";

// The longest product has 28 digits: 10^13 dollars in cents, times two fractions of six decimals.
const Decimal = DefaultDecimal.clone({ precision: 28, rounding: DefaultDecimal.ROUND_HALF_EVEN });
const ZERO = new Decimal(0);
const ONE = new Decimal(1);

export const number = text => new Decimal(text);

const cents = amount => amount.toDecimalPlaces(2);

export function settle(scenario) {
    const sales = scenario.streams.map(stream => amounts(stream, scenario.deal.years.length));
    const before = ledger(scenario, sales, scenario.before);
    const after = ledger(scenario, sales, scenario.after);
    return {
        before,
        after,
        change: change(before, after),
        bridge: bridge(scenario, sales, before.totals.net),
        tippingCap: tippingCap(scenario, before, after),
    };
}

function amounts({ id, path, first, growth, max }, years) {
    if (path) return path;
    const factor = growth.plus(ONE);
    const amounts = [];
    let amount = first;
    for (let nth = 0; nth < years; nth++) {
        if (amount.gt(max)) throw new RangeError(`${id} grows past ${max}`);
        amounts.push(amount);
        amount = cents(amount.times(factor));
    }
    return amounts;
}

function ledger(scenario, sales, clauses) {
    const years = settleYears(scenario, sales, clauses);
    return {
        years,
        totals: totals(scenario, clauses, years),
        positions: positions(scenario.deal, years),
        onRivalHosts: onRivalHosts(scenario, years),
        flags: flags(scenario, clauses, years),
    };
}

function settleYears(scenario, sales, clauses) {
    const { deal, streams, home, host, cap, capPer, compute } = scenario;
    const [first] = deal.sides;
    let left = cap;
    if (cap && capPer === "total") {
        left = cap.gt(scenario.capUsed) ? cap.minus(scenario.capUsed) : ZERO;
    }

    return deal.years.map((year, nth) => {
        const inForce = clauses.filter(clause => year < clause.ends);
        const exclusive = inForce.some(clause => clause.kind === "exclusive");
        const settled = { year, sold: [], hosted: [], flows: [], bills: [], net: ZERO };

        for (const stream of streams) {
            const lost = clauses.some(clause =>
                clause.kind === "access" && clause.stream === stream && year >= clause.ends);
            let amount = lost ? ZERO : sales[stream.index][nth];
            if (stream.hosted) {
                const run = split(scenario, exclusive, amount);
                amount = run.sold;
                put(settled, stream, home, run.home, compute);
                put(settled, stream, host, run.away, compute);
            }
            settled.sold.push({ stream, amount });
        }

        for (const clause of inForce) {
            if (clause.kind !== "share") continue;
            const { share } = clause;
            const due = cents(settled.sold[clause.stream.index].amount.times(share.rate));
            let paid = due;
            if (share.capped && left) {
                if (left.lt(due)) paid = left;
                if (capPer === "total") left = left.minus(paid);
            }
            settled.net = share.from === first ? settled.net.plus(paid) : settled.net.minus(paid);
            settled.flows.push({ clause, due, paid });
        }
        return settled;
    });
}

// Where a year's sales run.
function split({ home, host, elsewhere, kept }, exclusive, sales) {
    if (host === home) return { sold: sales, home: sales, away: ZERO };
    if (exclusive) {
        const sold = sales.minus(cents(sales.times(elsewhere).times(ONE.minus(kept))));
        return { sold, home: sold, away: ZERO };
    }
    const away = cents(sales.times(elsewhere));
    return { sold: sales, home: sales.minus(away), away };
}

function put({ hosted, bills }, stream, host, amount, compute) {
    if (amount.isZero()) return;
    hosted.push({ host, amount });
    const bill = cents(amount.times(compute));
    if (!bill.isZero()) bills.push({ host, from: stream.seller, amount: bill });
}

function totals({ deal, streams }, clauses, years) {
    const sold = streams.map(stream => ({ stream, amount: ZERO }));
    const flows = clauses.filter(clause => clause.kind === "share")
        .map(clause => ({ clause, amount: ZERO }));
    const bills = deal.hosts.map(host => ({ host, amount: ZERO }));
    let net = ZERO;
    for (const year of years) {
        for (const { stream, amount } of year.sold) add(sold[stream.index], amount);
        for (const { clause, paid } of year.flows) {
            add(flows.find(total => total.clause === clause), paid);
        }
        for (const { host, amount } of year.bills) {
            add(bills.find(total => total.host === host), amount);
        }
        net = net.plus(year.net);
    }
    return { sold, flows, bills: bills.filter(({ amount }) => !amount.isZero()), net };
}

function add(total, amount) {
    total.amount = total.amount.plus(amount);
}

function positions({ sides, parties }, years) {
    const billed = party => years.some(({ bills }) => bills.some(bill => bill.host.owner === party));
    const others = parties.filter(party => !sides.includes(party) && billed(party));
    return [...sides, ...others].map(party => ({ party, amount: position(party, years) }));
}

function position(party, years) {
    let left = ZERO;
    for (const { sold, flows, bills } of years) {
        for (const { stream, amount } of sold) {
            if (stream.seller === party) left = left.plus(amount);
        }
        for (const { clause, paid } of flows) {
            if (clause.share.from === party) left = left.minus(paid);
            if (clause.share.to === party) left = left.plus(paid);
        }
        for (const { host, from, amount } of bills) {
            if (from === party) left = left.minus(amount);
            if (host.owner === party) left = left.plus(amount);
        }
    }
    return left;
}

function onRivalHosts({ home, elsewhere }, years) {
    let earned = ZERO;
    for (const { hosted, flows } of years) {
        if (hosted.every(({ host }) => host === home)) continue;
        for (const { clause, paid } of flows) {
            if (clause.share.to === home.owner && clause.stream.hosted) {
                earned = earned.plus(cents(paid.times(elsewhere)));
            }
        }
    }
    return earned;
}

const ENDED = { access: "access-lost", share: "share-ended" };

function flags({ deal, home, host, elsewhere }, clauses, years) {
    const flags = [];
    for (const clause of clauses) {
        if (clause.kind === "exclusive") {
            const year = deal.years.find(year => year < clause.ends);
            if (year && host !== home && !elsewhere.isZero()) flags.push({ flag: "not-allowed", year });
        } else {
            const year = deal.years.find(year => year >= clause.ends);
            if (year) flags.push({ flag: ENDED[clause.kind], year });
        }
        for (const { year, flows } of years) {
            const short = flows.find(flow => flow.clause === clause && flow.paid.lt(flow.due));
            if (short) {
                flags.push({ flag: "cap-reached", year, intoYear: short.paid.div(short.due) });
                break;
            }
        }
    }
    return flags.sort((a, b) => a.year - b.year || (a.flag < b.flag ? -1 : 1));
}

function change(before, after) {
    const amount = ({ positions }, party) =>
        positions.find(position => position.party === party)?.amount ?? ZERO;
    const parties = new Set([...after.positions, ...before.positions].map(({ party }) => party));
    return {
        net: after.totals.net.minus(before.totals.net),
        positions: [...parties].map(party => ({
            party,
            amount: amount(after, party).minus(amount(before, party)),
        })),
    };
}

function bridge(scenario, sales, net) {
    const { before, after } = scenario;
    const find = (clauses, id) => clauses.find(clause => clause.id === id);
    const added = after.filter(({ id }) => !find(before, id));
    const steps = [];
    let mixed = before;
    for (const { id } of [...before, ...added]) {
        const from = find(before, id);
        const to = find(after, id);
        if (from && to && from.says === to.says) continue;
        if (!to) mixed = mixed.filter(clause => clause !== from);
        else if (!from) mixed = [...mixed, to];
        else mixed = mixed.map(clause => clause === from ? to : clause);
        let moved = ZERO;
        for (const year of settleYears(scenario, sales, mixed)) {
            moved = moved.plus(year.net);
        }
        steps.push({ clause: id, net: moved.minus(net) });
        net = moved;
    }
    return steps;
}

function tippingCap({ deal, after: clauses, capPer, capUsed }, before, after) {
    const capped = clauses.find(clause => clause.share?.capped);
    if (capPer !== "total" || !capped) return { cap: null, better: null };
    const { from, to } = capped.share;
    let paid = ZERO;
    let most = ZERO;
    for (const { flows } of after.years) {
        for (const flow of flows) {
            if (!flow.clause.share.capped) continue;
            paid = paid.plus(flow.paid);
            most = most.plus(flow.due);
        }
    }
    const rise = before.totals.net.minus(after.totals.net);
    const needed = from === deal.sides[0] ? paid.plus(rise) : paid.minus(rise);
    if (needed.gt(most)) return { cap: null, better: from };
    if (needed.lt(ZERO)) return { cap: null, better: to };
    return { cap: capUsed.plus(needed) };
}
