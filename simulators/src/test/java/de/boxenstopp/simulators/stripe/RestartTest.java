package de.boxenstopp.simulators.stripe;

import static java.nio.file.StandardOpenOption.APPEND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.stripe.net.RequestOptions;
import com.stripe.param.CustomerCreateParams;
import com.stripe.param.RefundCreateParams;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.core.JacksonException;

class RestartTest extends StripeTest {

    private static final RequestOptions KEY =
            RequestOptions.builder().setIdempotencyKey("key-1").build();

    @TempDir
    Path otherFolder;

    @Test
    void keepsEverythingThatWasAnswered() throws Exception {
        var customer = shop.customer();
        var session = shop.openAndKeepCard(customer);
        shop.pay(session, GOOD);
        var params = RefundCreateParams.builder()
                .setPaymentIntent(shop.again(session).getPaymentIntent())
                .setAmount(500L)
                .build();
        var refund = shop.stripe().refunds().create(params, KEY);
        var waiting = shop.open();

        shop.restart();

        assertThat(shop.again(session).getPaymentStatus()).isEqualTo("paid");
        assertThat(shop.stripe().customers().paymentMethods().list(customer).getData())
                .hasSize(1);
        assertThat(shop.stripe().refunds().create(params, KEY).getId()).isEqualTo(refund.getId());
        assertThat(shop.chargeLater(customer, 4900).getStatus()).isEqualTo("succeeded");
        assertThat(Browser.get(shop.simulator().address() + "/c/pay/" + waiting.getId())
                        .body())
                .contains("129,00");
    }

    @Test
    void deliversWhatWasOnItsWayWhenThePowerFailed() throws Exception {
        shop.listener.refuse(Integer.MAX_VALUE);
        shop.pay(shop.open(), GOOD);
        Files.copy(journal(folder), journal(otherFolder));
        shop.simulator().close();

        shop.listener.refuse(0);
        try (var _ = shop.start(otherFolder, settings -> settings)) {
            shop.hears("payment_intent.succeeded", "checkout.session.completed");
        }
    }

    @Test
    void forgetsTheChangeThatWasBeingWrittenAndNothingElse() throws Exception {
        var customer = shop.customer();
        shop.simulator().close();
        Files.writeString(journal(folder), "{\"rows\":[{\"kind\":\"CUSTOMER\",\"id\":\"cus_x\",\"obj", APPEND);

        shop.restart();
        shop.restart();

        assertThat(shop.stripe().customers().retrieve(customer).getEmail()).isEqualTo("erika@example.com");
        assertThat(shop.stripe()
                        .customers()
                        .create(CustomerCreateParams.builder().build()))
                .isNotNull();
    }

    @Test
    void doesNotStartWithAJournalThatIsBrokenInTheMiddle() throws Exception {
        Files.writeString(journal(otherFolder), "{\"rows\":[{\n{\"rows\":[]}\n");

        assertThatThrownBy(() -> shop.start(otherFolder, settings -> settings)).isInstanceOf(JacksonException.class);
    }

    @Test
    void keepsTheJournalShort() throws Exception {
        for (int i = 0; i < 20; i++) {
            var key = RequestOptions.builder().setIdempotencyKey("key-" + i).build();
            shop.stripe().customers().create(CustomerCreateParams.builder().build(), key);
        }
        shop.clock.jump(Duration.ofDays(40));
        var before = Files.size(journal(folder));

        shop.restart();

        assertThat(Files.size(journal(folder))).isLessThan(before / 2);
        assertThat(shop.stripe().events().list().getData()).isEmpty();
    }

    private static Path journal(Path data) throws IOException {
        Files.createDirectories(data);
        return data.resolve("stripe.journal");
    }
}
