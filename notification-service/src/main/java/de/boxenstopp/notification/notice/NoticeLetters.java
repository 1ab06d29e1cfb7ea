package de.boxenstopp.notification.notice;

import de.boxenstopp.notification.NotificationSettings;
import de.boxenstopp.notification.booking.Invoice;
import de.boxenstopp.notification.booking.Visit;
import de.boxenstopp.notification.booking.Window;
import de.boxenstopp.notification.mail.Block;
import de.boxenstopp.notification.mail.Letter;
import de.boxenstopp.notification.mail.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What we write about bookings. Links show the way and open nothing: mails are forwarded. */
@Component
class NoticeLetters {

    private final NotificationSettings settings;

    NoticeLetters(NotificationSettings settings) {
        this.settings = settings;
    }

    Letter letterFor(Notice notice) {
        var words = Words.in(notice.recipient().language());
        return switch (notice.news()) {
            case News.Confirmed _ -> confirmed(notice, words);
            case News.PaymentFailed failed -> paymentFailed(notice, failed, words);
            case News.TurnedAway turnedAway -> turnedAway(notice, turnedAway, words);
        };
    }

    private static Letter confirmed(Notice notice, Words words) {
        var visit = Objects.requireNonNull(notice.visit(), "a confirmed booking says what was booked");
        var invoice = Objects.requireNonNull(notice.invoice(), "a confirmation waits for its invoice");
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Paragraph(words.text("confirmed.thanks", words.money(invoice.grossCents()))));
        blocks.add(new Block.Facts(appointment(notice, visit, words)));
        blocks.add(new Block.Heading(words.text("confirmed.services")));
        blocks.add(new Block.Table(prices(visit, invoice, words)));
        blocks.add(new Block.Facts(List.of(new Block.Row(
                words.text("price.invoice"),
                words.text("price.invoice.value", invoice.number(), words.date(invoice.issuedOn()))))));
        blocks.add(new Block.Heading(words.text("next.title")));
        blocks.add(new Block.Items(List.of(
                words.text("confirmed.next.driver"),
                words.text("confirmed.next.keys"),
                words.text("confirmed.next.workshop"),
                words.text("confirmed.next.return"))));
        var preview = words.text("confirmed.preview", window(visit.pickup(), words));
        return letter(notice, "confirmed", preview, blocks, words);
    }

    private Letter paymentFailed(Notice notice, News.PaymentFailed news, Words words) {
        var blocks = new ArrayList<Block>();
        blocks.add(
                new Block.Paragraph(words.text("failed.what", notice.booking().number())));
        blocks.add(new Block.Paragraph(
                words.textOr("failed.reason." + news.reason(), words.text("failed.reason.UNKNOWN"))));
        var visit = notice.visit();
        if (visit != null) {
            var rows = appointment(notice, visit, words);
            rows.add(new Block.Row(words.text("price.total"), words.money(visit.grossCents()), true));
            blocks.add(new Block.Facts(rows));
        }
        blocks.add(new Block.Heading(words.text("next.title")));
        blocks.add(new Block.Items(List.of(
                words.text("failed.next.check"), words.text("failed.next.again"), words.text("failed.next.expires"))));
        blocks.add(new Block.Button(
                words.text("failed.button"),
                settings.publicUrl()
                        .resolve("/checkout/cancelled?booking="
                                + notice.booking().id())
                        .toString()));
        return letter(notice, "failed", words.text("failed.preview"), blocks, words);
    }

    private Letter turnedAway(Notice notice, News.TurnedAway news, Words words) {
        var blocks = new ArrayList<Block>();
        var refund = words.money(news.refundCents());
        blocks.add(new Block.Paragraph(
                words.textOr("turned-away.reason." + news.reason(), words.text("turned-away.reason.UNKNOWN"))));
        blocks.add(new Block.Paragraph(words.text("turned-away.refund", refund)));
        blocks.add(new Block.Facts(List.of(
                new Block.Row(words.text("booking.number"), notice.booking().number()),
                new Block.Row(words.text("turned-away.amount"), refund, true))));
        if (!news.alternatives().isEmpty()) {
            blocks.add(new Block.Heading(words.text("turned-away.alternatives")));
            blocks.add(new Block.Items(news.alternatives().stream()
                    .map(alternative -> words.textOr("window." + alternative.kind(), words.text("window.UNKNOWN"))
                            + ": " + window(alternative.window(), words))
                    .toList()));
            blocks.add(new Block.Paragraph(words.text("turned-away.again")));
            blocks.add(new Block.Button(
                    words.text("turned-away.button"),
                    settings.publicUrl().resolve("/").toString()));
        }
        return letter(notice, "turned-away", words.text("turned-away.preview", refund), blocks, words);
    }

    private static List<Block.Row> appointment(Notice notice, Visit visit, Words words) {
        var rows = new ArrayList<Block.Row>();
        rows.add(new Block.Row(words.text("booking.number"), notice.booking().number()));
        rows.add(new Block.Row(words.text("booking.pickup"), window(visit.pickup(), words)));
        rows.add(new Block.Row(words.text("booking.return"), window(visit.comeback(), words)));
        var car = visit.vehicle();
        rows.add(new Block.Row(
                words.text("booking.vehicle"),
                words.text("booking.vehicle.value", car.brand(), car.model(), String.valueOf(car.year()))));
        return rows;
    }

    private static List<Block.Row> prices(Visit visit, Invoice invoice, Words words) {
        var rows = new ArrayList<Block.Row>();
        for (var line : visit.lines()) {
            rows.add(new Block.Row(
                    words.textOr("service." + line.service(), line.service()), words.money(line.grossCents())));
        }
        rows.add(new Block.Row(words.text("price.total"), words.money(invoice.grossCents()), true));
        rows.add(new Block.Row(words.text("price.vat"), words.money(invoice.vatCents())));
        return rows;
    }

    private static Letter letter(Notice notice, String kind, String preview, List<Block> blocks, Words words) {
        var person = notice.recipient();
        return new Letter(
                words.code(),
                words.text(kind + ".subject", notice.booking().number()),
                preview,
                words.text("greeting.name", person.firstName(), person.lastName()),
                blocks,
                new Letter.Ending(words.text("regards"), words.text("reason.booking")));
    }

    private static String window(Window window, Words words) {
        return words.window(window.date(), window.start(), window.end());
    }
}
