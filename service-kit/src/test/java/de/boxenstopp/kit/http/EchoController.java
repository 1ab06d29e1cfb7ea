package de.boxenstopp.kit.http;

import de.boxenstopp.kit.problem.RuleViolation;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Another service, as seen by its callers. */
@RestController
class EchoController {

    @GetMapping("/internal/echo/{how}")
    Map<String, String> echo(@PathVariable String how, @RequestHeader HttpHeaders headers) throws InterruptedException {
        switch (how) {
            case "refusing" -> throw new Taken();
            case "slowly" -> Thread.sleep(Duration.ofSeconds(3));
            default -> {}
        }
        var received = new HashMap<String, String>();
        headers.forEach((name, values) -> received.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
        return received;
    }

    private static final class Taken extends RuleViolation {

        Taken() {
            super(Kind.CONFLICT, "taken");
        }

        @Override
        public Map<String, Object> extensions() {
            return Map.of("alternatives", List.of(1, 2));
        }
    }
}
