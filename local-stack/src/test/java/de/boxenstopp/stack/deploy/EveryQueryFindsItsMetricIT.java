package de.boxenstopp.stack.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.boxenstopp.stack.LocalStack;
import de.boxenstopp.stack.OneStack;
import de.boxenstopp.stack.part.Catalogue;
import de.boxenstopp.stack.story.PaidVisit;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** After a booking the running services have every metric that rules and dashboards ask for, labels included. */
@ExtendWith(OneStack.class)
class EveryQueryFindsItsMetricIT {

    private final LocalStack stack;

    EveryQueryFindsItsMetricIT(LocalStack stack) {
        this.stack = stack;
    }

    @Test
    void butThoseOfRarerEvents() throws Exception {
        PaidVisit.of(stack);

        KnownMetrics known = KnownMetrics.read();
        List<Sample> samples = scrapeUntilThereAre(known.afterABooking());

        Set<String> inVain = new TreeSet<>();
        Queries.all()
                .forEach((where, query) -> Selector.in(query).stream()
                        .filter(selector -> !selector.metric().equals("up"))
                        .filter(selector -> !known.needNotFind(selector))
                        .filter(selector -> samples.stream().noneMatch(selector::finds))
                        .forEach(selector -> inVain.add(where + ": " + selector)));
        assertThat(inVain).isEmpty();
        assertThat(samples)
                .filteredOn(sample -> sample.metric().equals("payment_received_cents_total"))
                .singleElement()
                .satisfies(sample -> assertThat(sample.value()).isGreaterThan(1000));
    }

    /** Some are there only a minute after a start, when they are counted or bound for the first time. */
    private List<Sample> scrapeUntilThereAre(Collection<String> metrics) {
        AtomicReference<List<Sample>> samples = new AtomicReference<>(List.of());
        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofSeconds(2))
                .untilAsserted(() -> {
                    samples.set(scrapeAll());
                    assertThat(metrics)
                            .isSubsetOf(
                                    samples.get().stream().map(Sample::metric).collect(Collectors.toSet()));
                });
        return samples.get();
    }

    private List<Sample> scrapeAll() throws IOException, InterruptedException {
        List<Sample> samples = new ArrayList<>();
        try (HttpClient prometheus = HttpClient.newHttpClient()) {
            for (Catalogue.Entry service : Catalogue.SERVICES) {
                URI address = URI.create(stack.managementUrl(service.name()) + "/actuator/prometheus");
                samples.addAll(Sample.in(prometheus
                        .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                        .body()));
            }
        }
        return samples;
    }
}
