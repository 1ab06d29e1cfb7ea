package de.boxenstopp.simulators.stripe.sim;

import de.boxenstopp.simulators.http.Answer;
import de.boxenstopp.simulators.http.Router;
import de.boxenstopp.simulators.stripe.store.Json;
import de.boxenstopp.simulators.stripe.store.Kind;
import de.boxenstopp.simulators.stripe.store.Store;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code /}: what there is, and buttons to make it go wrong. */
public final class IndexPage {

    private static final int NEWEST = 20;

    private final Store store;
    private final Faults faults;

    public IndexPage(Store store, Faults faults) {
        this.store = store;
        this.faults = faults;
    }

    public void on(Router router) {
        router.on("GET", "/", _ -> Answer.html(200, page()));
    }

    private String page() {
        return """
            <!doctype html><html lang="en"><head><meta charset="utf-8"><title>Stripe simulator</title>
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <style>body{font:15px/1.4 system-ui,sans-serif;margin:2rem;color:#1a1f36}table{border-collapse:collapse;margin-bottom:1.5rem}
            td,th{padding:.25rem .8rem .25rem 0;text-align:left;border-bottom:1px solid #e3e8ee}form{display:inline-block;margin:0 1rem 1rem 0}
            code{font-size:.85em}</style></head><body>
            <h1>Stripe simulator</h1>
            <h2>Faults</h2><p>%s</p>
            <form method="post" action="/_sim/faults">
              <select name="mode"><option>down</option><option>slow</option><option>drop-response</option><option>error</option></select>
              path <input name="path" value="/v1" size="12"> count <input name="count" size="3"> every <input name="every" size="3">
              ms <input name="millis" size="5"> <button>Add</button></form>
            <form method="post" action="/_sim/faults/clear"><button>All well again</button></form>
            <h2>Webhooks</h2>
            <form method="post" action="/_sim/webhooks"><select name="mode"><option>normal</option><option>hold</option>
              <option>reverse</option><option>duplicate</option><option>shuffle</option></select> <button>Set</button></form>
            <form method="post" action="/_sim/webhooks/release"><button>Release what is held</button></form>
            %s%s%s%s
            </body></html>
            """.formatted(
                faults.all().stream()
                        .map(fault -> html("%s %s (%d)".formatted(fault.mode().word(), fault.path(), fault.struck())))
                        .collect(Collectors.joining(", ")),
                table("Sessions", Kind.SESSION, "id", "status", "amount_total", "customer", "payment_intent"),
                table("Payments", Kind.PAYMENT_INTENT, "id", "status", "amount", "customer", "latest_charge"),
                table("Refunds", Kind.REFUND, "id", "status", "amount", "payment_intent"),
                table("Webhooks not taken yet", Kind.DELIVERY, "id", "attempts"));
    }

    private String table(String title, Kind kind, String... columns) {
        var rows = store.read(change -> change.newestFirst(kind).limit(NEWEST).toList());
        var head =
                List.of(columns).stream().map(name -> "<th>" + name + "</th>").collect(Collectors.joining());
        var body =
                rows.stream().map(row -> "<tr>" + cells(row, columns) + "</tr>").collect(Collectors.joining("\n"));
        return "<h2><a href=\"/_sim/%s?limit=100\">%s</a></h2><table><tr>%s</tr>%s</table>"
                .formatted(kind.collection(), title, head, body);
    }

    private static String cells(ObjectNode row, String... columns) {
        return List.of(columns).stream()
                .map(column -> "<td><code>" + cell(row, column, row.path(column)) + "</code></td>")
                .collect(Collectors.joining());
    }

    /** An open session leads to its page. */
    private static String cell(ObjectNode row, String column, JsonNode value) {
        var text = html(value.asString());
        return column.equals("id")
                ? Json.text(row, "url")
                        .map(url -> "<a href=\"%s\">%s</a>".formatted(html(url), text))
                        .orElse(text)
                : text;
    }

    private static String html(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
