package de.boxenstopp.booking.catalogue.application;

import static java.util.stream.Collectors.joining;

import de.boxenstopp.booking.catalogue.domain.Price;
import de.boxenstopp.booking.catalogue.domain.PriceChanges;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Stream;

/** Two previews have the same one only if they change the same prices of the same catalogue in the same way. */
final class Fingerprint {

    private Fingerprint() {}

    static String of(long version, PriceChanges changes) {
        var text = Stream.of(
                        Stream.of("version " + version),
                        changes.added().stream().map(price -> "add " + textOf(price)),
                        changes.changed().stream()
                                .map(change -> textOf(change.before()) + " to " + textOf(change.after())),
                        changes.removed().stream().map(price -> "remove " + textOf(price)))
                .flatMap(lines -> lines)
                .collect(joining("\n"));
        return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Without its id: that of a new price is another one each time. */
    private static String textOf(Price price) {
        return "%s %s %s %d"
                .formatted(
                        price.model(), price.key(), price.years(), price.base().cents());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
