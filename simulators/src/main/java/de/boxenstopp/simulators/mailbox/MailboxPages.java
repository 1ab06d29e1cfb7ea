package de.boxenstopp.simulators.mailbox;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Locale;

/** The mailbox as people see it. Everything a mail brings is escaped, or shown in a frame that may do nothing. */
final class MailboxPages {

    private static final DateTimeFormatter RECEIVED =
            DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm:ss", Locale.ENGLISH).withZone(ZoneId.of("Europe/Berlin"));

    private static final String PAGE = """
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><title>%s</title>
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <style>
            body { font: 16px/1.5 system-ui, sans-serif; color: #111827; margin: 0 auto; max-width: 60rem; padding: 1rem; }
            a { color: #0369a1; } ul { list-style: none; padding: 0; }
            li a { display: block; padding: .75rem 0; border-bottom: 1px solid #e5e7eb; text-decoration: none; }
            small, dt { color: #4b5563; } dl { display: grid; grid-template-columns: auto 1fr; gap: .25rem 1rem; } dd { margin: 0; }
            iframe { width: 100%%; height: 45rem; border: 1px solid #d1d5db; border-radius: 12px; }
            pre { white-space: pre-wrap; overflow-wrap: anywhere; background: #f9fafb; padding: 1rem; border-radius: 12px; }
            </style></head><body>
            %s
            </body></html>
            """;

    private MailboxPages() {}

    static String list(Collection<Mail> mails) {
        var body = new StringBuilder("<h1>Mailbox</h1>");
        if (mails.isEmpty()) {
            body.append("<p>No mails yet.</p>");
        }
        body.append("<ul>");
        for (var mail : mails) {
            body.append("<li><a href=\"/mails/%s\"><strong>%s</strong><br><small>%s · to %s</small></a></li>\n"
                    .formatted(
                            escape(mail.id()),
                            escape(mail.subject().isBlank() ? "(no subject)" : mail.subject()),
                            RECEIVED.format(mail.receivedAt()),
                            escape(String.join(", ", mail.to()))));
        }
        return PAGE.formatted("Mailbox", body.append("</ul>"));
    }

    static String mail(Mail mail) {
        var body = new StringBuilder("<p><a href=\"/\">All mails</a></p><h1>" + escape(mail.subject()) + "</h1><dl>");
        term(body, "From", mail.from());
        term(body, "To", String.join(", ", mail.to()));
        term(body, "Received", RECEIVED.format(mail.receivedAt()));
        term(body, "Message-ID", String.valueOf(mail.messageId()));
        for (var attachment : mail.attachments()) {
            term(body, "Attachment", attachment.name() + ", " + attachment.contentType() + ", " + attachment.size());
        }
        body.append("</dl><p><a href=\"/mails/").append(escape(mail.id())).append("/raw\">Raw</a></p>");
        if (!mail.html().isEmpty()) {
            body.append("<h2>HTML</h2><iframe title=\"The mail\"")
                    .append(" sandbox=\"allow-popups allow-popups-to-escape-sandbox\" src=\"/mails/")
                    .append(escape(mail.id()))
                    .append("/html\"></iframe>");
        }
        body.append("<h2>Text</h2><pre>").append(escape(mail.text())).append("</pre>");
        return PAGE.formatted(escape(mail.subject()), body);
    }

    /** Links of a framed mail open in a tab of their own, as in mail programs. */
    static String opensLinksOutside(String html) {
        return html.replaceFirst("(?i)<head[^>]*>", "$0<base target=\"_blank\">");
    }

    private static void term(StringBuilder body, String name, String value) {
        body.append("<dt>")
                .append(name)
                .append("</dt><dd>")
                .append(escape(value))
                .append("</dd>");
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
