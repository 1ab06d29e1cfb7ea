package de.boxenstopp.simulators.mailbox;

import de.boxenstopp.simulators.http.Answer;
import de.boxenstopp.simulators.http.Request;
import de.boxenstopp.simulators.http.Router;
import java.io.IOException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The mailbox over HTTP: pages for people, {@code /_sim} for programs. */
final class MailboxDoors {

    /** A mail is foreign HTML: it may look and link as it likes, and load and run nothing. */
    private static final String MAIL_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; "
            + "sandbox allow-popups allow-popups-to-escape-sandbox";

    private static final String PAGE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'";

    private final JsonMapper json = JsonMapper.builder().build();
    private final MailFiles files;
    private final Faults faults;

    MailboxDoors(MailFiles files, Faults faults) {
        this.files = files;
        this.faults = faults;
    }

    Router routes() {
        return new Router()
                .on("GET", "/", request -> page(MailboxPages.list(files.all())))
                .on(
                        "GET",
                        "/mails/{id}",
                        request -> files.find(request.variable("id"))
                                .map(mail -> page(MailboxPages.mail(mail)))
                                .orElseGet(MailboxDoors::nothing))
                .on(
                        "GET",
                        "/mails/{id}/html",
                        request -> files.find(request.variable("id"))
                                .map(mail -> Answer.html(200, MailboxPages.opensLinksOutside(mail.html()))
                                        .with("Content-Security-Policy", MAIL_POLICY))
                                .orElseGet(MailboxDoors::nothing))
                .on("GET", "/mails/{id}/raw", this::raw)
                .on("GET", "/_sim/health", request -> Answer.json(200, "{\"status\":\"UP\"}"))
                .on("GET", "/_sim/mails", this::mails)
                .on("DELETE", "/_sim/mails", request -> {
                    files.clear();
                    return Answer.text(204, "");
                })
                .on("POST", "/_sim/faults", this::fault)
                .on("DELETE", "/_sim/faults", request -> {
                    faults.clear();
                    return Answer.text(204, "");
                });
    }

    private Answer mails(Request request) {
        var to = request.queryForm().get("to");
        var found = files.all().stream()
                .filter(mail -> to.isEmpty() || mail.isFor(to.get()))
                .toList();
        return Answer.json(200, json.writeValueAsString(found));
    }

    private Answer raw(Request request) throws IOException {
        var mail = files.find(request.variable("id"));
        return mail.isEmpty()
                ? nothing()
                : Answer.of(200, "text/plain; charset=utf-8", files.raw(mail.get()))
                        .with("X-Content-Type-Options", "nosniff");
    }

    private Answer fault(Request request) {
        try {
            faults.set(json.readValue(request.body(), Fault.class));
            return Answer.text(204, "");
        } catch (JacksonException e) {
            return Answer.text(400, e.getOriginalMessage() + "\n");
        }
    }

    private static Answer page(String html) {
        return Answer.html(200, html).with("Content-Security-Policy", PAGE_POLICY);
    }

    private static Answer nothing() {
        return Answer.text(404, "No such mail\n");
    }
}
