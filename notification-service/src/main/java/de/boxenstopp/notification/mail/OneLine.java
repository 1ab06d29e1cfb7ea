package de.boxenstopp.notification.mail;

/** Text that stays on its line: nobody's name ends a header or begins a paragraph. */
public final class OneLine {

    private OneLine() {}

    public static String of(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\s]+", " ").strip();
    }
}
