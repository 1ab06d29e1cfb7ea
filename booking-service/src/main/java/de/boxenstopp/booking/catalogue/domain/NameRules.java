package de.boxenstopp.booking.catalogue.domain;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How brands and models may be called: on one short line, and never so that a spreadsheet takes it for a formula. */
final class NameRules {

    private static final Pattern NAME =
            Pattern.compile("[\\p{L}\\p{N}#](?:[\\p{L}\\p{M}\\p{N} .:!+&/'()#-]{0,58}[\\p{L}\\p{M}\\p{N}.!+)])?");
    private static final int MOST_ALIASES = 20;

    private NameRules() {}

    static @Nullable String read(@Nullable String name, String field, Flaws flaws) {
        if (name == null) {
            flaws.add(field, "not-null");
            return null;
        }
        if (!NAME.matcher(name).matches() || Names.plain(name).isEmpty()) {
            flaws.add(field, "name");
            return null;
        }
        return name;
    }

    /** Those that say nothing new, compared with the name or each other, are left out. */
    static Set<String> readAliases(List<String> aliases, @Nullable String name, Flaws flaws) {
        if (aliases.size() > MOST_ALIASES) {
            flaws.add("aliases", "too-many", MOST_ALIASES);
        }
        var known = new HashSet<String>();
        if (name != null) {
            known.add(Names.plain(name));
        }
        var read = new HashSet<String>();
        for (var i = 0; i < aliases.size(); i++) {
            var alias = read(aliases.get(i), "aliases[" + i + "]", flaws);
            if (alias != null && known.add(Names.plain(alias))) {
                read.add(alias);
            }
        }
        return read;
    }
}
