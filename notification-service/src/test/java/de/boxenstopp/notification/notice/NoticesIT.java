package de.boxenstopp.notification.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.boxenstopp.events.booking.CustomerProfile;
import de.boxenstopp.events.booking.Language;
import de.boxenstopp.events.booking.TurnedAwayReason;
import de.boxenstopp.events.notification.Channel;
import de.boxenstopp.events.notification.DeliveryFailure;
import de.boxenstopp.events.notification.NotificationFailed;
import de.boxenstopp.events.notification.NotificationSent;
import de.boxenstopp.events.payment.Purpose;
import de.boxenstopp.kit.test.Events;
import de.boxenstopp.notification.NotificationIntegrationTest;
import de.boxenstopp.notification.Story;
import de.boxenstopp.simulators.mailbox.Fault;
import de.boxenstopp.simulators.mailbox.Mail;
import de.boxenstopp.simulators.mailbox.Mailbox;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.awaitility.core.ThrowingRunnable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From facts to mails, with everything real but the people. */
@NotificationIntegrationTest
@ExtendWith(OutputCaptureExtension.class)
class NoticesIT {

    @Autowired
    Events events;

    @Autowired
    Mailbox mailbox;

    @Autowired
    JdbcClient jdbc;

    private Story story;

    @BeforeEach
    void begin() {
        story = new Story(events);
    }

    @AfterEach
    void behave() {
        mailbox.behave();
    }

    /** P profile, C confirmation, I invoice. */
    @ParameterizedTest
    @ValueSource(strings = {"PCI", "PIC", "CPI", "CIP", "IPC", "ICP"})
    void confirmsOnceWhateverComesFirst(String order) {
        for (int i = 0; i < order.length(); i++) {
            var waiting = i;
            switch (order.charAt(i)) {
                case 'P' -> story.tellProfile(story.profile());
                case 'C' -> story.tellBooking(story.confirmed());
                case 'I' -> story.tellPayment(story.invoice());
                default -> throw new IllegalArgumentException(order);
            }
            if (i < 2) {
                // Long enough for a mail that goes out too early.
                holds(() -> assertThat(mails())
                        .as("after %s of %s", waiting + 1, order)
                        .isEmpty());
            }
        }

        var mail = theOnlyMail();
        assertThat(mail.subject()).isEqualTo("Buchung bestätigt – " + story.number);
        assertThat(mail.text())
                .contains("1.032,46 €", "RE-2026-0001", "Ölservice", "Montag, 23. November 2026, 08:00–10:00 Uhr");
        assertThat(mail.html()).contains("Guten Tag Anna Müller,");
        var fact = theOnly(NotificationSent.class);
        assertThat(fact.getKind()).isEqualTo("BOOKING_CONFIRMED");
        assertThat(fact.getChannel()).isEqualTo(Channel.EMAIL);
        assertThat(fact.getCustomerId()).isEqualTo(story.customer);
        assertThat(mail.messageId()).contains(fact.getNotificationId().toString());
    }

    @Test
    void doesNotRepeatItselfWhenFactsDo() {
        var profile = story.profile();
        var confirmed = story.confirmed();
        var invoice = story.invoice();
        for (int i = 0; i < 3; i++) {
            story.tellBooking(confirmed);
            story.tellPayment(invoice);
            story.tellProfile(profile);
        }
        story.tellBooking(story.confirmed()); // the same news under another event id

        theOnlyMail();
        holds(() -> assertThat(mails()).hasSize(1));
        theOnly(NotificationSent.class);
    }

    @Test
    void takesTheInvoiceOfThePaymentThatBoughtTheBooking() {
        story.tellProfile(story.profile());
        story.tellPayment(story.invoice(UUID.randomUUID(), "RE-2026-0099"));
        story.tellBooking(story.confirmed());
        holds(() -> assertThat(mails()).isEmpty());

        story.tellPayment(story.invoice());

        assertThat(theOnlyMail().text()).contains("RE-2026-0001").doesNotContain("RE-2026-0099");
    }

