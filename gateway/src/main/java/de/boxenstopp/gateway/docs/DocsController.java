package de.boxenstopp.gateway.docs;

import com.github.benmanes.caffeine.cache.AsyncLoadingCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import de.boxenstopp.gateway.route.Routes;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The description of everything, for programs and for people. */
@RestController
class DocsController {

    private static final Duration REMEMBERED = Duration.ofSeconds(30);
    private static final String SWAGGER = "META-INF/resources/webjars/swagger-ui/5.32.14/";
    private static final MediaType SCRIPT = MediaType.valueOf("text/javascript;charset=UTF-8");
    private static final MediaType STYLE = MediaType.valueOf("text/css;charset=UTF-8");

    /** Swagger UI writes styles into its elements; scripts come from files alone. */
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
            + "img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static final Map<String, File> FILES = Map.of(
            "swagger-ui.css", new File(SWAGGER, STYLE),
            "swagger-ui-bundle.js", new File(SWAGGER, SCRIPT),
            "start.js", new File("docs/", SCRIPT));

    private final AsyncLoadingCache<String, JsonNode> description;

    DocsController(ServiceDescriptions services, Routes routes, JsonMapper json) {
        var api = new ApiDescription(routes, json);
        this.description = Caffeine.newBuilder()
                .expireAfterWrite(REMEMBERED)
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .buildAsync(_ -> api.of(services.all()));
    }

    @GetMapping("/api/openapi.json")
    ResponseEntity<JsonNode> description() {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(description.get("all").join());
    }

    @GetMapping("/api/docs")
    ResponseEntity<Resource> page() {
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("text/html;charset=UTF-8"))
                .header("Content-Security-Policy", POLICY)
                .body(new ClassPathResource("docs/index.html"));
    }

    @GetMapping("/api/docs/{name}")
    ResponseEntity<Resource> file(@PathVariable String name) throws NoResourceFoundException {
        var file = FILES.get(name);
        if (file == null) {
            throw new NoResourceFoundException(HttpMethod.GET, "/api/docs/" + name, name);
        }
        return ResponseEntity.ok().contentType(file.type()).body(new ClassPathResource(file.folder() + name));
    }

    private record File(String folder, MediaType type) {}
}
