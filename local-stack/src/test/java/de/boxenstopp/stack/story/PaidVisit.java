package de.boxenstopp.stack.story;

import static org.awaitility.Awaitility.await;

import de.boxenstopp.stack.LocalStack;
import java.time.Duration;
import java.util.UUID;

/** A car that is booked and paid for without any trouble. */
public final class PaidVisit {

    private PaidVisit() {}

    /** Returns when it is confirmed and its mail has gone out. */
    public static void of(LocalStack stack) {
        String email = "paid.%s@test.de".formatted(UUID.randomUUID());
        try (Browser browser = new Browser(stack.publicUrl())) {
            Visit visit = Visit.placed(browser, email);
            visit.pay(visit.checkout(), "4242424242424242").expecting(303);
            Mails mails = new Mails(stack.mailboxUrl(), email);
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> !mails.titled("Buchung bestätigt – " + visit.number())
                            .isEmpty());
        }
    }
}
