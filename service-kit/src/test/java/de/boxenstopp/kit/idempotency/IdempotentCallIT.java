package de.boxenstopp.kit.idempotency;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.boxenstopp.kit.KitIntegrationTest;
import de.boxenstopp.kit.idempotency.CreationController.Created;
import de.boxenstopp.kit.idempotency.CreationController.Creation;
import de.boxenstopp.kit.idempotency.IdempotentRequests.Claim;
import de.boxenstopp.kit.test.TestKeys;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.json.JsonMapper;

@KitIntegrationTest
class IdempotentCallIT {

    private static final IdempotencySettings SETTINGS = new IdempotencySettings(
            Duration.ofSeconds(15), Duration.ofMillis(300), Duration.ofDays(1), Duration.ofMinutes(10));
    private static final int MORE_THAN_CONNECTIONS = 25;

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Autowired
    JsonMapper json;

    @Autowired
    TransactionTemplate transaction;

    private final String key = UUID.randomUUID().toString();
    private final List<UUID> worked = new ArrayList<>();

    @BeforeEach
    void countTheWork() {
        jdbc.sql("delete from idempotent_request").update();
        CreationController.work = id -> {
            worked.add(id);
            return CreationController.created(id);
        };
    }

    @AfterEach
    void workAsUsual() {
        CreationController.work = CreationController::created;
    }

    @Test
    void answersARepeatedCallAsTheFirst() {
        var first = post("/creations", "Jo", key);
        var second = post("/creations", "Jo", key);

        assertThat(worked).hasSize(1);
        assertThat(first.getStatusCode()).isEqualTo(HttpStatus.CREATED);
        assertThat(first.getBody()).contains("\"name\":\"Müller\"");
        assertThat(second.getStatusCode()).isEqualTo(first.getStatusCode());
        assertThat(second.getBody()).isEqualTo(first.getBody());
        assertThat(second.getHeaders().getLocation())
                .isEqualTo(first.getHeaders().getLocation())
                .hasToString("/creations/" + worked.getFirst());
        assertThat(second.getHeaders().getContentType())
                .isEqualTo(first.getHeaders().getContentType());
    }

