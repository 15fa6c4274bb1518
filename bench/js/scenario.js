// A scenario with all that it refers to looked up, and its numbers made by `number`.

export function scenario(deals, text, number) {
    const given = JSON.parse(text);
    const deal = deals.find(deal => deal.id === given.deal) ?? deals[0];
    const chosen = { ...deal.defaults, ...given };
    const host = id => deal.hosts.find(host => host.id === id);
    const streams = deal.streams.map(({ id, seller, hosted, max }, index) => {
        const { path, first, growth } = given.streams?.[id] ?? {};
        const own = deal.defaults.streams[id];
        return {
            index,
            id,
            seller,
            hosted,
            max: number(max),
            path: path?.map(number) ?? null,
            first: number(first ?? own.first),
            growth: number(growth ?? own.growth),
        };
    });
    const clauses = id => deal.terms[id].map(({ id, stream, ends_on, rule }) => ({
        id,
        stream: streams.find(known => known.id === stream),
        ends: (ends_on && chosen.events[ends_on]) || Infinity,
        kind: Object.keys(rule)[0],
        share: rule.share && { ...rule.share, rate: number(chosen.rates[id] ?? rule.share.rate) },
        says: JSON.stringify([stream, ends_on, rule]),
    }));
    return {
        deal,
        streams,
        before: clauses(chosen.before),
        after: clauses(chosen.after),
        home: host(deal.home),
        host: host(chosen.host),
        elsewhere: number(chosen.elsewhere),
        kept: number(chosen.kept),
        cap: chosen.cap === null ? null : number(chosen.cap),
        capPer: chosen.cap_per,
        capUsed: number(chosen.cap_used),
        compute: number(chosen.compute),
    };
}
