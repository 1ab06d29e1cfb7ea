package de.boxenstopp.benchmarks.journey;

import java.util.List;

/**
 * What became of one booking, by everybody's books.
 *
 * @param status as booking-service says
 * @param charges as Stripe says
 * @param told how many BookingConfirmed there are
 * @param invoices how many InvoiceIssued
 * @param confirmations mails that lie in the mailbox
 * @param places the reservation's status, empty when there is none
 */
record Outcome(
        String status,
        List<Books.Charge> charges,
        long told,
        long invoices,
        List<Mails.Mail> confirmations,
        String places) {

    boolean isConfirmed() {
        return status.equals("CONFIRMED");
    }

    boolean isUndecided() {
        return !isConfirmed() && !status.equals("EXPIRED") && !status.equals("CANCELLED");
    }

    boolean isPaid() {
        return !charges.isEmpty();
    }

    boolean hasMoneyBack() {
        return charges.stream().anyMatch(charge -> !charge.kept());
    }

    /** Whoever is confirmed has paid once; of all others we keep nothing. */
    boolean keepsTheRightMoney() {
        return charges.stream().filter(Books.Charge::kept).count() == (isConfirmed() ? 1 : 0);
    }

    boolean refundedInPartOrTwice() {
        return charges.stream().anyMatch(charge -> !charge.kept() && !charge.refundedInFullOnce());
    }

    boolean keepsTheRightPlaces() {
        return places.equals("FIRM") == isConfirmed() && !places.equals("HELD");
    }

    boolean isToldOnce() {
        return told == (isConfirmed() ? 1 : 0);
    }

    boolean isInvoicedOnce() {
        return invoices == (isConfirmed() ? 1 : 0);
    }

    boolean isMailed() {
        return confirmations.isEmpty() != isConfirmed();
    }

    /** The second of them may only be the first one, sent again. */
    boolean isMailedTwiceOtherwise() {
        return confirmations.stream().map(Mails.Mail::messageId).distinct().count() > 1;
    }
}
