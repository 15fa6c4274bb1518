//! Who keeps how much of one sale, in a sentence.

use super::message;
use super::messages::Messages;
use super::phrase::{Phrase, Sentence};
use settlement::{Decimal, Figure, FigureKind, Ledger, Scenario, Scope, Settlement};

/// What the seller would keep of one sale under the older terms and under the newer; `None` in a deal
/// that is not told by one, and where nothing is sold.
#[must_use]
pub fn sentence(
    messages: &Messages,
    scenario: &Scenario<'static>,
    settlement: &Settlement<'static>,
) -> Option<Sentence> {
    let deal = scenario.deal();
    let price = deal.sale?;
    let seller = deal.party(&deal.streams.first()?.seller)?;
    let kept = |ledger: &Ledger<'static>| {
        let parts = ledger.of_a_sale(price.into()).ok()?;
        parts.iter().find(|part| part.party.id == seller.id).map(|part| part.amount)
    };
    let [old, new] = [kept(&settlement.before)?, kept(&settlement.after)?];
    let part = |of, amount: Decimal| {
        let figure = Figure::new(of, FigureKind::ShareOfSale(&seller.id));
        let (amount, is_kept) = (amount.abs(), amount >= Decimal::ZERO);
        let spoken = messages.spoken_part_of_sale(amount);
        (Phrase::Figure { figure, text: messages.part_of_sale(amount), spoken }, is_kept)
    };
    let (sale, party) = (Phrase::Text(messages.one_sale()), Phrase::Party(seller));
    let under = Phrase::from(&*scenario.before().under);
    let older = match part(Scope::Before, old) {
        (amount, true) => {
            Sentence::new(messages, message::SaleKeeps { sale, party, amount, under })
        }
        (amount, false) => {
            Sentence::new(messages, message::SalePays { sale, party, amount, under })
        }
    };
    let after = scenario.after();
    let under = Phrase::from(&*after.under);
    let newer = match part(Scope::After, new) {
        _ if old == new => {
            Sentence::new(messages, message::SaleSame { as_new: messages.as_under(after) })
        }
        (amount, true) if old >= Decimal::ZERO => {
            Sentence::new(messages, message::SaleAnd { amount, under })
        }
        (amount, true) => Sentence::new(messages, message::SaleThenKeeps { under, amount }),
        (amount, false) => Sentence::new(messages, message::SaleThenPays { under, amount }),
    };
    Some(Sentence(older.0.into_iter().chain(newer.0).collect()))
}
