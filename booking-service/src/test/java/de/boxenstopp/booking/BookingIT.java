package de.boxenstopp.booking;

import static org.assertj.core.api.Assertions.assertThat;

import de.boxenstopp.booking.booking.slots.SlotServiceConfiguration;
import de.boxenstopp.booking.booking.slots.SlotServiceStandIn;
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
@Import(SlotServiceConfiguration.class)
abstract class BookingIT {

    @Autowired
    protected SlotServiceStandIn slotService;

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
    }

    @AfterEach
    void slotServiceUnderstoodEverything() {
        assertThat(slotService.complaints()).isEmpty();
    }
}
