package de.boxenstopp.booking;

import static org.assertj.core.api.Assertions.assertThat;

import de.boxenstopp.booking.booking.slots.SlotServiceStandIn;
import de.boxenstopp.booking.checkout.payments.PaymentServiceStandIn;
import de.boxenstopp.kit.test.Events;
import de.boxenstopp.kit.test.IntegrationTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The whole service, with a stand-in for slot-service. All of its tests share one. */
@IntegrationTest
@Import(PeersConfiguration.class)
abstract class BookingIT {

    @Autowired
    protected SlotServiceStandIn slotService;

    @Autowired
    protected PaymentServiceStandIn paymentService;

    @Autowired
    protected Events events;

    @Autowired
    protected JdbcClient jdbc;

    protected BookingApi api;

    @LocalServerPort
    private int port;

    @BeforeEach
    void beginAfresh() {
        api = new BookingApi("http://localhost:" + port);
        slotService.reset();
        paymentService.reset();
    }

    @AfterEach
    void theOthersUnderstoodEverything() {
        assertThat(slotService.complaints()).isEmpty();
        assertThat(paymentService.complaints()).isEmpty();
    }
}
