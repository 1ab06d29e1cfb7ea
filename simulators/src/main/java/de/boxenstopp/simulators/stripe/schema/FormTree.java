package de.boxenstopp.simulators.stripe.schema;

import de.boxenstopp.simulators.http.Form;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** {@code a[b][0][c]=1} as the tree it means. Everything is still text: the schema knows what it is. */
sealed interface FormTree {

    Pattern PART = Pattern.compile("\\[([^\\[\\]]*)]");

    record Text(String value) implements FormTree {}

    record Branch(Map<String, FormTree> children) implements FormTree {

        Branch() {
            this(new LinkedHashMap<>());
        }

        boolean isList() {
            return children.keySet().stream().allMatch(name -> name.matches("#?\\d+"));
        }

        private void add(List<String> path, String value) {
            // a[]=1&a[]=2: every empty part is one more entry.
            var name = path.getFirst().isEmpty() ? "#" + children.size() : path.getFirst();
            if (path.size() == 1) {
                children.put(name, new Text(value));
                return;
            }
            if (!(children.get(name) instanceof Branch)) {
                children.put(name, new Branch());
            }
            if (children.get(name) instanceof Branch next) {
                next.add(path.subList(1, path.size()), value);
            }
        }
    }

    static Branch of(Form form) {
        var root = new Branch();
        form.fields().forEach(field -> root.add(path(field.name()), field.value()));
        return root;
    }

    private static List<String> path(String name) {
        var bracket = name.indexOf('[');
        if (bracket <= 0) {
            return List.of(name);
        }
        var path = new ArrayList<String>();
        path.add(name.substring(0, bracket));
        PART.matcher(name.substring(bracket)).results().forEach(part -> path.add(part.group(1)));
        return path;
    }
}
