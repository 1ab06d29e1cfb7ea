package de.boxenstopp.simulators.stripe.api;

import de.boxenstopp.simulators.stripe.schema.StripeError;
import de.boxenstopp.simulators.stripe.store.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The lines of a checkout, priced on the spot, and their sum. */
final class LineItems {

    private LineItems() {}

    static void into(ObjectNode session, Call call) {
        var items = Json.object().put("object", "list");
        var data = items.putArray("data");
        items.put("has_more", false).put("url", "/v1/checkout/sessions/" + Json.id(session) + "/line_items");
        for (var given : call.params().path("line_items")) {
            data.add(item(call.act(), given, "line_items[" + data.size() + "]"));
        }
        if (data.isEmpty()) {
            throw StripeError.invalid("Missing required param: line_items.", "parameter_missing", "line_items");
        }
        var currency = Json.need(data.get(0), "currency");
        long total = 0;
        for (var item : data) {
            if (!Json.need(item, "currency").equals(currency)) {
                throw StripeError.invalid("All line items must have the same currency.", null, "line_items");
            }
            total += item.path("amount_total").asLong();
        }
        Rules.total(total);
        session.put("currency", currency).put("amount_subtotal", total).put("amount_total", total);
        session.set("_line_items", items);
    }

    private static ObjectNode item(Act act, JsonNode given, String path) {
        Call.supports(given, path, "price_data", "quantity", "metadata");
        var data = given.path("price_data");
        if (data.isMissingNode()) {
            throw missing(path + "[price_data]");
        }
        Call.supports(data, path + "[price_data]", "currency", "product_data", "unit_amount", "tax_behavior");
        if (!data.has("product_data")) {
            throw missing(path + "[price_data][product_data]");
        }
        if (!data.has("unit_amount")) {
            throw missing(path + "[price_data][unit_amount]");
        }
        if (!given.has("quantity")) {
            throw missing(path + "[quantity]");
        }
        var unit = data.path("unit_amount").asLong();
        var quantity = given.path("quantity").asLong();
        if (unit < 0) {
            throw StripeError.invalid(
                    "This value must be greater than or equal to 0.",
                    "parameter_invalid_integer",
                    path + "[price_data][unit_amount]");
        }
        if (quantity < 1) {
            throw StripeError.invalid(
                    "This value must be greater than or equal to 1.", "parameter_invalid_integer", path + "[quantity]");
        }
        var currency = Rules.currency(Json.need(data, "currency"), path + "[price_data][currency]");
        var item = act.create("item", Ids.next("li_1", 23));
        item.remove("created");
        item.put("amount_subtotal", unit * quantity)
                .put("amount_total", unit * quantity)
                .put("quantity", quantity);
        item.put("description", Json.need(data.path("product_data"), "name"));
        item.put("currency", currency);
        item.set("metadata", Rules.metadata(given.path("metadata")));
        item.set("price", price(act, data, unit, currency));
        return item;
    }

    private static ObjectNode price(Act act, JsonNode data, long unit, String currency) {
        var price = act.create("price", Ids.next("price_1", 23));
        price.put("product", Ids.next("prod_", 14)).put("unit_amount", unit).put("unit_amount_decimal", "" + unit);
        price.put("currency", currency);
        Json.text(data, "tax_behavior").ifPresent(behavior -> price.put("tax_behavior", behavior));
        return price;
    }

    private static StripeError missing(String path) {
        return StripeError.invalid("Missing required param: " + path + ".", "parameter_missing", path);
    }
}
