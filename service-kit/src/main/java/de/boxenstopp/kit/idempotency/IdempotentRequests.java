package de.boxenstopp.kit.idempotency;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The calls with a key, and how far they are. Each method is one short statement of its own, or two. */
class IdempotentRequests {

    private static final int PURGE_AT_ONCE = 1_000;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final IdempotencySettings settings;

    IdempotentRequests(JdbcClient jdbc, Clock clock, IdempotencySettings settings) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.settings = settings;
    }

    /** Where a call stands. */
    sealed interface Claim {

        /** Ours to work on until then. */
        record Ours(UUID workId, Instant until) implements Claim {}

        @SuppressWarnings("ArrayRecordComponent") // never compared
        record Answered(byte[] sealed) implements Claim {}

        record RunningElsewhere() implements Claim {}

        record OtherRequest() implements Claim {}
    }

    Claim claim(CallSecrets call, byte[] requestHash) {
        var until = clock.instant().plus(settings.lease());
        return fresh(call, requestHash, until)
                .or(() -> orphaned(call, requestHash, until))
                .map(workId -> (Claim) new Claim.Ours(workId, until))
                .or(() -> state(call, requestHash))
                .orElseGet(Claim.RunningElsewhere::new); // purged just now: the next look claims it
    }

    /** @return the answer that counts: a call taken for dead may find that a repetition was faster */
    byte[] answer(CallSecrets call, byte[] sealed) {
        return jdbc.sql("""
                        update idempotent_request set answer = coalesce(answer, ?)
                        where scope_hash = ? and key_hash = ?
                        returning answer
                        """)
                .params(sealed, call.scopeHash(), call.keyHash())
                .query((row, _) -> row.getBytes("answer"))
                .optional()
                .orElse(sealed);
    }

    /** The work failed: a repetition need not wait for the lease to run out. */
    void release(CallSecrets call, Claim.Ours claim) {
        jdbc.sql("""
                        update idempotent_request set running_until = ?
                        where scope_hash = ? and key_hash = ? and answer is null and running_until = ?
                        """)
                .params(
                        Timestamp.from(clock.instant()),
                        call.scopeHash(),
                        call.keyHash(),
                        Timestamp.from(claim.until()))
                .update();
    }

    int purge() {
        var before = Timestamp.from(clock.instant().minus(settings.keep()));
        var purged = 0;
        int batch;
        do {
            batch = jdbc.sql("""
                            delete from idempotent_request where ctid in (
                                select ctid from idempotent_request where created_at < ? limit ?)
                            """).params(before, PURGE_AT_ONCE).update();
            purged += batch;
        } while (batch == PURGE_AT_ONCE);
        return purged;
    }

    private Optional<UUID> fresh(CallSecrets call, byte[] requestHash, Instant until) {
        return jdbc.sql("""
                        insert into idempotent_request
                            (scope_hash, key_hash, request_hash, work_id, running_until, created_at)
                        values (?, ?, ?, ?, ?, ?)
                        on conflict do nothing
                        returning work_id
                        """)
                .params(
                        call.scopeHash(),
                        call.keyHash(),
                        requestHash,
                        UUID.randomUUID(),
                        Timestamp.from(until),
                        Timestamp.from(clock.instant()))
                .query(UUID.class)
                .optional();
    }

    private Optional<UUID> orphaned(CallSecrets call, byte[] requestHash, Instant until) {
        return jdbc.sql("""
                        update idempotent_request set running_until = ?
                        where scope_hash = ? and key_hash = ? and request_hash = ?
                            and answer is null and running_until <= ?
                        returning work_id
                        """)
                .params(
                        Timestamp.from(until),
                        call.scopeHash(),
                        call.keyHash(),
                        requestHash,
                        Timestamp.from(clock.instant()))
                .query(UUID.class)
                .optional();
    }

    private Optional<Claim> state(CallSecrets call, byte[] requestHash) {
        return jdbc.sql("select request_hash, answer from idempotent_request where scope_hash = ? and key_hash = ?")
                .params(call.scopeHash(), call.keyHash())
                .query((row, _) -> state(row, requestHash))
                .optional();
    }

    private static Claim state(ResultSet row, byte[] requestHash) throws SQLException {
        if (!Arrays.equals(row.getBytes("request_hash"), requestHash)) {
            return new Claim.OtherRequest();
        }
        byte @Nullable [] answer = row.getBytes("answer");
        return answer == null ? new Claim.RunningElsewhere() : new Claim.Answered(answer);
    }
}
