package de.boxenstopp.gateway.forward;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/**
 * Reads a body to its end before a service hears of it: who sends slowly holds none of the service's connections, and
 * who sends too much is told so.
 */
@Component
class Bodies {

    private static final byte[] NONE = {};

    /** The server's own limit begins anew with every byte. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final int limit;

    Bodies(@Value("${boxenstopp.http.body-limit:1MB}") DataSize limit) {
        this.limit = Math.toIntExact(limit.toBytes());
    }

    byte[] of(HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() == 0
                || (request.getContentLengthLong() < 0 && request.getHeader("Transfer-Encoding") == null)) {
            return NONE;
        }
        if (request.getContentLengthLong() > limit) {
            throw new MaxUploadSizeExceededException(limit);
        }
        return read(request.getInputStream());
    }

    private byte[] read(InputStream body) throws IOException {
        var start = System.nanoTime();
        var read = new ByteArrayOutputStream();
        var buffer = new byte[8_192];
        for (int count; (count = body.read(buffer)) >= 0; ) {
            read.write(buffer, 0, count);
            if (read.size() > limit) {
                throw new MaxUploadSizeExceededException(limit);
            }
            if (System.nanoTime() - start > PATIENCE.toNanos()) {
                throw new ErrorResponseException(HttpStatus.REQUEST_TIMEOUT);
            }
        }
        return read.toByteArray();
    }
}
