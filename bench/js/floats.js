// The settlement in JavaScript's own numbers: quick, and not exact.

export const number = Number;

const cents = amount => Math.round(amount * 100) / 100;

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
    const factor = 1 + growth;
    const amounts = [];
    let amount = first;
    for (let nth = 0; nth < years; nth++) {
        if (amount > max) throw new RangeError(`${id} grows past ${max}`);
        amounts.push(amount);
        amount = cents(amount * factor);
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
    let left = cap === null ? Infinity : cap;
    if (capPer === "total") left = Math.max(left - scenario.capUsed, 0);

    return deal.years.map((year, nth) => {
        const inForce = clauses.filter(clause => year < clause.ends);
        const exclusive = inForce.some(clause => clause.kind === "exclusive");
        const settled = { year, sold: [], hosted: [], flows: [], bills: [], net: 0 };

        for (const stream of streams) {
            const lost = clauses.some(clause =>
                clause.kind === "access" && clause.stream === stream && year >= clause.ends);
            let amount = lost ? 0 : sales[stream.index][nth];
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
            const due = cents(share.rate * settled.sold[clause.stream.index].amount);
            let paid = due;
            if (share.capped) {
                paid = Math.min(due, left);
                if (capPer === "total") left -= paid;
            }
            settled.net += share.from === first ? paid : -paid;
            settled.flows.push({ clause, due, paid });
        }
        return settled;
    });
}

// Where a year's sales run.
function split({ home, host, elsewhere, kept }, exclusive, sales) {
    if (host === home) return { sold: sales, home: sales, away: 0 };
    if (exclusive) {
        const sold = sales - cents(sales * elsewhere * (1 - kept));
        return { sold, home: sold, away: 0 };
    }
    const away = cents(sales * elsewhere);
    return { sold: sales, home: sales - away, away };
}

function put({ hosted, bills }, stream, host, amount, compute) {
    if (amount === 0) return;
    hosted.push({ host, amount });
    const bill = cents(amount * compute);
    if (bill !== 0) bills.push({ host, from: stream.seller, amount: bill });
}

function totals({ deal, streams }, clauses, years) {
    const sold = streams.map(stream => ({ stream, amount: 0 }));
    const flows = clauses.filter(clause => clause.kind === "share")
        .map(clause => ({ clause, amount: 0 }));
    const bills = deal.hosts.map(host => ({ host, amount: 0 }));
    let net = 0;
    for (const year of years) {
        for (const { stream, amount } of year.sold) sold[stream.index].amount += amount;
        for (const { clause, paid } of year.flows) {
            flows.find(total => total.clause === clause).amount += paid;
        }
        for (const { host, amount } of year.bills) {
            bills.find(total => total.host === host).amount += amount;
        }
        net += year.net;
    }
    return { sold, flows, bills: bills.filter(({ amount }) => amount > 0), net };
}

function positions({ sides, parties }, years) {
    const billed = party => years.some(({ bills }) => bills.some(bill => bill.host.owner === party));
    const others = parties.filter(party => !sides.includes(party) && billed(party));
    return [...sides, ...others].map(party => ({ party, amount: position(party, years) }));
}

function position(party, years) {
    let left = 0;
    for (const { sold, flows, bills } of years) {
        for (const { stream, amount } of sold) {
            if (stream.seller === party) left += amount;
        }
        for (const { clause, paid } of flows) {
            if (clause.share.from === party) left -= paid;
            if (clause.share.to === party) left += paid;
        }
        for (const { host, from, amount } of bills) {
            if (from === party) left -= amount;
            if (host.owner === party) left += amount;
        }
    }
    return left;
}

function onRivalHosts({ home, elsewhere }, years) {
    let earned = 0;
    for (const { hosted, flows } of years) {
        if (hosted.every(({ host }) => host === home)) continue;
        for (const { clause, paid } of flows) {
            if (clause.share.to === home.owner && clause.stream.hosted) {
                earned += cents(paid * elsewhere);
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
            if (year && host !== home && elsewhere > 0) flags.push({ flag: "not-allowed", year });
        } else {
            const year = deal.years.find(year => year >= clause.ends);
            if (year) flags.push({ flag: ENDED[clause.kind], year });
        }
        for (const { year, flows } of years) {
            const short = flows.find(flow => flow.clause === clause && flow.paid < flow.due);
            if (short) {
                flags.push({ flag: "cap-reached", year, intoYear: short.paid / short.due });
                break;
            }
        }
    }
    return flags.sort((a, b) => a.year - b.year || (a.flag < b.flag ? -1 : 1));
}

function change(before, after) {
    const amount = ({ positions }, party) =>
        positions.find(position => position.party === party)?.amount ?? 0;
    const parties = new Set([...after.positions, ...before.positions].map(({ party }) => party));
    return {
        net: after.totals.net - before.totals.net,
        positions: [...parties].map(party => ({
            party,
            amount: amount(after, party) - amount(before, party),
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
        let moved = 0;
        for (const year of settleYears(scenario, sales, mixed)) moved += year.net;
        steps.push({ clause: id, net: moved - net });
        net = moved;
    }
    return steps;
}

function tippingCap({ deal, after: clauses, capPer, capUsed }, before, after) {
    const capped = clauses.find(clause => clause.share?.capped);
    if (capPer !== "total" || !capped) return { cap: null, better: null };
    const { from, to } = capped.share;
    let paid = 0;
    let most = 0;
    for (const { flows } of after.years) {
        for (const flow of flows) {
            if (!flow.clause.share.capped) continue;
            paid += flow.paid;
            most += flow.due;
        }
    }
    const rise = before.totals.net - after.totals.net;
    const needed = from === deal.sides[0] ? paid + rise : paid - rise;
    if (needed > most) return { cap: null, better: from };
    if (needed < 0) return { cap: null, better: to };
    return { cap: capUsed + needed };
}