    @Test
    void writesInTheLanguageAndToTheAddressOfTheLatestProfile() {
        var old = story.profile();
        var latest = CustomerProfile.newBuilder(story.profile())
                .setLanguage(Language.EN)
                .setOccurredAt(old.getOccurredAt().plusSeconds(1))
                .build();
        story.tellProfile(latest);
        story.tellProfile(old);
        story.tellBooking(story.confirmed());
        story.tellPayment(story.invoice());

        assertThat(theOnlyMail().subject()).isEqualTo("Booking confirmed – " + story.number);
    }

    @Test
    void saysOnceThatAPaymentFailed() {
        story.tellProfile(story.profile());
        story.tellPayment(story.failed());
        story.tellPayment(story.failed());
        holds(() -> assertThat(mails()).isEmpty()); // whose booking is it?
        story.tellBooking(story.created());

        assertThat(theOnlyMail().subject()).startsWith("Zahlung fehlgeschlagen");

        story.tellPayment(story.failed());
        holds(() -> assertThat(mails()).hasSize(1));
    }

    @Test
    void saysNothingOfFailedAdditionalWorkYet() {
        story.tellProfile(story.profile());
        story.tellBooking(story.created());
        story.tellPayment(story.failed(Purpose.ADDITIONAL_WORK));

        holds(() -> assertThat(mails()).isEmpty());
    }

