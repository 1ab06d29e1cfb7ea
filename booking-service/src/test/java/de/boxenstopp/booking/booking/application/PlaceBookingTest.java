package de.boxenstopp.booking.booking.application;

import static de.boxenstopp.booking.booking.application.PlaceBookingFixture.DORTMUND;
import static de.boxenstopp.booking.booking.application.PlaceBookingFixture.IN_BERLIN;
import static de.boxenstopp.booking.booking.application.PlaceBookingFixture.IN_DORTMUND;
import static de.boxenstopp.booking.booking.application.PlaceBookingFixture.IN_WITTEN;
import static de.boxenstopp.booking.booking.application.PlaceBookingFixture.SETTINGS;
import static de.boxenstopp.booking.booking.application.PlaceBookingFixture.WITTEN;
import static de.boxenstopp.booking.booking.application.PlaceBookingFixture.aCommandFor;
import static de.boxenstopp.booking.booking.application.PlaceBookingFixture.aCommandFrom;
import static de.boxenstopp.booking.booking.application.PlaceBookingFixture.aCommandThatAgrees;
import static de.boxenstopp.booking.booking.application.PlaceBookingFixture.aCommandTo;
import static de.boxenstopp.booking.booking.application.PlaceBookingFixture.areas;
import static de.boxenstopp.booking.booking.domain.BookingFixture.HELD_UNTIL;
import static de.boxenstopp.booking.booking.domain.BookingFixture.aHoldUntil;
import static de.boxenstopp.booking.quote.domain.QuoteFixture.A_TENTH_OFF;
import static de.boxenstopp.booking.quote.domain.QuoteFixture.NOW;
import static de.boxenstopp.booking.quote.domain.QuoteFixture.aQuote;
import static de.boxenstopp.booking.quote.domain.QuoteFixture.aQuoteWith;
import static de.boxenstopp.booking.quote.domain.QuoteFixture.usedUp;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import de.boxenstopp.booking.area.domain.OutsideArea;
import de.boxenstopp.booking.booking.domain.Actor;
import de.boxenstopp.booking.booking.domain.AlreadyPlaced;
import de.boxenstopp.booking.booking.domain.Booking;
import de.boxenstopp.booking.booking.domain.BookingEvent;
import de.boxenstopp.booking.booking.domain.BookingStatus;
import de.boxenstopp.booking.booking.domain.NumberTaken;
import de.boxenstopp.booking.booking.domain.TermsNotAccepted;
import de.boxenstopp.booking.customer.domain.Consent;
import de.boxenstopp.booking.quote.domain.Quote;
import de.boxenstopp.booking.quote.domain.QuoteExpired;
import de.boxenstopp.booking.quote.domain.QuoteId;
import de.boxenstopp.booking.quote.domain.QuoteUsed;
import de.boxenstopp.booking.quote.domain.UnknownQuote;
import de.boxenstopp.booking.voucher.domain.VoucherRefused;
import de.boxenstopp.kit.problem.RuleViolation;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PlaceBookingTest {

    private static final SlotHolds FREE = (_, _) -> aHoldUntil(HELD_UNTIL);
    private static final SlotHolds TAKEN = (_, _) -> {
        throw new SlotRefused(RuleViolation.Kind.CONFLICT, "slot-taken", Map.of());
    };
    private static final SlotHolds NEVER_ASKED = (_, _) -> {
        throw new AssertionError("no places are to be taken");
    };

    private final InMemoryBookings bookings = new InMemoryBookings();
    private final InMemoryQuotes quotes = new InMemoryQuotes();
    private final InMemoryVouchers vouchers = new InMemoryVouchers();
    private final InMemoryCustomers customers = new InMemoryCustomers();
    private final InMemoryContacts contacts = new InMemoryContacts();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @Test
    void storesTheBookingOnceItsPlacesAreHeld() {
        var command = aCommandFor(aKnownQuote().id());

        var placed = placing(FREE).handle(command);

        assertThat(placed.status()).isEqualTo(BookingStatus.PENDING_PAYMENT);
        assertThat(placed.holdExpiresAt()).isEqualTo(HELD_UNTIL);
        assertThat(bookings.find(command.id()))
                .hasValueSatisfying(booking ->
                        assertThat(booking.opensWith(placed.token(), NOW)).isTrue());
        assertThat(bookings.events).singleElement().isInstanceOf(BookingEvent.Created.class);
        assertThat(count("placed")).isEqualTo(1);
    }

    @Test
    void asksForThePlacesOfTheWorkThatWasQuoted() {
        var quote = aKnownQuote();
        var command = aCommandFor(quote.id());
        var wishes = new ArrayList<SlotHolds.Wish>();

        placing((_, wish) -> {
                    wishes.add(wish);
                    return aHoldUntil(HELD_UNTIL);
                })
                .handle(command);

        assertThat(wishes)
                .containsExactly(new SlotHolds.Wish(
                        WITTEN.id(), command.pickupSlotId(), command.returnSlotId(), quote.durationMinutes()));
    }

    @Test
    void keepsWhatTheCustomerToldUs() {
        var command = aCommandThatAgrees(aKnownQuote().id(), new PlaceBooking.Agreed(true, true, false));

        placing(FREE).handle(command);

        var booking = bookings.find(command.id()).orElseThrow();
        assertThat(customers.find(booking.customerId())).hasValueSatisfying(customer -> {
            assertThat(customer.person()).isEqualTo(command.person());
            assertThat(customer.consents())
                    .containsExactly(
                            new Consent(Consent.Kind.TERMS, true, NOW, "2026-01"),
                            new Consent(Consent.Kind.PRIVACY, true, NOW, "2026-01"),
                            new Consent(Consent.Kind.SAVED_PAYMENT_METHOD, true, NOW, "2026-01"),
                            new Consent(Consent.Kind.NEWSLETTER, false, NOW, "2026-01"));
        });
        assertThat(contacts.find(booking.id()))
                .hasValueSatisfying(
                        contact -> assertThat(contact.returnAddress()).isEqualTo(IN_WITTEN));
    }

    @Test
    void storesNothingWhenThePlacesAreTaken() {
        var command = aCommandFor(aKnownQuote().id());

        assertThatExceptionOfType(SlotRefused.class)
                .isThrownBy(() -> placing(TAKEN).handle(command));

        assertThat(bookings.stored).isEmpty();
        assertThat(count("slot-taken")).isEqualTo(1);
    }

    @Test
    void letsTheCustomerChooseOtherPlacesAtOnce() {
        var quote = aKnownQuote().id();
        assertThatExceptionOfType(SlotRefused.class)
                .isThrownBy(() -> placing(TAKEN).handle(aCommandFor(quote)));

        assertThatNoException().isThrownBy(() -> placing(FREE).handle(aCommandFor(quote)));
    }

    @Test
    void takesNoPlacesForASecondClickWhileTheFirstIsUnderWay() {
        var quote = aKnownQuote().id();
        var secondClick = new ArrayList<Throwable>();

        placing((_, _) -> {
                    try {
                        placing(NEVER_ASKED).handle(aCommandFor(quote));
                    } catch (QuoteUsed used) {
                        secondClick.add(used);
                    }
                    return aHoldUntil(HELD_UNTIL);
                })
                .handle(aCommandFor(quote));

        assertThat(secondClick).hasSize(1);
        assertThat(bookings.stored).hasSize(1);
    }

    @Test
    void takesNoPlacesForAQuoteThatIsBookedAlready() {
        var quote = aKnownQuote().id();
        placing(FREE).handle(aCommandFor(quote));

        assertThatExceptionOfType(QuoteUsed.class)
                .isThrownBy(() -> placing(NEVER_ASKED).handle(aCommandFor(quote)));
    }

    @Test
    void takesTheQuoteOfACancelledBooking() {
        var quote = aKnownQuote().id();
        var first = placing(FREE).handle(aCommandFor(quote));
        bookings.find(first.id()).orElseThrow().cancelUnpaid(Actor.CUSTOMER, NOW);
        claims(NOW).giveBack(quote, first.id());

        assertThatNoException().isThrownBy(() -> placing(FREE).handle(aCommandFor(quote)));
    }

    @Test
    void answersARepeatedCallWithTheBookingItLeftBehind() {
        var command = aCommandFor(aKnownQuote().id());
        var first = placing(FREE).handle(command);

        var again = placing(NEVER_ASKED).handle(command);

        assertThat(again.number()).isEqualTo(first.number());
        assertThat(bookings.stored).hasSize(1);
        assertThat(bookings.find(command.id()))
                .hasValueSatisfying(booking ->
                        assertThat(booking.opensWith(again.token(), NOW)).isTrue());
    }

    @Test
    void goesOnWithTheSamePlacesAfterACrash() {
        var command = aCommandFor(aKnownQuote().id());
        var asked = new ArrayList<UUID>();
        SlotHolds holds = (booking, _) -> {
            asked.add(booking.value());
            return aHoldUntil(HELD_UNTIL);
        };
        var crashing = new InMemoryBookings() {
            @Override
            public void store(Booking booking) {
                throw new IllegalStateException("the database is gone");
            }
        };
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> placing(holds, crashing).handle(command));

        placing(holds).handle(command);

        assertThat(asked).containsExactly(command.id().value(), command.id().value());
        assertThat(bookings.stored).hasSize(1);
    }

    @Test
    void takesAnotherNumberWhenChanceRepeatsItself() {
        var numbers = new ArrayList<String>();
        var takenOnce = new InMemoryBookings() {
            @Override
            public void store(Booking booking) {
                numbers.add(booking.number().value());
                if (numbers.size() == 1) {
                    throw new NumberTaken(new IllegalStateException());
                }
                super.store(booking);
            }
        };

        var placed = placing(FREE, takenOnce).handle(aCommandFor(aKnownQuote().id()));

        assertThat(numbers)
                .hasSize(2)
                .doesNotHaveDuplicates()
                .last()
                .isEqualTo(placed.number().value());
    }

    @Test
    void findsTheBookingOfACallThatWasTakenForDead() {
        var command = aCommandFor(aKnownQuote().id());
        var overtaken = new InMemoryBookings() {
            @Override
            public void store(Booking booking) {
                if (stored.put(booking.id(), booking) == null) {
                    throw new AlreadyPlaced(new IllegalStateException());
                }
            }
        };

        var placed = placing(FREE, overtaken).handle(command);

        assertThat(overtaken.find(command.id()))
                .hasValueSatisfying(booking ->
                        assertThat(booking.opensWith(placed.token(), NOW)).isTrue());
    }

    @Test
    void wantsTheTermsAccepted() {
        var command = aCommandThatAgrees(aKnownQuote().id(), new PlaceBooking.Agreed(false, null, null));

        assertThatExceptionOfType(TermsNotAccepted.class)
                .isThrownBy(() -> placing(NEVER_ASKED).handle(command));
    }

    @Test
    void staysWithinItsArea() {
        for (var command : List.of(aCommandTo(IN_BERLIN, null), aCommandTo(IN_WITTEN, IN_BERLIN))) {
            assertThatExceptionOfType(OutsideArea.class)
                    .isThrownBy(() -> placing(NEVER_ASKED).handle(command));
        }
    }

    @Test
    void takesThePlacesOfTheWorkshopThatFetchesTheCar() {
        var command = aCommandFrom(aKnownQuote().id(), IN_DORTMUND);
        var wishes = new ArrayList<SlotHolds.Wish>();

        placing((_, wish) -> {
                    wishes.add(wish);
                    return aHoldUntil(HELD_UNTIL);
                })
                .handle(command);

        assertThat(wishes).extracting(SlotHolds.Wish::workshopId).containsExactly(DORTMUND.id());
        assertThat(bookings.find(command.id()).orElseThrow().workshopId()).isEqualTo(DORTMUND.id());
    }

    @Test
    void takesNoPlacesForAVoucherThatIsUsedUp() {
        var quote = aQuoteWith(A_TENTH_OFF);
        quotes.add(quote);
        vouchers.add(usedUp(A_TENTH_OFF), NOW);

        assertThatExceptionOfType(VoucherRefused.class)
                .isThrownBy(() -> placing(NEVER_ASKED).handle(aCommandFor(quote.id())))
                .matches(refused -> refused.code().equals("voucher-used-up"));
    }

    @Test
    void doesNotKnowEveryQuote() {
        var command = aCommandFor(new QuoteId(UUID.randomUUID()));

        assertThatExceptionOfType(UnknownQuote.class)
                .isThrownBy(() -> placing(NEVER_ASKED).handle(command));
    }

    @Test
    void refusesAQuoteThatIsOver() {
        var command = aCommandFor(aKnownQuote().id());
        var late = NOW.plus(Duration.ofMinutes(30));

        assertThatExceptionOfType(QuoteExpired.class)
                .isThrownBy(() -> placing(NEVER_ASKED, bookings, late).handle(command));
    }

    private Quote aKnownQuote() {
        var quote = aQuote();
        quotes.add(quote);
        return quote;
    }

    private PlaceBooking placing(SlotHolds slots) {
        return placing(slots, bookings);
    }

    private PlaceBooking placing(SlotHolds slots, InMemoryBookings into) {
        return placing(slots, into, NOW);
    }

    private PlaceBooking placing(SlotHolds slots, InMemoryBookings into, Instant now) {
        var clock = Clock.fixed(now, ZoneOffset.UTC);
        return new PlaceBooking(
                claims(now),
                slots,
                new Placements(into, customers, contacts, quotes, SETTINGS, clock),
                areas(),
                new BookingMetrics(meters));
    }

    private QuoteClaims claims(Instant now) {
        return new QuoteClaims(quotes, vouchers, SETTINGS, Clock.fixed(now, ZoneOffset.UTC));
    }

    private double count(String outcome) {
        return meters.counter("bookings.placed", "outcome", outcome).count();
    }
}
