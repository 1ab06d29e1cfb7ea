package de.boxenstopp.simulators.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code a=1&b=2} in order, decoded; a name may come several times. */
public record Form(List<Field> fields) {

    public record Field(String name, String value) {}

    public static Form parse(String encoded) {
        var fields = new ArrayList<Field>();
        for (var pair : encoded.split("&", -1)) {
            if (!pair.isEmpty()) {
                var equals = pair.indexOf('=');
                var name = equals < 0 ? pair : pair.substring(0, equals);
                var value = equals < 0 ? "" : pair.substring(equals + 1);
                fields.add(new Field(decode(name), decode(value)));
            }
        }
        return new Form(List.copyOf(fields));
    }

    public Optional<String> get(String name) {
        return fields.stream()
                .filter(field -> field.name().equals(name))
                .map(Field::value)
                .findFirst();
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, UTF_8);
    }
}
