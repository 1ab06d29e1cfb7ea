package de.boxenstopp.kit.problem;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Takes everything a service takes, so that every way of getting it wrong can be shown. */
@RestController
class OrderController {

    /** What the next GET /failing does. */
    static Supplier<RuntimeException> failure = IllegalStateException::new;

    @PostMapping(path = "/orders", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    Order place(@Valid @RequestBody Order order) {
        return order;
    }

    @GetMapping(path = "/orders/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    String show(@PathVariable UUID id) {
        return "{}";
    }

    @GetMapping("/orders")
    List<String> list(
            @RequestParam LocalDate from,
            @RequestParam(name = "page-size", defaultValue = "20") @Max(100) int size,
            @RequestParam(defaultValue = "") String search,
            @RequestHeader(name = "X-Token", defaultValue = "t") String token) {
        return List.of();
    }

    @GetMapping("/orders/search")
    List<String> search(@Valid Search search) {
        return List.of();
    }

    @GetMapping("/failing")
    void fail() {
        throw failure.get();
    }

    record Order(
            @NotBlank @Size(max = 20) String name,
            @NotNull @Positive Integer quantity,
            int year,
            @NotNull Colour colour,
            @NotNull UUID reference,
            LocalDate day,
            boolean gift,
            @Valid @NotNull Address address,
            @NotEmpty List<@Valid Line> lines) {}

    record Search(
            @NotNull LocalDate from,
            @NotNull @Max(100) Integer size,
            Colour colour,
            @NotBlank String name) {}

    record Address(
            @NotBlank String street,
            @NotNull @Pattern(regexp = "\\d{5}") String zip) {}

    record Line(@NotBlank String label, @Positive long cents) {}

    enum Colour {
        RED,
        GREEN
    }
}
