package de.boxenstopp.payment.payment.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import de.boxenstopp.kit.problem.InvalidField;
import de.boxenstopp.payment.payment.domain.BookingId;
import de.boxenstopp.payment.payment.domain.CheckoutOrder;
import de.boxenstopp.payment.payment.domain.CustomerId;
import de.boxenstopp.payment.payment.domain.PaymentId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** What booking-service asks for. */
record CheckoutRequest(
        @NotNull UUID paymentId,
        @NotBlank @Size(max = 40) String bookingNumber,
        @NotNull @Valid Customer customer,

        @NotEmpty @Size(max = 50) List<@NotNull @Valid Line> lines,

        @Positive long amountCents,
        @NotNull Instant expiresAt,
        @NotNull URI successUrl,
        @NotNull URI cancelUrl,
        @NotNull Language language,
        boolean savePaymentMethod) {

    enum Language {
        @JsonProperty("de")
        DE,
        @JsonProperty("en")
        EN
    }

    record Customer(
            @NotNull UUID customerId,

            @NotBlank @Size(max = 254) String email,

            @NotBlank @Size(max = 200) String name) {

        @Override
        public String toString() {
            return "Customer[" + customerId + "]";
        }
    }

    record Line(
            @NotBlank @Size(max = 60) String code,
            @NotBlank @Size(max = 200) String label,
            @Positive long grossCents) {}

    /** @throws InvalidField when it contradicts itself */
    CheckoutOrder toOrder(BookingId booking) {
        if (lines.stream().mapToLong(Line::grossCents).sum() != amountCents) {
            throw new InvalidField("amountCents", "sum-of-lines");
        }
        if (!expiresAt.equals(expiresAt.truncatedTo(ChronoUnit.SECONDS))) {
            throw new InvalidField("expiresAt", "whole-seconds");
        }
        return new CheckoutOrder(
                new PaymentId(paymentId),
                booking,
                bookingNumber,
                new CheckoutOrder.Customer(new CustomerId(customer.customerId()), customer.email(), customer.name()),
                lines.stream()
                        .map(line -> new CheckoutOrder.Line(line.code(), line.label(), line.grossCents()))
                        .toList(),
                amountCents,
                expiresAt,
                successUrl,
                cancelUrl,
                switch (language) {
                    case DE -> CheckoutOrder.Language.DE;
                    case EN -> CheckoutOrder.Language.EN;
                },
                savePaymentMethod);
    }
}
