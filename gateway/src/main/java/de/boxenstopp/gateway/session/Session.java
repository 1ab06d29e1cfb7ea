package de.boxenstopp.gateway.session;

/**
 * Somebody who is signed in.
 *
 * @param subject the account's or staff member's id
 * @param accessToken what the services take for them
 */
record Session(String subject, String accessToken) {

    @Override
    public String toString() {
        return "Session of " + subject;
    }
}
