package de.boxenstopp.notification.mail;

import de.boxenstopp.notification.Language;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** One language: its texts, and how it writes money, days and times. */
public final class Words {

    private static final MessageSource TEXTS = texts();

    private final Language language;

    private Words(Language language) {
        this.language = language;
    }

    public static Words in(Language language) {
        return new Words(language);
    }

    public String code() {
        return language.locale().getLanguage();
    }

    public String text(String key, Object... parts) {
        return TEXTS.getMessage(key, parts, language.locale());
    }

    /** For codes that are somebody else's data: one that we have no words for speaks for itself, or for nothing. */
    public String textOr(String key, String otherwise) {
        var text = TEXTS.getMessage(key, null, otherwise, language.locale());
        return text == null ? otherwise : text;
    }

    /** 1.032,46 €, €1,032.46. */
    public String money(long cents) {
        var format = NumberFormat.getCurrencyInstance(language.locale());
        format.setCurrency(Currency.getInstance("EUR"));
        return format.format(BigDecimal.valueOf(cents, 2));
    }

    /** 23. November 2026, 23 November 2026. */
    public String date(LocalDate date) {
        return DateTimeFormatter.ofPattern(text("format.date"), language.locale())
                .format(date);
    }

    /** Montag, 23. November 2026, 08:00–10:00 Uhr. */
    public String window(LocalDate date, LocalTime start, LocalTime end) {
        return text("format.window", weekday(date), date(date), start.toString(), end.toString());
    }

    private String weekday(LocalDate date) {
        return DateTimeFormatter.ofPattern("EEEE", language.locale()).format(date);
    }

    private static MessageSource texts() {
        var texts = new ResourceBundleMessageSource();
        texts.setBasename("mails");
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);
        texts.setAlwaysUseMessageFormat(true);
        return texts;
    }
}
