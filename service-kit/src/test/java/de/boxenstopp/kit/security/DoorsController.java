package de.boxenstopp.kit.security;

import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells who came in. */
@RestController
class DoorsController {

    @GetMapping({"/open", "/mine", "/staff", "/internal/things/1", "/unnamed", "/internal/unnamed"})
    String whoIsThere(@Nullable Principal caller) {
        return caller == null ? "nobody" : caller.getName();
    }
}
