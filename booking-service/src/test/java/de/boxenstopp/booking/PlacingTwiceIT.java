package de.boxenstopp.booking;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The same call again, and two clicks at once. */
class PlacingTwiceIT extends BookingIT {

    @Test
    void answersARepeatedCallAsTheFirstTime() {
        var quote = api.aQuote();
        var key = UUID.randomUUID().toString();

        var first = api.place(quote, "Idempotency-Key", key);
        var again = api.place(quote, "Idempotency-Key", key);

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(slotService.asked()).hasSize(1);
    }

    @Test
    void refusesAnotherBodyUnderTheSameKey() {
        var key = UUID.randomUUID().toString();
        api.place(api.aQuote(), "Idempotency-Key", key);

        var other = api.place(api.aQuote(), "Idempotency-Key", key);

        assertThat(other.status()).isEqualTo(409);
        assertThat(other.problem()).isEqualTo("idempotency-key-reused");
    }

    @Test
    void makesOneBookingOfADoubleClick() throws Exception {
        var quote = api.aQuote();
        var firstIsAsking = new CountDownLatch(1);
        var secondIsAnswered = new CountDownLatch(1);
        slotService.behave((_, _) -> {
            firstIsAsking.countDown();
            awaitQuietly(secondIsAnswered);
            return null;
        });

        var first = CompletableFuture.supplyAsync(() -> api.place(quote));
        firstIsAsking.await(5, SECONDS);
        var second = api.place(quote);
        secondIsAnswered.countDown();

        assertThat(second.status()).isEqualTo(409);
        assertThat(second.problem()).isEqualTo("quote-used");
        assertThat(first.get(5, SECONDS).status()).isEqualTo(201);
        assertThat(slotService.asked()).hasSize(1);
    }

    @Test
    void makesOneBookingOfManyClicks() {
        var quote = api.aQuote();

        var answers = IntStream.range(0, 20)
                .mapToObj(_ ->
                        CompletableFuture.supplyAsync(() -> api.place(quote).status()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers).containsOnly(201, 409).containsOnlyOnce(201);
        assertThat(slotService.asked()).hasSize(1);
    }

    @Test
    void refusesAQuoteThatIsBookedAlready() {
        var quote = api.aQuote();
        api.place(quote);

        var again = api.place(quote);

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.problem()).isEqualTo("quote-used");
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await(5, SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