    @Test
    void doesNotSayThatAPaymentFailedOnceTheBookingIsConfirmed() {
        story.tellProfile(story.profile());
        story.tellBooking(story.created());
        story.tellBooking(story.confirmed());
        story.tellPayment(story.invoice());
        theOnlyMail();

        story.tellPayment(story.failed());

        holds(() -> assertThat(mails()).hasSize(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"expired", "cancelled", "confirmed"})
    void takesBackWhatIsNotTrueAnyMore(String end) {
        mailbox.misbehave(Fault.down());
        story.tellProfile(story.profile());
        story.tellBooking(story.created());
        story.tellPayment(story.failed());
        await().untilAsserted(() -> assertThat(statusOf("PAYMENT_FAILED")).isEqualTo(List.of("DUE")));

        story.tellBooking(
                switch (end) {
                    case "expired" -> story.expired();
                    case "cancelled" -> story.cancelled();
                    default -> story.confirmed();
                });
        await().untilAsserted(() -> assertThat(statusOf("PAYMENT_FAILED")).isEqualTo(List.of("DROPPED")));
        mailbox.behave();

        holds(() -> assertThat(mails()).isEmpty());
    }

    @Test
    void doesNotConfirmWhatWasCancelledMeanwhile() {
        story.tellProfile(story.profile());
        story.tellBooking(story.confirmed());
        story.tellBooking(story.cancelled());
        await().untilAsserted(() -> assertThat(statusOf("BOOKING_CONFIRMED")).isEqualTo(List.of("DROPPED")));

        story.tellPayment(story.invoice());

        holds(() -> assertThat(mails()).isEmpty());
    }

    @ParameterizedTest
    @EnumSource(
            value = TurnedAwayReason.class,
            names = {"LATE", "CANCELLED", "DUPLICATE"})
    void apologisesForEachPaymentTurnedAway(TurnedAwayReason reason) {
        story.tellProfile(story.profile());
        story.tellBooking(story.created());
        story.tellBooking(story.cancelled());
        story.tellBooking(story.turnedAway(story.payment, reason));
        story.tellBooking(story.turnedAway(story.payment, reason));
        story.tellBooking(story.turnedAway(UUID.randomUUID(), reason));

        await().untilAsserted(() -> assertThat(mails()).hasSize(2));
        holds(() -> assertThat(mails()).hasSize(2));
        assertThat(mails()).allSatisfy(mail -> {
            assertThat(mail.subject()).startsWith("Ihre Zahlung wird vollständig erstattet");
            assertThat(mail.text()).contains("1.032,46 €");
            assertThat(mail.text().contains("Mittwoch, 25. November 2026, 10:00–12:00 Uhr"))
                    .isEqualTo(reason == TurnedAwayReason.LATE);
        });
    }

    @Test
    void waitsForTheMailServer() {
        mailbox.misbehave(Fault.down());
        confirm();
        holds(() -> assertThat(statusOf("BOOKING_CONFIRMED")).isSubsetOf("DUE"));

        mailbox.behave();

        theOnlyMail();
        theOnly(NotificationSent.class);
    }

    @Test
    void triesAgainWhenTheMailServerSaysNotNow() {
        mailbox.misbehave(new Fault(Fault.Mode.REJECT, 4, null, 451, story.email));
        confirm();

        theOnlyMail();
        assertThat(events.of("notification-events", story.booking, NotificationFailed.class))
                .isEmpty();
    }

    @Test
    void givesUpAfterAFewTriesWhenTheRecipientIsRefusedForGoodAndHoldsUpNobody() {
        mailbox.misbehave(Fault.reject(550, story.email));
        var other = new Story(events);
        confirm();
        other.tellProfile(other.profile());
        other.tellBooking(other.confirmed());
        other.tellPayment(other.invoice());

        var failed = theOnly(NotificationFailed.class);
        assertThat(failed.getReasonCode()).isEqualTo(DeliveryFailure.RECIPIENT_UNKNOWN);
        assertThat(failed.getKind()).isEqualTo("BOOKING_CONFIRMED");
        assertThat(refusals()).isEqualTo(3 - 1); // the last one is the fact
        await().untilAsserted(() -> assertThat(mailbox.mailsTo(other.email)).hasSize(1));
        mailbox.behave();
        holds(() -> assertThat(mails()).isEmpty());
        assertThat(events.of("notification-events", story.booking, NotificationSent.class))
                .isEmpty();
    }

    @Test
    void sendsTheSameMailAgainWhenTheAnswerIsLost() {
        mailbox.misbehave(Fault.dropResponse(1));
        confirm();

        await().untilAsserted(() -> assertThat(mails()).hasSize(2));
        assertThat(mails().stream().map(Mail::messageId).distinct()).hasSize(1);
        assertThat(mails().stream().map(Mail::text).distinct()).hasSize(1);
        theOnly(NotificationSent.class);
        holds(() -> assertThat(mails()).hasSize(2));
    }

    /** The process dies, or the database goes away, between the server's yes and our commit. */
    @Test
    void sendsTheSameMailAgainWhenItCannotRememberTheFirst() {
        jdbc.sql("alter table notification add constraint fault check (status <> 'SENT') not valid")
                .update();
        try {
            confirm();
            await().untilAsserted(() -> assertThat(mails()).isNotEmpty());
            assertThat(statusOf("BOOKING_CONFIRMED")).containsExactly("DUE");
        } finally {
            jdbc.sql("alter table notification drop constraint fault").update();
        }

        theOnly(NotificationSent.class);
        assertThat(mails()).hasSizeGreaterThan(1);
        assertThat(mails().stream().map(Mail::messageId).distinct()).hasSize(1);
        var sent = mails().size();
        holds(() -> assertThat(mails()).hasSize(sent));
    }

    @Test
    void givesEachMailToOneOfManySenders(@Autowired Notices notices) throws Exception {
        mailbox.misbehave(Fault.down());
        var stories = Stream.generate(() -> new Story(events)).limit(30).toList();
        stories.forEach(one -> {
            one.tellProfile(one.profile());
            one.tellPayment(one.invoice());
            one.tellBooking(one.confirmed());
        });
        await().untilAsserted(() -> assertThat(jdbc.sql("select count(*) from " + Notices.READY)
                        .query(Integer.class)
                        .single())
                .isEqualTo(stories.size()));

        var taken = new ConcurrentLinkedQueue<UUID>();
        try (var senders = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 8; i++) {
                senders.execute(() -> {
                    for (var next = notices.takeNext(); next.isPresent(); next = notices.takeNext()) {
                        taken.add(next.get().id());
                    }
                });
            }
        }
        assertThat(taken).hasSizeGreaterThan(10).doesNotHaveDuplicates();

        mailbox.behave(); // and the leases of the dead run out
        await().untilAsserted(() -> assertThat(stories)
                .allSatisfy(one -> assertThat(mailbox.mailsTo(one.email)).hasSize(1)));
    }

