package de.boxenstopp.stack.deploy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a query asks for: a metric, and what its labels must be like. */
record Selector(String metric, List<Condition> conditions) {

    private static final Pattern NAME_AND_LABELS =
            Pattern.compile("(?<![\\w.])([a-zA-Z_:][\\w:]*)(\\{[^}]*})?(\\s*\\()?");
    private static final Pattern CONDITION = Pattern.compile("(\\w+)\\s*(=~|!~|!=|=)\\s*\"([^\"]*)\"");
    private static final Pattern NO_METRICS =
            Pattern.compile("\\b(by|without|on|ignoring|group_left|group_right)\\s*\\([^)]*\\)|\\[[^\\]]*]");
    private static final Set<String> WORDS = Set.of("and", "or", "unless", "offset", "bool");

    record Condition(String label, String operator, String value) {

        boolean isMetBy(Map<String, String> labels) {
            String actual = labels.getOrDefault(label, "");
            return switch (operator) {
                case "=" -> actual.equals(value);
                case "!=" -> !actual.equals(value);
                case "=~" -> actual.matches(value);
                default -> !actual.matches(value);
            };
        }
    }

    /** All in a query, functions and grouping left aside; variables of a dashboard stand for everything. */
    static List<Selector> in(String query) {
        List<Selector> selectors = new ArrayList<>();
        Matcher found = NAME_AND_LABELS.matcher(NO_METRICS.matcher(query).replaceAll(" "));
        while (found.find()) {
            boolean isFunction = found.group(3) != null;
            if (!isFunction && !WORDS.contains(found.group(1))) {
                selectors.add(new Selector(found.group(1), conditions(found.group(2))));
            }
        }
        return selectors;
    }

    boolean finds(Sample sample) {
        return sample.metric().equals(metric)
                && conditions.stream().allMatch(condition -> condition.isMetBy(sample.labels()));
    }

    private static List<Condition> conditions(@Nullable String labels) {
        List<Condition> conditions = new ArrayList<>();
        Matcher found = CONDITION.matcher(labels == null ? "" : labels);
        while (found.find()) {
            if (!found.group(3).startsWith("$")) {
                conditions.add(new Condition(found.group(1), found.group(2), found.group(3)));
            }
        }
        return conditions;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(metric);
        for (Condition condition : conditions) {
            text.append(text.indexOf("{") < 0 ? "{" : ", ")
                    .append(condition.label())
                    .append(condition.operator())
                    .append('"')
                    .append(condition.value())
                    .append('"');
        }
        return conditions.isEmpty() ? metric : text + "}";
    }
}
