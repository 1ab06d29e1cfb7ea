package de.boxenstopp.gateway.forward;

import java.io.IOException;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.hc.client5.http.impl.classic.CloseableHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerResponse;

/** Hands on what a service answers. */
@Component
class Answers {

    /** Up to here an answer is read before it is handed on, so that the service is done with us. */
    private static final int SMALL = 64 * 1024;

    private static final byte[] NOTHING = {};

    private final Headers headers;
    private final EventStreams streams;

    Answers(Headers headers, EventStreams streams) {
        this.headers = headers;
        this.streams = streams;
    }

    ServerResponse of(CloseableHttpResponse answer) throws IOException {
        var entity = answer.getEntity();
        if (entity == null || isSmall(entity)) {
            return whole(answer);
        }
        var type = entity.getContentType();
        return type != null && type.startsWith(MediaType.TEXT_EVENT_STREAM_VALUE) ? stream(answer) : piecemeal(answer);
    }

    private static boolean isSmall(HttpEntity entity) {
        return entity.getContentLength() >= 0 && entity.getContentLength() <= SMALL;
    }

    private ServerResponse whole(CloseableHttpResponse answer) throws IOException {
        byte[] body;
        try (answer) {
            body = answer.getEntity() == null ? NOTHING : EntityUtils.toByteArray(answer.getEntity());
        }
        return ServerResponse.status(answer.getCode()).build((_, response) -> {
            headers.copy(answer, response);
            response.getOutputStream().write(body);
            return null;
        });
    }

    private ServerResponse piecemeal(CloseableHttpResponse answer) {
        return ServerResponse.status(answer.getCode()).build((_, response) -> {
            try (answer) {
                headers.copy(answer, response);
                if (answer.getEntity().getContentLength() >= 0) {
                    response.setContentLengthLong(answer.getEntity().getContentLength());
                }
                answer.getEntity().writeTo(response.getOutputStream());
            } catch (ClientAbortException nobodyListens) {
                throw nobodyListens;
            } catch (IOException broken) {
                throw new BrokenOff(broken);
            }
            return null;
        });
    }

    private ServerResponse stream(CloseableHttpResponse answer) {
        streams.enter(answer);
        return ServerResponse.status(answer.getCode()).build((_, response) -> {
            streams.copy(answer, response);
            return null;
        });
    }
}
