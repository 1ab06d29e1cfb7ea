package de.boxenstopp.booking.booking.web;

import de.boxenstopp.booking.booking.domain.BookingStatus;
import de.boxenstopp.booking.booking.domain.HistoryEntry;
import de.boxenstopp.booking.catalogue.domain.ServiceType;
import de.boxenstopp.booking.payment.domain.PaymentStatus;
import java.util.Locale;
import org.springframework.context.MessageSource;

/** Our words for things, in the reader's language. */
record Labels(MessageSource texts, Locale language) {

    String status(BookingStatus status) {
        return text("booking.status." + status);
    }

    String service(ServiceType service) {
        return text("service." + service);
    }

    String payment(PaymentStatus status) {
        return text("payment.status." + status);
    }

    String entry(HistoryEntry entry) {
        return entry.to() == null ? text("booking.history." + entry.kind()) : status(entry.to());
    }

    /** @param which pickup or return */
    String calendar(String which, String car) {
        return texts.getMessage("calendar." + which, new Object[] {car}, language);
    }

    /** As programs read it. */
    static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private String text(String key) {
        return texts.getMessage(key, null, language);
    }
}
