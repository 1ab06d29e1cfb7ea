package de.boxenstopp.booking.checkout.web;

import de.boxenstopp.booking.booking.application.BookingAccess;
import de.boxenstopp.booking.checkout.application.CheckoutSettings;
import de.boxenstopp.booking.checkout.application.OpenCheckout;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/bookings/{id}/checkout")
class CheckoutController {

    private static final CheckoutRequestBody NOTHING_SAID = new CheckoutRequestBody(null, null);

    private final OpenCheckout openCheckout;
    private final OwnAddresses addresses;

    CheckoutController(OpenCheckout openCheckout, CheckoutSettings settings) {
        this.openCheckout = openCheckout;
        this.addresses = new OwnAddresses(settings.publicUrl());
    }

    @PostMapping
    CheckoutResponse open(BookingAccess.Key key, @RequestBody(required = false) @Nullable CheckoutRequestBody request) {
        var wish = request == null ? NOTHING_SAID : request;
        var booking = key.id().value();
        var checkout = openCheckout.handle(new OpenCheckout.Command(
                key,
                addresses.resolve("successUrl", wish.successUrl(), "/checkout/done?booking=" + booking),
                addresses.resolve("cancelUrl", wish.cancelUrl(), "/checkout/cancelled?booking=" + booking)));
        return new CheckoutResponse(checkout.checkoutUrl(), checkout.expiresAt());
    }

    /** Where to come back to; pages of our own, and left out mostly. */
    record CheckoutRequestBody(
            @Nullable String successUrl, @Nullable String cancelUrl) {}

    record CheckoutResponse(URI checkoutUrl, Instant expiresAt) {}
}
