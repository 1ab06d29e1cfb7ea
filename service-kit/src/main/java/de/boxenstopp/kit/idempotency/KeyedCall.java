package de.boxenstopp.kit.idempotency;

import de.boxenstopp.kit.idempotency.IdempotentRequests.Claim;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** A call with an Idempotency-Key: claim, work, store the answer; three steps, and no transaction around them. */
final class KeyedCall implements IdempotentCall {

    private static final Duration PAUSE = Duration.ofMillis(50);

    private final CallSecrets secrets;
    private final IdempotentRequests requests;
    private final AnswerFormat format;
    private final Duration patience;

    KeyedCall(CallSecrets secrets, IdempotentRequests requests, AnswerFormat format, Duration patience) {
        this.secrets = secrets;
        this.requests = requests;
        this.format = format;
        this.patience = patience;
    }

    @Override
    public <T> ResponseEntity<T> once(@Nullable Object request, Function<UUID, ResponseEntity<T>> work) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("An idempotent call starts outside any transaction");
        }
        var hash = secrets.hashOf(format.canonical(request));
        return switch (claimOrWait(hash)) {
            case Claim.Ours ours -> firstAnswer(ours, work);
            case Claim.Answered answered -> format.response(secrets.open(answered.sealed()));
            case Claim.OtherRequest _ -> throw new KeyReused();
            case Claim.RunningElsewhere _ -> throw new RequestInProgress();
        };
    }

    private Claim claimOrWait(byte[] hash) {
        var asked = System.nanoTime();
        var claim = requests.claim(secrets, hash);
        while (claim instanceof Claim.RunningElsewhere && System.nanoTime() - asked < patience.toNanos()) {
            pause();
            claim = requests.claim(secrets, hash);
        }
        return claim;
    }

    private <T> ResponseEntity<T> firstAnswer(Claim.Ours claim, Function<UUID, ResponseEntity<T>> work) {
        ResponseEntity<T> answer;
        try {
            answer = work.apply(claim.workId());
        } catch (RuntimeException | Error failure) {
            letGo(claim, failure);
            throw failure;
        }
        if (answer.getStatusCode().is5xxServerError()) {
            requests.release(secrets, claim); // nothing worth remembering: a repetition may do better
            return answer;
        }
        return format.response(secrets.open(requests.answer(secrets, secrets.seal(format.stored(answer)))));
    }

    private void letGo(Claim.Ours claim, Throwable failure) {
        try {
            requests.release(secrets, claim);
        } catch (RuntimeException tooLate) {
            failure.addSuppressed(tooLate); // then the lease runs out by itself
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new RequestInProgress();
        }
    }
}
