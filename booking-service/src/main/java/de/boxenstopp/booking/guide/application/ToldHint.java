package de.boxenstopp.booking.guide.application;

import de.boxenstopp.booking.guide.domain.Hint;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/**
 * A hint in the words of whoever reads it.
 *
 * @param value the figure in the text, for whoever writes a text of their own
 */
public record ToldHint(
        Hint.Code code, Hint.Level level, @Nullable Integer value, String text) {

    public static ToldHint of(Hint hint, MessageSource texts, Locale language) {
        var arguments = hint.value() == null ? null : new Object[] {hint.value()};
        return new ToldHint(
                hint.code(),
                hint.code().level(),
                hint.value(),
                texts.getMessage("hint." + hint.code(), arguments, language));
    }
}
