package de.boxenstopp.simulators.stripe.page;

import de.boxenstopp.simulators.http.Request;
import de.boxenstopp.simulators.stripe.store.Json;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;
import java.util.ResourceBundle;
import tools.jackson.databind.node.ObjectNode;

/** The page's words, in German or English: as the session says, else as the browser does. */
record Texts(Locale locale, ResourceBundle bundle) {

    static Texts of(ObjectNode session, Request request) {
        var wanted = Json.text(session, "locale").filter(locale -> !locale.equals("auto"));
        return wanted.map(Texts::of).orElseGet(() -> of(request));
    }

    static Texts of(Request request) {
        return of(request.header("Accept-Language").orElse("de"));
    }

    String get(String key) {
        return bundle.containsKey(key) ? bundle.getString(key) : bundle.getString("generic_decline");
    }

    String amount(long cents, String currency) {
        var format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(Currency.getInstance(currency.toUpperCase(Locale.ROOT)));
        return format.format(cents / 100.0);
    }

    private static Texts of(String language) {
        var locale = language.startsWith("en") ? Locale.UK : Locale.GERMANY;
        var bundle = ResourceBundle.getBundle(
                "de.boxenstopp.simulators.stripe.page",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return new Texts(locale, bundle);
    }
}
