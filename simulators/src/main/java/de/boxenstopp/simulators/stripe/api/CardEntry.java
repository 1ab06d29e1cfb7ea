package de.boxenstopp.simulators.stripe.api;

import java.time.YearMonth;
import java.util.regex.Pattern;

/** What somebody typed into the card form, once it makes sense. */
record CardEntry(TestCard card, int month, int year) {

    private static final Pattern EXPIRY = Pattern.compile("(\\d{1,2})\\s*/\\s*(\\d{2}|\\d{4})");

    static CardEntry of(Checkout.Entry typed, YearMonth today) throws NotACard {
        var digits = typed.number().replaceAll("[\\s-]", "");
        if (!digits.matches("\\d{12,19}") || !passesLuhn(digits)) {
            throw new NotACard("incorrect_number");
        }
        var date = EXPIRY.matcher(typed.expiry().strip());
        if (!date.matches()) {
            throw new NotACard("invalid_expiry");
        }
        var month = Integer.parseInt(date.group(1));
        var year = Integer.parseInt(date.group(2).length() == 2 ? "20" + date.group(2) : date.group(2));
        if (month < 1 || month > 12) {
            throw new NotACard("invalid_expiry");
        }
        if (YearMonth.of(year, month).isBefore(today)) {
            throw new NotACard("expired_card");
        }
        if (!typed.cvc().strip().matches("\\d{3,4}")) {
            throw new NotACard("invalid_cvc");
        }
        return new CardEntry(
                TestCard.withNumber(digits).orElseThrow(() -> new NotACard("test_mode_live_card")), month, year);
    }

    private static boolean passesLuhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int doubled = i % 2 == 0 ? digit : digit * 2;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return sum % 10 == 0;
    }

    /** The reason is a key of the page's texts. */
    static final class NotACard extends Exception {

        private final String reason;

        NotACard(String reason) {
            super(reason);
            this.reason = reason;
        }

        String reason() {
            return reason;
        }
    }
}
