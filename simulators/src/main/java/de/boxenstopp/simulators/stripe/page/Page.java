package de.boxenstopp.simulators.stripe.page;

import de.boxenstopp.simulators.stripe.store.Json;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What the hosted page looks like, for each standing of its session. */
final class Page {

    private Page() {}

    static String form(ObjectNode session, Optional<String> problem, Texts texts) {
        return page(session, texts, """
            <h2>%s</h2>
            %s
            <form method="post" action="/c/pay/%s" autocomplete="off">
              <label>%s<input type="email" name="email" %s></label>
              <label>%s<input name="cardNumber" inputmode="numeric" placeholder="1234 1234 1234 1234" autofocus required></label>
              <div class="pair">
                <label>%s<input name="expiry" inputmode="numeric" placeholder="%s" required></label>
                <label>CVC<input name="cvc" inputmode="numeric" placeholder="123" maxlength="4" required></label>
              </div>
              <button>%s</button>
            </form>
            """.formatted(
                        texts.get("pay_by_card"),
                        problem.map(reason -> "<p class=\"problem\" role=\"alert\">" + html(texts.get(reason)) + "</p>")
                                .orElse(""),
                        html(Json.id(session)),
                        texts.get("email"),
                        Json.text(session.path("customer_details"), "email")
                                .map(email -> "value=\"" + html(email) + "\" disabled")
                                .orElse("required"),
                        texts.get("card_number"),
                        texts.get("expiry"),
                        texts.get("expiry_hint"),
                        texts.get("pay").formatted(total(session, texts))));
    }

    static String authentication(ObjectNode session, Texts texts) {
        return page(session, texts, bank("/c/pay/" + Json.id(session) + "/authentication", texts));
    }

    static String intentAuthentication(String id, Texts texts) {
        return frame(
                texts, "<main><section class=\"card\">" + bank("/c/authenticate/" + id, texts) + "</section></main>");
    }

    private static String bank(String address, Texts texts) {
        return """
            <h2>%s</h2>
            <p>%s</p>
            <form method="post" action="%s">
              <button name="outcome" value="succeed">%s</button>
              <button name="outcome" value="fail" class="plain">%s</button>
            </form>
            """.formatted(
                        texts.get("authentication"),
                        texts.get("authentication_hint"),
                        html(address),
                        texts.get("authentication_succeed"),
                        texts.get("authentication_fail"));
    }

    static String paid(ObjectNode session, Texts texts) {
        return page(session, texts, "<h2>%s</h2><p>%s</p>".formatted(texts.get("paid"), texts.get("paid_hint")));
    }

    static String expired(ObjectNode session, Texts texts) {
        return page(session, texts, "<h2>%s</h2><p>%s</p>".formatted(texts.get("expired"), texts.get("expired_hint")));
    }

    static String unknown(Texts texts) {
        return frame(
                texts, "<main><section class=\"card\"><h2>%s</h2></section></main>".formatted(texts.get("unknown")));
    }

    private static String page(ObjectNode session, Texts texts, String content) {
        return frame(texts, """
            <main>
              <section class="summary">
                %s
                <p class="shop">Boxenstopp <span class="test">%s</span></p>
                <p class="total">%s</p>
                <ul>%s</ul>
              </section>
              <section class="card">%s</section>
            </main>
            """.formatted(
                back(session, texts), texts.get("test_mode"), total(session, texts), lines(session, texts), content));
    }

    private static String back(ObjectNode session, Texts texts) {
        return Json.text(session, "cancel_url")
                .map(address ->
                        "<a class=\"back\" href=\"%s\">&larr; %s</a>".formatted(html(address), texts.get("back")))
                .orElse("");
    }

    private static String lines(ObjectNode session, Texts texts) {
        var lines = new StringBuilder();
        for (JsonNode item : session.path("_line_items").path("data")) {
            var quantity = item.path("quantity").asLong();
            lines.append("<li><span>%s%s</span><span>%s</span></li>"
                    .formatted(
                            html(Json.text(item, "description").orElse("")),
                            quantity > 1 ? " &times; " + quantity : "",
                            texts.amount(item.path("amount_total").asLong(), Json.need(item, "currency"))));
        }
        return lines.toString();
    }

    private static String total(ObjectNode session, Texts texts) {
        return texts.amount(session.path("amount_total").asLong(), Json.need(session, "currency"));
    }

    private static String frame(Texts texts, String body) {
        return """
            <!doctype html>
            <html lang="%s"><head><meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%s</title><style>%s</style></head>
            <body>%s</body></html>
            """.formatted(texts.locale().getLanguage(), texts.get("title"), Style.CSS, body);
    }

    private static String html(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
