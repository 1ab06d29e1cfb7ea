package de.boxenstopp.booking.voucher.domain;

import java.util.Locale;
import java.util.regex.Pattern;

/** What people type to pay less. Capitals or not makes no difference. */
public record VoucherCode(String value) {

    public static final String FORM = "[A-Za-z0-9-]{4,40}";

    private static final Pattern PATTERN = Pattern.compile(FORM);

    public VoucherCode {
        if (!PATTERN.matcher(value).matches()) {
            throw new IllegalArgumentException("Not the form of a voucher code");
        }
        value = value.toUpperCase(Locale.ROOT);
    }
}
