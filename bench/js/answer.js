// A settlement in the shape that the command line writes.

const money = amount => amount.toFixed(2);

const byId = (entries, id) =>
    Object.fromEntries(entries.map(entry => [id(entry), money(entry.amount)]));
const byStream = entries => byId(entries, ({ stream }) => stream.id);
const byHost = entries => byId(entries, ({ host }) => host.id);
const byParty = entries => byId(entries, ({ party }) => party);

export function answer({ before, after, change, bridge, tippingCap }) {
    return {
        before: ledger(before),
        after: ledger(after),
        change: { net: money(change.net), positions: byParty(change.positions) },
        bridge: bridge.map(({ clause, net }) => ({ clause, net: money(net) })),
        tipping_cap: tippingCap.cap === null ? tippingCap : { cap: money(tippingCap.cap) },
    };
}

function ledger({ years, totals, positions, onRivalHosts, flags }) {
    return {
        years: years.map(({ year, sold, hosted, flows, bills }) => ({
            year,
            sold: byStream(sold),
            hosted: byHost(hosted),
            flows: flows.map(({ clause: { id, share: { from, to } }, due, paid }) =>
                ({ clause: id, from, to, due: money(due), paid: money(paid) })),
            bills: byHost(bills),
        })),
        totals: {
            flows: byId(totals.flows, ({ clause }) => clause.id),
            bills: byHost(totals.bills),
            net: money(totals.net),
        },
        positions: byParty(positions),
        on_rival_hosts: money(onRivalHosts),
        flags: flags.map(({ flag, year, intoYear }) =>
            intoYear === undefined ? { flag, year } : { flag, year, into_year: intoYear.toFixed(4) }),
    };
}
