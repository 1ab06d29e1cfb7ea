package de.boxenstopp.payment.invoice.application;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** The janitor: invoices whose payment we did not know of when their booking was confirmed. */
@Service
public class IssueWaiting {

    private static final Logger log = LoggerFactory.getLogger(IssueWaiting.class);
    private static final int BATCH = 100;

    private final InvoiceRequests requests;
    private final IssueInvoice issueInvoice;
    private final Clock clock;

    IssueWaiting(InvoiceRequests requests, IssueInvoice issueInvoice, Clock clock) {
        this.requests = requests;
        this.issueInvoice = issueInvoice;
        this.clock = clock;
    }

    public void handle() {
        for (var payment : requests.due(clock.instant(), BATCH)) {
            try {
                issueInvoice.again(payment);
            } catch (RuntimeException failure) {
                log.error("The invoice of payment {} cannot be written", payment.value(), failure);
            }
        }
    }
}
