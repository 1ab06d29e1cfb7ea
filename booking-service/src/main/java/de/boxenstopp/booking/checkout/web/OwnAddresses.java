package de.boxenstopp.booking.checkout.web;

import de.boxenstopp.kit.problem.InvalidField;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Addresses on our own origin, and no other: a page of Stripe that sends people anywhere would be a gift to swindlers.
 * What is accepted is put together anew from our origin and the path, so that nobody can read another host into it.
 */
final class OwnAddresses {

    private static final int LONGEST = 1000;

    /** What can stand in an address at all; browsers read a backslash as a slash. */
    private static final Pattern VISIBLE = Pattern.compile("[\\x21-\\x7e&&[^\\\\]]+");

    private static final Pattern HIDDEN_CONTROLS = Pattern.compile("%[01][0-9A-Fa-f]|%7[Ff]");

    private final URI origin;

    OwnAddresses(URI origin) {
        this.origin = origin;
    }

    /**
     * @param given a path, or a whole address of ours; null: as usual
     * @throws InvalidField when it leads anywhere else
     */
    String resolve(String field, @Nullable String given, String usual) {
        if (given == null) {
            return origin + usual;
        }
        var address = parsed(field, given);
        if (!isOurs(address)) {
            throw refused(field);
        }
        return origin + pathOf(address);
    }

    private static URI parsed(String field, String given) {
        if (given.length() > LONGEST
                || given.startsWith("//")
                || !VISIBLE.matcher(given).matches()
                || HIDDEN_CONTROLS.matcher(given).find()) {
            throw refused(field);
        }
        try {
            return new URI(given);
        } catch (URISyntaxException none) {
            throw refused(field);
        }
    }

    private boolean isOurs(URI address) {
        if (address.getScheme() == null) {
            return address.getRawAuthority() == null && address.getRawPath().startsWith("/");
        }
        return origin.getScheme().equalsIgnoreCase(address.getScheme())
                && origin.getHost().equalsIgnoreCase(address.getHost())
                && portOf(origin) == portOf(address)
                && address.getRawUserInfo() == null;
    }

    private static String pathOf(URI address) {
        var path = address.getRawPath().isEmpty() ? "/" : address.getRawPath();
        var query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
        var fragment = address.getRawFragment() == null ? "" : "#" + address.getRawFragment();
        return path + query + fragment;
    }

    private static int portOf(URI address) {
        if (address.getPort() != -1) {
            return address.getPort();
        }
        return "https".equalsIgnoreCase(address.getScheme()) ? 443 : 80;
    }

    private static InvalidField refused(String field) {
        return new InvalidField(field, "not-our-address");
    }
}
