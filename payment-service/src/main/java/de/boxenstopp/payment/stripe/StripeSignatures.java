package de.boxenstopp.payment.stripe;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.stripe.StripeClient;
import com.stripe.exception.SignatureVerificationException;
import de.boxenstopp.payment.webhook.application.SignedEvents;
import de.boxenstopp.payment.webhook.domain.Webhook;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Checks signatures with every secret that counts: while one is rolled over, both do. */
@Component
class StripeSignatures implements SignedEvents {

    private static final Logger log = LoggerFactory.getLogger(StripeSignatures.class);
    private static final Duration TOLERANCE = Duration.ofMinutes(5);
    private static final Pattern STAMP = Pattern.compile("(?:^|,)t=(\\d{1,12})(?:,|$)");

    private final StripeClient stripe;
    private final StripeSettings settings;
    private final StripeEventReader reader;
    private final Clock clock;

    StripeSignatures(StripeClient stripe, StripeSettings settings, StripeEventReader reader, Clock clock) {
        this.stripe = stripe;
        this.settings = settings;
        this.reader = reader;
        this.clock = clock;
    }

    @Override
    public Optional<Webhook> read(byte[] body, @Nullable String signature) {
        var payload = new String(body, UTF_8);
        if (signature == null || body.length == 0 || !isFromNow(signature)) {
            return Optional.empty();
        }
        if (settings.webhookSecrets().stream().noneMatch(secret -> isSigned(payload, signature, secret))) {
            return Optional.empty();
        }
        try {
            return Optional.of(reader.read(payload));
        } catch (StripeEventReader.NoEvent signedNonsense) {
            log.warn("Something that Stripe signed is no event");
            return Optional.empty();
        }
    }

    /** The client refuses stamps that are old, and takes any from the future. */
    private boolean isFromNow(String signature) {
        var stamp = STAMP.matcher(signature);
        return stamp.find()
                && Instant.ofEpochSecond(Long.parseLong(stamp.group(1)))
                        .isBefore(clock.instant().plus(TOLERANCE));
    }

    /** Beside its own exception the client throws others for headers and bodies that nobody sane would send. */
    private boolean isSigned(String payload, String signature, String secret) {
        try {
            stripe.constructEvent(payload, signature, secret, TOLERANCE.toSeconds());
            return true;
        } catch (SignatureVerificationException | RuntimeException refused) {
            return false;
        }
    }
}
