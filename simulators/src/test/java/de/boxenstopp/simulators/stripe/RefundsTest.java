package de.boxenstopp.simulators.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.stripe.exception.InvalidRequestException;
import com.stripe.model.Refund;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.RefundListParams;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RefundsTest extends StripeTest {

    @Test
    void giveBackPartsButNeverMoreThanCame() throws Exception {
        var intent = paid(GOOD);

        var part = refund(intent, 2900L);
        assertThatThrownBy(() -> refund(intent, 10001L))
                .hasMessageContaining("Refund amount (€100.01) is greater than unrefunded amount on charge (€100.00)");
        var rest = refund(intent, null);
        assertThatThrownBy(() -> refund(intent, 1L))
                .isInstanceOfSatisfying(
                        InvalidRequestException.class,
                        error -> assertThat(error.getCode()).isEqualTo("charge_already_refunded"));

        assertThat(part.getStatus()).isEqualTo("succeeded");
        assertThat(rest.getAmount()).isEqualTo(10000);
        assertThat(shop.stripe().charges().retrieve(part.getCharge()).getRefunded())
                .isTrue();
        assertThat(shop.stripe()
                        .refunds()
                        .list(RefundListParams.builder()
                                .setPaymentIntent(intent)
                                .build())
                        .getData())
                .extracting(Refund::getAmount)
                .containsExactly(10000L, 2900L);
        assertThat(shop.stripe()
                        .balanceTransactions()
                        .retrieve(part.getBalanceTransaction())
                        .getNet())
                .isEqualTo(-2900);
        shop.hears("charge.refunded", "refund.created");
    }

    @Test
    void giveBackOnceHoweverManyAskAtOnce() throws Exception {
        var intent = paid(GOOD);

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Refund> all = () -> refund(intent, null);
            var answers = threads.invokeAll(List.of(all, all, all));
            assertThat(answers)
                    .filteredOn(answer -> answer.state() == Future.State.SUCCESS)
                    .hasSize(1);
        }
    }

    @Test
    void mayTakeTheirTime() throws Exception {
        var refund = refund(paid("4000000000007726"), null);

        shop.simulator().sweep();

        assertThat(refund.getStatus()).isEqualTo("pending");
        assertThat(shop.stripe().refunds().retrieve(refund.getId()).getStatus()).isEqualTo("succeeded");
        shop.hears("refund.updated", "charge.refund.updated");
    }

    @Test
    void mayComeBack() throws Exception {
        var refund = refund(paid("4000000000005126"), null);

        shop.simulator().sweep();

        assertThat(refund.getStatus()).isEqualTo("succeeded");
        var after = shop.stripe().refunds().retrieve(refund.getId());
        assertThat(after.getStatus()).isEqualTo("failed");
        assertThat(after.getFailureBalanceTransaction()).isNotNull();
        shop.hears("refund.failed");
    }

    private String paid(String card) throws Exception {
        var session = shop.open();
        shop.pay(session, card);
        return shop.again(session).getPaymentIntent();
    }

    private Refund refund(String intent, @Nullable Long amount) throws Exception {
        return shop.stripe()
                .refunds()
                .create(RefundCreateParams.builder()
                        .setPaymentIntent(intent)
                        .setAmount(amount)
                        .build());
    }
}
