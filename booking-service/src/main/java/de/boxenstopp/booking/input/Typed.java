package de.boxenstopp.booking.input;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Text as somebody typed it. */
public final class Typed {

    private static final Pattern BLANKS_AROUND = Pattern.compile("^[\\s\\p{Z}]+|[\\s\\p{Z}]+$");
    private static final Pattern VISIBLE = Pattern.compile("[\\p{L}\\p{N}\\p{P}\\p{S}]");

    private Typed() {}

    /** Without blanks around it, and an ü is always the same ü, however the keyboard composed it. */
    public static String clean(String text) {
        return BLANKS_AROUND
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                .replaceAll("");
    }

    /** Null for what is as good as nothing. */
    public static @Nullable String cleanOrNone(@Nullable String text) {
        return text == null || isBlank(text) ? null : clean(text);
    }

    static boolean isBlank(String text) {
        return !VISIBLE.matcher(text).find();
    }
}
