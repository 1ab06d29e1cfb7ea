package de.boxenstopp.kit.idempotency;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class AnswerFormatTest {

    private final AnswerFormat format = new AnswerFormat(new JsonMapper());

    @Test
    void seesTheSameInMapsAndSetsOfAnyOrder() {
        var one = new Request("x", set("a", "b", "c"), map("k", 1, "l", 2), List.of("z", "y"), null);
        var same = new Request("x", set("c", "b", "a"), map("l", 2, "k", 1), List.of("z", "y"), null);

        assertThat(canonical(one)).isEqualTo(canonical(same));
    }

    @Test
    void seesADifferenceInTheOrderOfLists() {
        var one = new Request("x", set("a"), map("k", 1, "l", 2), List.of("z", "y"), null);
        var other = new Request("x", set("a"), map("k", 1, "l", 2), List.of("y", "z"), null);

        assertThat(canonical(one)).isNotEqualTo(canonical(other));
    }

    @Test
    void seesNoDifferenceInAFieldThatIsNotFilled() {
        var known = new Request("x", set("a"), map("k", 1, "l", 2), List.of(), null);

        assertThat(canonical(known)).doesNotContain("addedLater");
    }

    private String canonical(Object request) {
        return new String(format.canonical(request), UTF_8);
    }

    private static Set<String> set(String... elements) {
        return new LinkedHashSet<>(List.of(elements));
    }

    private static Map<String, Integer> map(String key, int value, String otherKey, int otherValue) {
        var map = new LinkedHashMap<String, Integer>();
        map.put(key, value);
        map.put(otherKey, otherValue);
        return map;
    }

    record Request(
            String name,
            Set<String> set,
            Map<String, Integer> map,
            List<String> list,
            @Nullable String addedLater) {}
}
