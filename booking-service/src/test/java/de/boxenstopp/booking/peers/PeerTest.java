package de.boxenstopp.booking.peers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.http.HttpTimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClientException;

class PeerTest {

    private final Peer peer = new Peer("slot", new SimpleMeterRegistry());
    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void asksOnceMoreWhenTheAnswerBreaksOff() {
        var answer = peer.ask(() -> {
            if (asked.incrementAndGet() == 1) {
                throw brokenOff();
            }
            return "held";
        });

        assertThat(answer).isEqualTo("held");
    }

    @Test
    void callsAPeerAwayWhoseAnswersKeepBreakingOff() {
        Supplier<String> question = () -> {
            asked.incrementAndGet();
            throw brokenOff();
        };

        assertThatExceptionOfType(PeerAway.class).isThrownBy(() -> peer.ask(question));
        assertThat(asked).hasValue(2);
    }

    @Test
    void doesNotAskTwiceWhoeverIsSlow() {
        Supplier<String> question = () -> {
            asked.incrementAndGet();
            throw new ResourceAccessException("slow", new HttpTimeoutException("slow"));
        };

        assertThatExceptionOfType(PeerAway.class).isThrownBy(() -> peer.ask(question));
        assertThat(asked).hasValue(1);
    }

    private static RestClientException brokenOff() {
        return new RestClientException("Error while extracting response", new IOException("closed"));
    }
}
