package de.boxenstopp.booking.booking.web;

import de.boxenstopp.booking.booking.application.Account;
import de.boxenstopp.booking.booking.application.PlaceBooking;
import de.boxenstopp.booking.booking.domain.Address;
import de.boxenstopp.booking.booking.domain.BookingId;
import de.boxenstopp.booking.customer.domain.Language;
import de.boxenstopp.booking.customer.domain.Person;
import de.boxenstopp.booking.input.EmailAddress;
import de.boxenstopp.booking.input.Filled;
import de.boxenstopp.booking.input.Phone;
import de.boxenstopp.booking.input.PhoneNumber;
import de.boxenstopp.booking.input.Plain;
import de.boxenstopp.booking.input.PostalCode;
import de.boxenstopp.booking.input.Typed;
import de.boxenstopp.booking.quote.domain.QuoteId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a customer typed on the way to a booking. Not in any log. */
record PlaceBookingRequest(
        @NotNull(message = "{booking.quote.required}") UUID quoteId,
        @NotNull(message = "{booking.pickup-slot.required}") UUID pickupSlotId,
        @NotNull(message = "{booking.return-slot.required}") UUID returnSlotId,

        @NotNull(message = "{booking.customer.required}") @Valid
        CustomerRequest customer,

        @NotNull(message = "{booking.pickup-address.required}") @Valid
        AddressRequest pickupAddress,

        @Valid @Nullable AddressRequest returnAddress,
        @Valid @Nullable AddressRequest invoiceAddress,

        @Pattern(regexp = "[\\p{L}\\p{N} -]{0,14}", message = "{booking.license-plate}") @Nullable
        String licensePlate,

        @Plain(lines = true) @Size(max = 1000, message = "{input.size}") @Nullable
        String notes,

        @Nullable Boolean acceptTerms,
        @Nullable Boolean savePaymentMethod,
        @Nullable Boolean newsletter) {

    PlaceBooking.Command toCommand(BookingId id, @Nullable Account account, Locale language) {
        return new PlaceBooking.Command(
                id,
                account,
                new QuoteId(quoteId),
                pickupSlotId,
                returnSlotId,
                customer.toPerson(),
                Language.of(language),
                pickupAddress.toAddress(),
                returnAddress == null ? null : returnAddress.toAddress(),
                invoiceAddress == null ? null : invoiceAddress.toAddress(),
                Typed.cleanOrNone(licensePlate),
                Typed.cleanOrNone(notes),
                new PlaceBooking.Agreed(Boolean.TRUE.equals(acceptTerms), savePaymentMethod, newsletter));
    }

    @Override
    public String toString() {
        return "PlaceBookingRequest[…]";
    }

    record CustomerRequest(
            @Filled @Plain @Size(max = 100, message = "{input.size}")
            String firstName,

            @Filled @Plain @Size(max = 100, message = "{input.size}")
            String lastName,

            @Filled @EmailAddress String email,
            @Filled @PhoneNumber String phone) {

        Person toPerson() {
            return new Person(
                    Typed.clean(firstName),
                    Typed.clean(lastName),
                    Typed.clean(email),
                    Phone.e164(phone).orElseThrow());
        }

        @Override
        public String toString() {
            return "CustomerRequest[…]";
        }
    }

    /** @param street with the number of the house: the jockey has to find it */
    record AddressRequest(
            @Filled
            @Plain
            @Size(max = 120, message = "{input.size}")
            @Pattern(regexp = "(?s).*\\d.*", message = "{booking.street-number}")
            String street,

            @Filled @PostalCode String zip,

            @Filled @Plain @Size(max = 100, message = "{input.size}")
            String city) {

        Address toAddress() {
            return new Address(Typed.clean(street), Typed.clean(zip), Typed.clean(city));
        }

        @Override
        public String toString() {
            return "AddressRequest[…]";
        }
    }
}
