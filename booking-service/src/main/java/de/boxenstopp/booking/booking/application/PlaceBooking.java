package de.boxenstopp.booking.booking.application;

import de.boxenstopp.booking.area.application.ServiceAreas;
import de.boxenstopp.booking.booking.domain.Address;
import de.boxenstopp.booking.booking.domain.AlreadyPlaced;
import de.boxenstopp.booking.booking.domain.Booking;
import de.boxenstopp.booking.booking.domain.BookingId;
import de.boxenstopp.booking.booking.domain.BookingNumber;
import de.boxenstopp.booking.booking.domain.BookingStatus;
import de.boxenstopp.booking.booking.domain.BookingToken;
import de.boxenstopp.booking.booking.domain.Contact;
import de.boxenstopp.booking.booking.domain.NumberTaken;
import de.boxenstopp.booking.booking.domain.TermsNotAccepted;
import de.boxenstopp.booking.customer.domain.Consent;
import de.boxenstopp.booking.customer.domain.Customer;
import de.boxenstopp.booking.customer.domain.CustomerId;
import de.boxenstopp.booking.customer.domain.Language;
import de.boxenstopp.booking.customer.domain.Person;
import de.boxenstopp.booking.quote.domain.QuoteId;
import de.boxenstopp.booking.quote.domain.QuoteUsed;
import de.boxenstopp.kit.problem.RuleViolation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Turns a quote into a booking whose places are held.
 *
 * <p>Three steps, and no transaction is open while slot-service is asked: claim the quote, hold the places, store the
 * booking. Whatever dies in between is found again under the same booking id when the call is repeated, or ends by
 * itself: the claim within seconds, the hold within its half hour.
 */
@Service
public class PlaceBooking {

    /** Each number is free with all but certainty; more tries than this mean that something else is wrong. */
    private static final int NUMBERS_TRIED = 3;

    private final QuoteClaims claims;
    private final SlotHolds slots;
    private final Placements placements;
    private final ServiceAreas areas;
    private final BookingMetrics metrics;

    PlaceBooking(
            QuoteClaims claims, SlotHolds slots, Placements placements, ServiceAreas areas, BookingMetrics metrics) {
        this.claims = claims;
        this.slots = slots;
        this.placements = placements;
        this.areas = areas;
        this.metrics = metrics;
    }

    public Placed handle(Command command) {
        try {
            var placed = place(command);
            metrics.placing("placed");
            return placed;
        } catch (AlreadyPlaced | QuoteUsed earlier) {
            return again(command).orElseThrow(() -> earlier);
        } catch (RuleViolation violation) {
            metrics.placing(violation.code());
            throw violation;
        }
    }

    /** Whatever stands in the way may be this very call's booking, whose answer never arrived. */
    private Optional<Placed> again(Command command) {
        var again = placements.findAgain(command.id());
        metrics.placing(again.isPresent() ? "repeated" : "quote-used");
        return again;
    }

    private Placed place(Command command) {
        command.requireTerms();
        var area = areas.now();
        var workshop = area.requireServed(command.pickupAddress().zip());
        area.requireServed(command.addressOfReturn().zip());

        var quote = claims.claim(command.quoteId(), command.id());
        try {
            var hold = slots.hold(
                    command.id(),
                    new SlotHolds.Wish(
                            workshop.id(), command.pickupSlotId(), command.returnSlotId(), quote.durationMinutes()));
            return store(command, new Placements.Held(quote, workshop.id(), hold));
        } catch (RuntimeException failure) {
            giveBack(command, failure);
            throw failure;
        }
    }

    private Placed store(Command command, Placements.Held held) {
        for (var attempt = 1; ; attempt++) {
            try {
                return placements.store(command, held);
            } catch (NumberTaken taken) {
                if (attempt == NUMBERS_TRIED) {
                    throw taken;
                }
            }
        }
    }

    private void giveBack(Command command, RuntimeException failure) {
        try {
            claims.giveBack(command.quoteId(), command.id());
        } catch (RuntimeException another) { // the claim ends by itself
            failure.addSuppressed(another);
        }
    }

    /**
     * @param account null for guests; its e-mail address counts, whatever was typed
     * @param returnAddress null: as the pick-up address
     */
    public record Command(
            BookingId id,
            @Nullable Account account,
            QuoteId quoteId,
            UUID pickupSlotId,
            UUID returnSlotId,
            Person person,
            Language language,
            Address pickupAddress,
            @Nullable Address returnAddress,
            @Nullable Address invoiceAddress,
            @Nullable String licensePlate,
            @Nullable String notes,
            Agreed agreed) {

        Address addressOfReturn() {
            return returnAddress == null ? pickupAddress : returnAddress;
        }

        void requireTerms() {
            if (!agreed.terms()) {
                throw new TermsNotAccepted();
            }
        }

        /** A record of its own: for every booking of a guest, and for the first one of an account. */
        Customer newCustomer(String textVersion, Instant at) {
            var proven = account == null ? person : person.withEmail(account.email());
            return Customer.register(proven, language, agreed.consents(textVersion, at), at);
        }

        /** Cards are saved only for those who are signed in. */
        boolean savePaymentMethod() {
            return account != null && Boolean.TRUE.equals(agreed.savePaymentMethod());
        }

        Contact contact(CustomerId customer) {
            return new Contact(
                    id,
                    customer,
                    pickupAddress,
                    addressOfReturn(),
                    invoiceAddress,
                    person.phone(),
                    notes,
                    licensePlate);
        }
    }

    /** What was ticked; null where nobody asked. Accepting the terms includes the privacy statement. */
    public record Agreed(
            boolean terms,
            @Nullable Boolean savePaymentMethod,
            @Nullable Boolean newsletter) {

        List<Consent> consents(String textVersion, Instant at) {
            var consents = new ArrayList<Consent>();
            consents.add(new Consent(Consent.Kind.TERMS, terms, at, textVersion));
            consents.add(new Consent(Consent.Kind.PRIVACY, terms, at, textVersion));
            if (savePaymentMethod != null) {
                consents.add(new Consent(Consent.Kind.SAVED_PAYMENT_METHOD, savePaymentMethod, at, textVersion));
            }
            if (newsletter != null) {
                consents.add(new Consent(Consent.Kind.NEWSLETTER, newsletter, at, textVersion));
            }
            return consents;
        }
    }

    public record Placed(
            BookingId id,
            BookingNumber number,
            BookingStatus status,
            long grossCents,
            Instant holdExpiresAt,
            BookingToken token) {

        static Placed of(Booking booking, BookingToken token) {
            return new Placed(
                    booking.id(),
                    booking.number(),
                    booking.status(),
                    booking.totals().grossCents(),
                    booking.holdExpiresAt(),
                    token);
        }
    }
}
