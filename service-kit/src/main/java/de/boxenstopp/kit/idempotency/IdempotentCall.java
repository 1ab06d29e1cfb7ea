package de.boxenstopp.kit.idempotency;

import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/**
 * The call under way, as an argument of a handler that creates something. With an {@code Idempotency-Key} in the
 * request its work is done once, however often the call is repeated; without one it simply runs.
 */
public interface IdempotentCall {

    /**
     * Does the work and remembers its answer, or answers as the first time.
     *
     * @param request what was asked for, as the handler read it; null when there is nothing but the path
     * @param work gets the id to give to the thing created. A call that died halfway is repeated with the same id, so
     *     the work has to cope with finding part of it done. No transaction is open around it. Of its answer, status,
     *     {@code Location}, {@code Content-Type} and body are kept, unless it is a 5xx.
     */
    <T> ResponseEntity<T> once(@Nullable Object request, Function<UUID, ResponseEntity<T>> work);
}
