package de.boxenstopp.notification.notice;

import static de.boxenstopp.notification.notice.NoticeFixture.MONDAY;
import static de.boxenstopp.notification.notice.NoticeFixture.anna;
import static de.boxenstopp.notification.notice.NoticeFixture.confirmed;
import static de.boxenstopp.notification.notice.NoticeFixture.paymentFailed;
import static de.boxenstopp.notification.notice.NoticeFixture.turnedAway;
import static de.boxenstopp.notification.notice.NoticeFixture.window;
import static org.assertj.core.api.Assertions.assertThat;

import de.boxenstopp.notification.Language;
import de.boxenstopp.notification.NotificationSettings;
import de.boxenstopp.notification.customer.Recipient;
import de.boxenstopp.notification.mail.Letter;
import de.boxenstopp.notification.mail.LetterHtml;
import de.boxenstopp.notification.mail.LetterHtmlFixture;
import de.boxenstopp.notification.mail.LetterText;
import java.net.URI;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class NoticeLettersTest {

    private final LetterHtml html = LetterHtmlFixture.html();
    private final NoticeLetters letters = new NoticeLetters(new NotificationSettings(
            "service@boxenstopp.example",
            URI.create("http://localhost:5000"),
            Duration.ofSeconds(1),
            Duration.ofMinutes(2),
            Duration.ofSeconds(1),
            Duration.ofSeconds(1),
            Duration.ofSeconds(1),
            3,
            Duration.ofDays(90)));

    @Test
    void confirmsABookingInGerman() {
        var letter = letters.letterFor(confirmed(anna(Language.DE)));

        assertThat(letter.subject()).isEqualTo("Buchung bestätigt – BX-2026-7K4M2Q");
        assertThat(letter.preview()).isEqualTo("Abholtermin: Montag, 23. November 2026, 08:00–10:00 Uhr");
        assertThat(LetterText.of(letter))
                .contains(
                        "Guten Tag Anna Müller,\n",
                        "Ihre Zahlung von 1.032,46 € wurde bestätigt",
                        "Buchungsnummer: BX-2026-7K4M2Q\n",
                        "Abholung: Montag, 23. November 2026, 08:00–10:00 Uhr\n",
                        "Rückgabe: Dienstag, 24. November 2026, 16:00–18:00 Uhr\n",
                        "Fahrzeug: Volkswagen Golf <GTI>, Baujahr 2018",
                        "Inspektion/Wartung: 783,46 €\n",
                        "Bremsservice vorne: 249,00 €\n",
                        "Gesamtbetrag: 1.032,46 €\n",
                        "darin 19 % MwSt.: 164,84 €\n\n",
                        "Rechnung: RE-2026-0001 vom 21. November 2026",
                        "So geht es weiter");
    }

    @Test
    void confirmsABookingInEnglish() {
        var letter = letters.letterFor(confirmed(anna(Language.EN)));

        assertThat(letter.subject()).isEqualTo("Booking confirmed – BX-2026-7K4M2Q");
        assertThat(LetterText.of(letter))
                .contains(
                        "Hello Anna Müller,\n",
                        "Your payment of €1,032.46 has been confirmed",
                        "Pick-up: Monday, 23 November 2026, 08:00–10:00\n",
                        "Inspection/maintenance: €783.46\n",
                        "including 19% VAT: €164.84\n",
                        "Invoice: RE-2026-0001 of 21 November 2026",
                        "What happens next");
    }

    @Test
    void saysWhatToDoWhenAPaymentFailed() {
        var letter = letters.letterFor(paymentFailed("EXPIRED_CARD", anna(Language.DE)));

        assertThat(letter.subject())
                .isEqualTo("Zahlung fehlgeschlagen – bitte Zahlungsmethode prüfen (BX-2026-7K4M2Q)");
        assertThat(LetterText.of(letter))
                .contains(
                        "Es wurde nichts abgebucht.",
                        "Die Karte ist abgelaufen.",
                        "Prüfen Sie die Zahlungsmethode",
                        "Zurück zur Zahlung:\nhttp://localhost:5000/checkout/cancelled?booking=22222222-2222-4222-8222-222222222222");
    }

    @Test
    void apologisesForMoneyThatCameTooLateAndOffersOtherWindows() {
        var letter = letters.letterFor(
                turnedAway("LATE", anna(Language.DE), window(MONDAY.plusDays(2), 8), window(MONDAY.plusDays(3), 14)));

        assertThat(letter.subject()).isEqualTo("Ihre Zahlung wird vollständig erstattet – BX-2026-7K4M2Q");
        assertThat(LetterText.of(letter))
                .contains(
                        "es tut uns leid",
                        "den vollen Betrag von 1.032,46 €",
                        "* Abholung: Mittwoch, 25. November 2026, 08:00–10:00 Uhr\n",
                        "* Abholung: Donnerstag, 26. November 2026, 14:00–16:00 Uhr\n",
                        "Sie sind nicht reserviert.");
    }

    @Test
    void offersNothingToSomebodyWhoPaidTwice() {
        var text = LetterText.of(letters.letterFor(turnedAway("DUPLICATE", anna(Language.EN))));

        assertThat(text)
                .contains("A second payment arrived", "Your booking is not affected", "€1,032.46")
                .doesNotContain("free", "http");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UNKNOWN", "NO_SAVED_METHOD", "SOMETHING_NEW"})
    void findsWordsForReasonsItDoesNotKnow(String reason) {
        assertThat(LetterText.of(letters.letterFor(paymentFailed(reason, anna(Language.DE)))))
                .contains("Den genauen Grund kennen wir nicht.")
                .doesNotContain(reason);
        assertThat(LetterText.of(letters.letterFor(turnedAway(reason, anna(Language.DE)))))
                .contains("Wir bitten um Entschuldigung")
                .doesNotContain(reason);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void leavesNothingUnsaidInEveryForm(Language language) {
        everyLetter(anna(language)).forEach(letter -> {
            var page = html.render(letter);
            assertThat(page)
                    .contains("lang=\"" + letter.language() + "\"", "width=device-width")
                    .doesNotContain(" th:", "${", "{0}", "{1}", "???", "null", "<img", "<script", "<link");
            assertThat(LetterText.of(letter)).doesNotContain("{0}", "{1}", "???", "null", "  \n");
            assertThat(letter.subject()).doesNotContain("{", "null");
        });
    }

    @Test
    void escapesWhatPeopleTypedIn() {
        var mallory = new Recipient("<script>alert(1)</script>", "\"&'", "m@example.org", Language.DE);

        everyLetter(mallory)
                .forEach(letter -> assertThat(html.render(letter))
                        .contains("&lt;script&gt;alert(1)&lt;/script&gt; &quot;&amp;&#39;")
                        .doesNotContain("<script"));
        assertThat(html.render(letters.letterFor(confirmed(mallory)))).contains("Golf &lt;GTI&gt;");
    }

    @Test
    void keepsNamesOnTheirLine() {
        var mallory =
                new Recipient("Anna\r\nBcc: all@example.org", "\u2028Ihr Konto\u0000", "m@example.org", Language.DE);

        var letter = letters.letterFor(confirmed(mallory));

        assertThat(letter.greeting()).isEqualTo("Guten Tag Anna Bcc: all@example.org Ihr Konto ,");
    }

    private Stream<Letter> everyLetter(Recipient recipient) {
        return Stream.of(
                        confirmed(recipient),
                        paymentFailed("DECLINED", recipient),
                        turnedAway("LATE", recipient, window(MONDAY, 8)),
                        turnedAway("CANCELLED", recipient))
                .map(letters::letterFor);
    }
}
