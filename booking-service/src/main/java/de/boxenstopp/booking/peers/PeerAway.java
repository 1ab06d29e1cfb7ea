package de.boxenstopp.booking.peers;

/** Another service did not answer, answered that it cannot, or is not asked for a while because of that. */
public final class PeerAway extends RuntimeException {

    PeerAway(Throwable cause) {
        super(cause);
    }
}
