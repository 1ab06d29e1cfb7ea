package de.boxenstopp.booking.booking.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * What opens a booking. Only hashes are kept, so a call that is repeated gets a new token. The one before stays good: of
 * two calls under way either answer may be the one that arrives.
 */
@Embeddable
class BookingTokens {

    @Column(name = "token_hash")
    private byte[] latest;

    @Column(name = "earlier_token_hash")
    private byte @Nullable [] earlier;

    /** The customer is signed in and needs none any more. */
    @Column(name = "token_ended")
    private boolean ended;

    @SuppressWarnings("NullAway.Init") // for JPA
    BookingTokens() {}

    private BookingTokens(BookingToken token) {
        this.latest = token.hash();
    }

    static BookingTokens beginningWith(BookingToken token) {
        return new BookingTokens(token);
    }

    void add(BookingToken token) {
        earlier = latest;
        latest = token.hash();
    }

    boolean include(BookingToken token) {
        return !ended && (token.hashesTo(latest) || (earlier != null && token.hashesTo(earlier)));
    }
}
