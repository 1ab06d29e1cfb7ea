package de.boxenstopp.booking.catalogue.web;

import de.boxenstopp.booking.catalogue.domain.ServiceType;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What of the catalogue is text and no data. */
@Component
class CatalogueTexts {

    private final MessageSource texts;

    CatalogueTexts(MessageSource texts) {
        this.texts = texts;
    }

    String service(ServiceType service, Locale language) {
        return text("service." + service, language);
    }

    String pricing(Pricing pricing, Locale language) {
        return text("catalogue.pricing." + pricing, language);
    }

    String performance(Locale language) {
        return text("catalogue.performance", language);
    }

    String additionalWork(Locale language) {
        return text("catalogue.additional-work", language);
    }

    List<String> everyBooking(Locale language) {
        return text("catalogue.every-booking", language).lines().toList();
    }

    private String text(String key, Locale language) {
        return texts.getMessage(key, null, language);
    }
}
