package de.boxenstopp.booking.checkout.application;

import de.boxenstopp.booking.booking.domain.Booking;
import de.boxenstopp.booking.checkout.domain.CheckoutRequest;
import de.boxenstopp.booking.customer.domain.Customer;
import de.boxenstopp.booking.customer.domain.Customers;
import de.boxenstopp.booking.customer.domain.Language;
import de.boxenstopp.booking.payment.domain.PaymentId;
import de.boxenstopp.booking.quote.domain.PricedLine;
import java.time.Instant;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Finds the words for a checkout, in the language we write to the customer in. */
@Component
class CheckoutRequests {

    /** What payment-service takes for a name. */
    private static final int LONGEST_NAME = 200;

    private final Customers customers;
    private final MessageSource texts;

    CheckoutRequests(Customers customers, MessageSource texts) {
        this.customers = customers;
        this.texts = texts;
    }

    CheckoutRequest request(Booking booking, OpenCheckout.Command command, Instant expiresAt) {
        var customer = customers.find(booking.customerId()).orElseThrow();
        var language = locale(customer.language());
        return new CheckoutRequest(
                PaymentId.next().value(),
                booking.number().value(),
                payer(customer),
                booking.lines().stream().map(line -> line(line, language)).toList(),
                booking.totals().grossCents(),
                expiresAt,
                command.successUrl(),
                command.cancelUrl(),
                language.getLanguage(),
                booking.savePaymentMethod());
    }

    private CheckoutRequest.Line line(PricedLine line, Locale language) {
        var label = texts.getMessage("service." + line.service(), null, language);
        return new CheckoutRequest.Line(line.service().name(), label, line.grossCents());
    }

    private static CheckoutRequest.Payer payer(Customer customer) {
        var person = customer.person();
        var name = person.firstName() + " " + person.lastName();
        return new CheckoutRequest.Payer(customer.id().value(), person.email(), shortened(name));
    }

    private static String shortened(String name) {
        return name.length() > LONGEST_NAME ? name.substring(0, name.offsetByCodePoints(LONGEST_NAME, -1)) : name;
    }

    private static Locale locale(Language language) {
        return switch (language) {
            case DE -> Locale.GERMAN;
            case EN -> Locale.ENGLISH;
        };
    }
}
