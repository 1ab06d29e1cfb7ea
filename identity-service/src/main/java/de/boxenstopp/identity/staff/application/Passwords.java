package de.boxenstopp.identity.staff.application;

import de.boxenstopp.identity.staff.domain.TooManyLogins;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Argon2id. Each check costs 19 MB and a good part of a second's processor, on purpose; so no more run at once than the
 * machine has processors, and who would wait for too long is sent away. On threads of their own: on virtual ones they would
 * keep the few carriers from all those who hold a database connection and only want to give it back.
 */
public final class Passwords implements AutoCloseable {

    // As OWASP recommends: m = 19 MiB, t = 2, p = 1.
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int KILOBYTES = 19 * 1024;
    private static final int PASSES = 2;

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String LEGIBLE = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int GENERATED_LENGTH = 16;

    private final PasswordEncoder argon2 = new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, KILOBYTES, PASSES);
    private final Semaphore places;
    private final ExecutorService threads;
    private final Duration patience;
    private final Timer checks;
    private final String nobodys;

    public Passwords(int atOnce, Duration patience, MeterRegistry meters) {
        this.places = new Semaphore(atOnce, true);
        this.threads = Executors.newFixedThreadPool(
                atOnce, Thread.ofPlatform().name("password-", 0).daemon().factory());
        this.patience = patience;
        this.checks = meters.timer("identity.password.checks");
        this.nobodys = hash(generate());
    }

    /** Without a hash to compare with it does the same work, for nothing. */
    public boolean matches(String password, Optional<String> hash) {
        return inTurn(() -> checks.record(() -> argon2.matches(password, hash.orElse(nobodys)))) && hash.isPresent();
    }

    public String hash(String password) {
        return inTurn(() -> String.valueOf(argon2.encode(password)));
    }

    /** Without look-alikes, as it is read out on the telephone. */
    public static String generate() {
        return RANDOM.ints(GENERATED_LENGTH, 0, LEGIBLE.length())
                .mapToObj(index -> LEGIBLE.substring(index, index + 1))
                .collect(Collectors.joining());
    }

    private <T> T inTurn(Supplier<T> work) {
        try {
            if (!places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new TooManyLogins();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new TooManyLogins();
        }
        try {
            return CompletableFuture.supplyAsync(work, threads).join();
        } finally {
            places.release();
        }
    }

    @Override
    public void close() {
        threads.shutdown();
    }
}
