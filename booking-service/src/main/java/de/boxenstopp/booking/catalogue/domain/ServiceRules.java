package de.boxenstopp.booking.catalogue.domain;

import de.boxenstopp.kit.money.Money;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a service must be to be offered: known in both languages, done within a day, and never for nothing. */
public final class ServiceRules {

    private static final List<String> LANGUAGES = List.of("de", "en");
    private static final int LONGEST_MINUTES = 600;
    private static final long DEAREST_CENTS = 10_000_00;
    private static final int MOST_LINES = 20;
    private static final Pattern LINE = Pattern.compile("[\\p{L}\\p{N}][^\\p{Cc}\\p{Zl}\\p{Zp}]{0,199}");

    private ServiceRules() {}

    /** Empty when there are flaws. */
    public static Optional<ServiceOffer> read(ServiceOffer before, ServiceDraft draft, Flaws flaws) {
        var minutes = draft.minutes();
        var cents = draft.defaultCents();
        if (minutes == null) {
            flaws.add("minutes", "not-null");
        } else if (minutes < 1 || minutes > LONGEST_MINUTES) {
            flaws.add("minutes", "minutes-range", LONGEST_MINUTES);
        }
        if (cents == null) {
            flaws.add("defaultCents", "not-null");
        } else if (cents <= 0 || cents > DEAREST_CENTS) {
            flaws.add("defaultCents", "price-range");
        }
        LANGUAGES.forEach(language -> checkContents(draft, language, flaws));
        draft.contents().keySet().stream()
                .filter(language -> !LANGUAGES.contains(language))
                .forEach(language -> flaws.add("contents." + language, "unknown-value", String.join(", ", LANGUAGES)));
        if (minutes == null || cents == null || !flaws.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new ServiceOffer(
                before.service(),
                minutes,
                Money.ofCents(cents),
                draft.recommended(),
                draft.contents(),
                before.version() + 1));
    }

    private static void checkContents(ServiceDraft draft, String language, Flaws flaws) {
        var contents = draft.contents().get(language);
        if (contents == null || contents.included().isEmpty()) {
            flaws.add("contents." + language + ".included", "not-null");
        }
        if (contents != null) {
            checkLines(contents.included(), "contents." + language + ".included", flaws);
            checkLines(contents.notIncluded(), "contents." + language + ".notIncluded", flaws);
        }
    }

    private static void checkLines(List<String> lines, String field, Flaws flaws) {
        if (lines.size() > MOST_LINES) {
            flaws.add(field, "too-many", MOST_LINES);
        }
        for (var i = 0; i < lines.size(); i++) {
            if (!LINE.matcher(lines.get(i)).matches()) {
                flaws.add(field + "[" + i + "]", "content-line");
            }
        }
    }
}
