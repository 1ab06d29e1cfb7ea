package de.boxenstopp.gateway.forward;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/**
 * Reads a body to its end before a service hears of it: who sends slowly holds none of the service's connections, and
 * who sends too much is told so.
 */
@Component
class Bodies {

    private static final byte[] NONE = {};

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
        var body = request.getInputStream().readNBytes(limit + 1);
        if (body.length > limit) {
            throw new MaxUploadSizeExceededException(limit);
        }
        return body;
    }
}
