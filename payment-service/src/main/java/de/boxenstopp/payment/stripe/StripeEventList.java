package de.boxenstopp.payment.stripe;

import com.stripe.StripeClient;
import com.stripe.model.Event;
import com.stripe.model.StripeCollection;
import com.stripe.param.EventListParams;
import de.boxenstopp.payment.webhook.application.MissedEvents;
import de.boxenstopp.payment.webhook.domain.Webhook;
import de.boxenstopp.payment.webhook.domain.WebhookType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class StripeEventList implements MissedEvents {

    private static final long PAGE = 100;

    private final StripeClient stripe;
    private final StripeCalls calls;
    private final StripeEventReader reader;

    StripeEventList(StripeClient stripe, StripeCalls calls, StripeEventReader reader) {
        this.stripe = stripe;
        this.calls = calls;
        this.reader = reader;
    }

    @Override
    public List<Webhook> since(Instant time) {
        var missed = new ArrayList<Webhook>();
        StripeCollection<Event> page;
        String last = null;
        do {
            page = page(time, last);
            for (var event : page.getData()) {
                missed.addFirst(read(event));
                last = event.getId();
            }
        } while (Boolean.TRUE.equals(page.getHasMore()) && !page.getData().isEmpty());
        return missed;
    }

    /** The newest come first. */
    private StripeCollection<Event> page(Instant since, @Nullable String startingAfter) {
        var params = EventListParams.builder()
                .addAllType(WebhookType.all())
                .setDeliverySuccess(false)
                .setCreated(EventListParams.Created.builder()
                        .setGte(since.getEpochSecond())
                        .build())
                .setLimit(PAGE);
        if (startingAfter != null) {
            params.setStartingAfter(startingAfter);
        }
        try {
            return calls.call("events.list", () -> stripe.v1().events().list(params.build()));
        } catch (Refusal refusal) {
            throw new IllegalStateException("Stripe does not list events", refusal);
        }
    }

    private Webhook read(Event event) {
        try {
            return reader.read(event.toJson());
        } catch (StripeEventReader.NoEvent broken) {
            throw new IllegalStateException("Stripe lists what is no event", broken);
        }
    }
}