    @Test
    void simplyRunsWithoutAKey() {
        post("/creations", "Jo", null);
        post("/creations", "Jo", null);

        assertThat(worked).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void refusesTheSameKeyWithAnotherBody() {
        post("/creations", "Jo", key);

        var other = post("/creations", "Mo", key);

        assertThat(other.getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(other.getBody()).contains("/problems/idempotency-key-reused");
        assertThat(worked).hasSize(1);
    }

    @Test
    void tellsCallersAndRoutesApart() {
        var customer = TestKeys.userToken("c-1", "CUSTOMER", Map.of());

        post("/creations", "Jo", key);
        post("/creations/elsewhere", "Jo", key);
        client().post()
                .uri("/creations")
                .header("Idempotency-Key", key)
                .header("Authorization", "Bearer " + customer)
                .body(new Creation("Jo"))
                .retrieve()
                .toBodilessEntity();

        assertThat(worked).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "with space", ""})
    void refusesKeysThatAreNone(String noKey) {
        var answer = post("/creations", "Jo", noKey);

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(answer.getBody()).contains("\"field\":\"Idempotency-Key\"", "\"code\":\"idempotency-key\"");
        assertThat(worked).isEmpty();
    }

    @Test
    void refusesKeysWithoutEnd() {
        assertThat(post("/creations", "Jo", "k".repeat(256)).getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(post("/creations", "Jo", "k".repeat(255)).getStatusCode()).isEqualTo(HttpStatus.CREATED);
    }

    @Test
    void runsOnceWhenManyAskAtOnce() throws Exception {
        var allAsked = new CountDownLatch(MORE_THAN_CONNECTIONS);
        CreationController.work = id -> {
            worked.add(id);
            awaitQuietly(allAsked);
            return CreationController.created(id);
        };
        var answers = atOnce(MORE_THAN_CONNECTIONS, _ -> {
            allAsked.countDown();
            return post("/creations", "Jo", key);
        });

        assertThat(worked).hasSize(1);
        assertThat(answers).extracting(ResponseEntity::getStatusCode).containsOnly(HttpStatus.CREATED);
        assertThat(answers)
                .extracting(ResponseEntity::getBody)
                .containsOnly(answers.getFirst().getBody());
    }

    @Test
    void holdsNoConnectionWhileTheWorkRuns() throws Exception {
        var allAtWork = new CountDownLatch(MORE_THAN_CONNECTIONS);
        CreationController.work = id -> {
            allAtWork.countDown();
            awaitQuietly(allAtWork);
            return CreationController.created(id);
        };

        var answers = atOnce(MORE_THAN_CONNECTIONS, i -> post("/creations", "Jo", key + i));

        assertThat(answers).extracting(ResponseEntity::getStatusCode).containsOnly(HttpStatus.CREATED);
    }

    @Test
    void resumesADeadCallWithTheSameId() {
        var died = claimAt(Clock.offset(clock, Duration.ofSeconds(-16)));

        var answer = post("/creations", "Jo", key);

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.CREATED);
        assertThat(worked).containsExactly(died);
    }

    @Test
    void leavesALivingCallAlone() {
        claimAt(Clock.offset(clock, Duration.ofSeconds(-5)));

        var answer = post("/creations", "Jo", key);

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(answer.getBody()).contains("/problems/request-in-progress");
        assertThat(answer.getHeaders().getFirst("Retry-After")).isEqualTo("1");
        assertThat(worked).isEmpty();
    }

    @Test
    void countsTheAnswerOfWhoeverWasFaster() {
        var slow = callAt(Clock.offset(clock, Duration.ofSeconds(-16)));

        var answerOfTheSlow = slow.<Created>once(new Creation("Jo"), id -> {
            post("/creations", "Jo", key); // takes over, as the lease is up
            return ResponseEntity.ok(new Created(id, "too late"));
        });

        assertThat(answerOfTheSlow.getStatusCode()).isEqualTo(HttpStatus.CREATED);
        assertThat(post("/creations", "Jo", key).getBody()).contains("Müller");
        assertThat(worked).hasSize(1);
    }

    @Test
    void runsAgainWithTheSameIdAfterAFailure() {
        var ids = new ArrayList<UUID>();
        CreationController.work = id -> {
            ids.add(id);
            if (ids.size() == 1) {
                throw new IllegalStateException("first attempt");
            }
            return CreationController.created(id);
        };

        var failed = post("/creations", "Jo", key);
        var other = post("/creations", "Mo", key);
        var repeated = post("/creations", "Jo", key);

        assertThat(failed.getStatusCode()).isEqualTo(HttpStatus.INTERNAL_SERVER_ERROR);
        assertThat(other.getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(repeated.getStatusCode()).isEqualTo(HttpStatus.CREATED);
        assertThat(ids).hasSize(2).containsOnly(ids.getFirst());
    }

    @Test
    void doesNotRememberThatSomethingWasAway() {
        CreationController.work =
                _ -> ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).build();
        post("/creations", "Jo", key);
        CreationController.work = CreationController::created;

        assertThat(post("/creations", "Jo", key).getStatusCode()).isEqualTo(HttpStatus.CREATED);
    }

    @Test
    void remembersAnswersWithoutABody() {
        CreationController.work = _ -> ResponseEntity.noContent().build();
        post("/creations", "Jo", key);
        CreationController.work = CreationController::created;

        assertThat(post("/creations", "Jo", key).getStatusCode()).isEqualTo(HttpStatus.NO_CONTENT);
    }

    @Test
    void keepsNothingThatCanBeReadWithoutTheKey() {
        post("/creations", "Jo", key);

        var row = jdbc.sql("select * from idempotent_request").query().singleRow();

        assertThat(row.values()).allSatisfy(value -> {
            var text = value instanceof byte[] bytes ? new String(bytes, UTF_8) : String.valueOf(value);
            assertThat(text).doesNotContain("Jo", "Müller", "creations", key);
        });
    }

    @Test
    void refusesToOpenAnAnswerThatWasPutElsewhere() {
        post("/creations", "Jo", key);
        post("/creations/elsewhere", "Jo", key);
        jdbc.sql("""
                update idempotent_request one set answer = other.answer
                from idempotent_request other where one.scope_hash <> other.scope_hash
                """).update();

        assertThat(post("/creations", "Jo", key).getStatusCode()).isEqualTo(HttpStatus.INTERNAL_SERVER_ERROR);
    }

    @Test
    void forgetsAfterADay() {
        var requests = requestsAt(clock);
        claimAt(Clock.offset(clock, Duration.ofHours(-25)));
        post("/creations", "Jo", key + "new");

        assertThat(requests.purge()).isEqualTo(1);
        assertThat(requests.purge()).isZero();
    }

    @Test
    void startsOutsideTransactionsOnly() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> transaction.execute(_ -> callAt(clock).once("x", CreationController::created)));
    }

    @Test
    void runsOnceAmongTwoInstances() throws Exception {
        var runs = new AtomicInteger();

        for (var round = 0; round < 20; round++) {
            var secrets = secrets(key + round);
            atOnce(
                    8,
                    _ -> new KeyedCall(secrets, requestsAt(clock), new AnswerFormat(json), Duration.ofSeconds(5))
                            .once(new Creation("Jo"), id -> {
                                runs.incrementAndGet();
                                return CreationController.created(id);
                            }));
        }

        assertThat(runs).hasValue(20);
    }

    private ResponseEntity<String> post(String route, String name, @Nullable String givenKey) {
        var request = client().post().uri(route).body(new Creation(name));
        if (givenKey != null) {
            request.header("Idempotency-Key", givenKey);
        }
        return request.retrieve().toEntity(String.class);
    }

    private RestClient client() {
        return RestClient.builder()
                .baseUrl("http://localhost:" + port)
                .defaultStatusHandler(_ -> true, (_, _) -> {})
                .build();
    }

    /** A call of POST /creations by nobody in particular that got no further. */
    private UUID claimAt(Clock then) {
        var hash = secrets(key).hashOf(new AnswerFormat(json).canonical(new Creation("Jo")));
        return ((Claim.Ours) requestsAt(then).claim(secrets(key), hash)).workId();
    }

    private IdempotentCall callAt(Clock then) {
        return new KeyedCall(secrets(key), requestsAt(then), new AnswerFormat(json), SETTINGS.patience());
    }

    private IdempotentRequests requestsAt(Clock then) {
        return new IdempotentRequests(jdbc, then, SETTINGS);
    }

    private static CallSecrets secrets(String key) {
        return new CallSecrets("POST\n/creations\nanonymous", key);
    }

    private static <T> List<T> atOnce(int times, IntFunction<T> call) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var started = IntStream.range(0, times)
                    .mapToObj(i -> threads.submit(() -> call.apply(i)))
                    .toList();
            var results = new ArrayList<T>();
            for (Future<T> one : started) {
                results.add(one.get(20, TimeUnit.SECONDS));
            }
            return results;
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            assertThat(latch.await(15, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
