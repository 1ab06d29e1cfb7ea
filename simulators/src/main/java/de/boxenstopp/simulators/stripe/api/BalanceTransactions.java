package de.boxenstopp.simulators.stripe.api;

import de.boxenstopp.simulators.stripe.store.Json;
import de.boxenstopp.simulators.stripe.store.Kind;
import java.time.Duration;
import tools.jackson.databind.node.ObjectNode;

/** What arrives on our account: the amount less Stripe's fee, 1.5 % and 25 cents. A refund gives no fee back. */
final class BalanceTransactions {

    private static final long FIXED_FEE = 25;
    private static final long FEE_PER_THOUSAND = 15;
    private static final Duration UNTIL_AVAILABLE = Duration.ofDays(7);

    private BalanceTransactions() {}

    static Result retrieve(Call call) {
        return Result.ok(call.subject(Kind.BALANCE_TRANSACTION, "balance transaction"));
    }

    static ObjectNode ofCharge(Act act, ObjectNode charge) {
        var amount = charge.path("amount").asLong();
        var fee = (amount * FEE_PER_THOUSAND + 500) / 1000 + FIXED_FEE;
        var transaction = transaction(act, charge, amount, fee);
        var detail = transaction.putArray("fee_details").addObject();
        detail.put("amount", fee).putNull("application");
        detail.put("currency", Json.need(charge, "currency"))
                .put("description", "Stripe processing fees")
                .put("type", "stripe_fee");
        act.put(Kind.BALANCE_TRANSACTION, transaction);
        return transaction;
    }

    static ObjectNode ofRefund(Act act, ObjectNode refund) {
        var transaction = transaction(act, refund, -refund.path("amount").asLong(), 0);
        transaction.put("reporting_category", "refund").put("type", "refund");
        act.put(Kind.BALANCE_TRANSACTION, transaction);
        return transaction;
    }

    /** The money is ours again. */
    static ObjectNode ofFailedRefund(Act act, ObjectNode refund) {
        var transaction = transaction(act, refund, refund.path("amount").asLong(), 0);
        transaction.put("reporting_category", "refund_failure").put("type", "refund_failure");
        act.put(Kind.BALANCE_TRANSACTION, transaction);
        return transaction;
    }

    private static ObjectNode transaction(Act act, ObjectNode source, long amount, long fee) {
        var transaction = act.create("balance_transaction", Ids.next("txn_3", 23));
        transaction.put("amount", amount).put("fee", fee).put("net", amount - fee);
        transaction.put("available_on", act.now() + UNTIL_AVAILABLE.toSeconds());
        transaction.set("currency", source.path("currency"));
        transaction.put("source", Json.id(source));
        return transaction;
    }
}
