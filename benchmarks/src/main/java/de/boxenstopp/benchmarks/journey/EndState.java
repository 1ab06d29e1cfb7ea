package de.boxenstopp.benchmarks.journey;

import de.boxenstopp.benchmarks.Database;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What is left of each payment in payment-service's tables, with everything blanked that differs from payment to payment
 * anyhow: ids, times, how often something was tried, what was sent to us. Two payments with the same story have the same text.
 */
final class EndState {

    private static final Set<String> NOT_OF_PAYMENTS = Set.of(
            "flyway_schema_history", "outbox", "outbox_lease", "inbox", "idempotent_request", "dead_letter_done");
    private static final Pattern ID = Pattern.compile(
            "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|\\b(?:cs|pi|ch|evt|cus|pm|py|re|req|txn|in|seti)_\\w{6,}");
    private static final Pattern VARYING = Pattern.compile(
            ID.pattern()
                    + "|\\d{4}-\\d\\d-\\d\\dT[0-9:.]+(?:Z|[+-]\\d\\d:?\\d\\d)?|\\\\\\\\x[0-9a-f]+|\\b1\\d{9}\\b|BX-2026-\\w{6}");

    private final Database payment;

    EndState(Database payment) {
        this.payment = payment;
    }

    /** By the key (a booking's id) under which a payment is known; rows belong together that share an id. */
    Map<String, String> of(Set<String> keys) throws SQLException {
        var rows = rows();
        var owner = new HashMap<String, String>();
        keys.forEach(key -> owner.put(key, key));
        var left = new ArrayList<>(rows);
        var found = new HashMap<String, List<String>>();
        for (var progress = true; progress; ) {
            progress = left.removeIf(row -> claim(row, owner, found));
        }
        var states = new HashMap<String, String>();
        found.forEach((key, own) -> {
            Collections.sort(own);
            states.put(key, String.join("\n", own));
        });
        return states;
    }

    private static boolean claim(String row, Map<String, String> owner, Map<String, List<String>> found) {
        var ids = ID.matcher(row).results().map(MatchResult::group).toList();
        var key = ids.stream().filter(owner::containsKey).findFirst().map(owner::get);
        key.ifPresent(known -> {
            ids.forEach(id -> owner.putIfAbsent(id, known));
            found.computeIfAbsent(known, _ -> new ArrayList<>())
                    .add(VARYING.matcher(row).replaceAll("~"));
        });
        return key.isPresent();
    }

    private List<String> rows() throws SQLException {
        var all = new ArrayList<String>();
        var tables = new HashSet<>(
                payment.texts("select table_name from information_schema.tables where table_schema = 'public'"));
        tables.removeAll(NOT_OF_PAYMENTS);
        for (var table : tables) {
            all.addAll(payment.texts("select '%s ' || (to_jsonb(t) - '{payload,attempts,version}'::text[]) from %s t"
                    .formatted(table, table)));
        }
        return all;
    }
}
