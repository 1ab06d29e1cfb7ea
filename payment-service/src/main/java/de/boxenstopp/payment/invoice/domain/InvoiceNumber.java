package de.boxenstopp.payment.invoice.domain;

/** Counts from 1 in every year, without gaps. */
public record InvoiceNumber(int year, int ordinal) {

    public InvoiceNumber {
        if (ordinal < 1) {
            throw new IllegalArgumentException("numbers count from 1");
        }
    }

    @Override
    public String toString() {
        return "RE-%d-%04d".formatted(year, ordinal);
    }
}