    @Test
    void doesNotConfirmWhatIsKnownToBeCancelled() {
        story.tellProfile(story.profile());
        story.tellPayment(story.invoice());
        story.tellBooking(story.cancelled());
        story.tellBooking(story.confirmed());

        holds(() -> assertThat(mails()).isEmpty());
    }

    @Test
    void forgetsWhomItIsToldToForget() {
        mailbox.misbehave(Fault.down());
        confirm();
        await().untilAsserted(() -> assertThat(statusOf("BOOKING_CONFIRMED")).containsExactly("DUE"));
        await().untilAsserted(() -> assertThat(customers()).isEqualTo(1));

        story.erase();

        await().untilAsserted(() -> assertThat(customers()).isZero());
        await().untilAsserted(() -> assertThat(statusOf("BOOKING_CONFIRMED")).containsExactly("DROPPED"));
        mailbox.behave();
        holds(() -> assertThat(mails()).isEmpty());
    }

    @Test
    void forgetsWhatIsLongAgo(@Autowired ForgetNotices forgetNotices) {
        confirm();
        theOnlyMail();
        theOnly(NotificationSent.class);
        forgetNotices.forget();
        assertThat(statusOf("BOOKING_CONFIRMED")).containsExactly("SENT");
        jdbc.sql("update booking set touched_at = touched_at - interval '91 days' where booking_id = :id")
                .param("id", story.booking)
                .update();

        forgetNotices.forget();

        assertThat(statusOf("BOOKING_CONFIRMED")).isEmpty();
    }

    @Test
    void keepsPeopleOutOfLogsFactsAndStoredNotices(CapturedOutput log) {
        mailbox.misbehave(new Fault(Fault.Mode.REJECT, 2, null, 550, story.email));
        confirm();
        theOnlyMail();
        theOnly(NotificationSent.class);

        assertThat(log).contains("did not go out").doesNotContain(story.email, "Müller");
        assertThat(jdbc.sql("select n::text || b::text from notification n join booking b using (booking_id)")
                        .query(String.class)
                        .list())
                .noneMatch(row -> row.contains("Müller") || row.contains(story.email));
    }

    private void confirm() {
        story.tellProfile(story.profile());
        story.tellBooking(story.confirmed());
        story.tellPayment(story.invoice());
    }

    private List<Mail> mails() {
        return mailbox.mailsTo(story.email);
    }

    private Mail theOnlyMail() {
        await().untilAsserted(() -> assertThat(mails()).hasSize(1));
        return mails().getFirst();
    }

    private <E extends SpecificRecord> E theOnly(Class<E> type) {
        await().untilAsserted(() -> assertThat(events.of("notification-events", story.booking, type))
                .hasSize(1));
        return events.of("notification-events", story.booking, type).getFirst();
    }

    private List<@Nullable String> statusOf(String kind) {
        return jdbc.sql("select status from notification where booking_id = :booking and kind = :kind")
                .params(Map.of("booking", story.booking, "kind", kind))
                .query(String.class)
                .list();
    }

    private int refusals() {
        return jdbc.sql("select refusals from notification where booking_id = :booking")
                .param("booking", story.booking)
                .query(Integer.class)
                .single();
    }

    private int customers() {
        return jdbc.sql("select count(*) from customer where customer_id = :id")
                .param("id", story.customer)
                .query(Integer.class)
                .single();
    }

    /** Long enough for what must not happen to happen. */
    private static void holds(ThrowingRunnable assertion) {
        await().during(Duration.ofMillis(700)).atMost(Duration.ofSeconds(5)).untilAsserted(assertion);
    }
}
