package de.boxenstopp.simulators.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 30, unit = TimeUnit.SECONDS)
class MailboxTest {

    private static final String MAIL = """
            From: =?UTF-8?Q?Boxenstopp_M=C3=BCller?= <shop@boxenstopp.example>\r
            To: Anna <anna@example.org>\r
            Subject: =?UTF-8?Q?Best=C3=A4tigt?= <b>now</b>\r
            Message-ID: <1@boxenstopp.example>\r
            MIME-Version: 1.0\r
            Content-Type: multipart/alternative; boundary=b\r
            \r
            --b\r
            Content-Type: text/plain; charset=utf-8\r
            Content-Transfer-Encoding: 8bit\r
            \r
            1.032,46 € </pre><script>alert(1)</script>\r
            --b\r
            Content-Type: text/html; charset=utf-8\r
            Content-Transfer-Encoding: 8bit\r
            \r
            <html><head></head><body><script>alert(2)</script>Grüße</body></html>\r
            --b--\r
            """;

    @TempDir
    Path data;

    private final HttpClient http = HttpClient.newHttpClient();
    private Mailbox mailbox;

    @BeforeEach
    void start() {
        mailbox = Mailbox.start(new MailboxSettings(0, 0, data));
    }

    @AfterEach
    void stop() {
        mailbox.close();
    }

    @Test
    void takesAMailAndShowsWhatAPersonWouldRead() throws Exception {
        assertThat(deliver("anna@example.org", MAIL)).startsWith("250");

        var mail = mailbox.mailsTo("Anna@Example.org").getFirst();
        assertThat(mail.messageId()).isEqualTo("<1@boxenstopp.example>");
        assertThat(mail.subject()).isEqualTo("Bestätigt <b>now</b>");
        assertThat(mail.from()).isEqualTo("\"Boxenstopp Müller\" <shop@boxenstopp.example>");
        assertThat(mail.text()).contains("1.032,46 €");
        assertThat(mail.html()).contains("Grüße");
        assertThat(mail.attachments()).isEmpty();
    }

    @Test
    void keepsItsMailsWhenItStartsAnew() throws Exception {
        deliver("anna@example.org", MAIL);
        var before = mailbox.mails();

        mailbox.close();
        mailbox = Mailbox.start(new MailboxSettings(0, 0, data));

        assertThat(mailbox.mails()).isEqualTo(before).hasSize(1);
    }

    @Test
    void keepsNoHalfMailOfASenderWhoDies() throws Exception {
        try (var talk = new SmtpTalk(mailbox.smtpPort())) {
            talk.read();
            talk.say("EHLO test");
            talk.say("MAIL FROM:<shop@boxenstopp.example>");
            talk.say("RCPT TO:<anna@example.org>");
            talk.say("DATA");
        }
        deliver("ben@example.org", MAIL);

        assertThat(mailbox.mails()).singleElement().matches(mail -> mail.isFor("ben@example.org"));
    }

    @Test
    void insistsOnTheOrderOfCommands() throws Exception {
        try (var talk = new SmtpTalk(mailbox.smtpPort())) {
            assertThat(talk.read()).startsWith("220");
            assertThat(talk.say("RCPT TO:<anna@example.org>")).startsWith("503");
            assertThat(talk.say("DATA")).startsWith("503");
        }
    }

    @Test
    void keepsOutWhatAMailWouldLikeToRun() throws Exception {
        deliver("anna@example.org", MAIL);
        var id = mailbox.mails().getFirst().id();

        assertThat(get("/").body()).contains("Bestätigt &lt;b&gt;now&lt;/b&gt;").doesNotContain("<b>");
        assertThat(get("/mails/" + id).body()).doesNotContain("<script").contains("sandbox=");
        var html = get("/mails/" + id + "/html");
        assertThat(html.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "sandbox")
                .doesNotContain("allow-scripts", "allow-same-origin");
        assertThat(get("/mails/" + id + "/raw").body()).contains("Delivered-To: anna@example.org");
        assertThat(get("/mails/..%2F..%2Fetc%2Fpasswd/raw").statusCode()).isEqualTo(404);
    }

    @Test
    void tellsProgramsWhatItHolds() throws Exception {
        deliver("anna@example.org", MAIL);

        assertThat(get("/_sim/health").statusCode()).isEqualTo(200);
        assertThat(get("/_sim/mails?to=anna%40example.org").body())
                .contains(
                        "\"messageId\":\"<1@boxenstopp.example>\"",
                        "\"to\":[\"anna@example.org\"]",
                        "receivedAt\":\"2");
        assertThat(get("/_sim/mails?to=ben@example.org").body()).isEqualTo("[]");

        send("DELETE", "/_sim/mails", "");

        assertThat(get("/_sim/mails").body()).isEqualTo("[]");
        assertThat(data).isEmptyDirectory();
    }

    @Test
    void hearsNobodyWhileItIsDown() throws Exception {
        fault("{\"mode\":\"down\",\"count\":1}");

        try (var talk = new SmtpTalk(mailbox.smtpPort())) {
            assertThat(talk.read()).isNull();
        }
        assertThat(deliver("anna@example.org", MAIL)).startsWith("250");
    }

    @Test
    void breaksOffWhatIsUnderWayWhenItGoesDown() throws Exception {
        try (var talk = new SmtpTalk(mailbox.smtpPort())) {
            talk.read();
            assertThat(talk.say("EHLO test")).startsWith("250");

            fault("{\"mode\":\"down\"}");

            assertThat(talk.read()).isNull();
        }
    }

    @Test
    void refusesRecipients() throws Exception {
        fault("{\"mode\":\"reject\",\"code\":452,\"to\":\"anna@example.org\"}");

        try (var talk = new SmtpTalk(mailbox.smtpPort())) {
            talk.read();
            talk.say("EHLO test");
            talk.say("MAIL FROM:<shop@boxenstopp.example>");
            assertThat(talk.say("RCPT TO:<anna@example.org>")).startsWith("452");
            assertThat(talk.say("RCPT TO:<ben@example.org>")).startsWith("250");
        }
    }

    @Test
    void canTakeAMailWithoutSayingSo() throws Exception {
        fault("{\"mode\":\"drop-response\",\"count\":1}");

        assertThat(deliver("anna@example.org", MAIL)).isNull();
        assertThat(deliver("anna@example.org", MAIL)).startsWith("250");
        assertThat(mailbox.mails()).hasSize(2);
    }

    @Test
    void canBeSlow() throws Exception {
        fault("{\"mode\":\"slow\",\"millis\":300,\"count\":1}");

        var before = System.nanoTime();
        deliver("anna@example.org", MAIL);

        assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThan(Duration.ofMillis(299));
    }

    @Test
    void saysWhatIsWrongWithAFault() throws Exception {
        assertThat(send("POST", "/_sim/faults", "{\"mode\":\"sulk\"}").statusCode())
                .isEqualTo(400);
        assertThat(send("POST", "/_sim/faults", "{}").statusCode()).isEqualTo(400);
        assertThat(send("POST", "/_sim/faults", "{\"mode\":\"reject\",\"code\":250}")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void showsTheOtherMailsBesideOneThatNobodyCanRead() throws Exception {
        mailbox.close();
        Files.writeString(
                data.resolve("0000000000001-000001.eml"), "Content-Type: multipart/mixed; boundary=x\r\n\r\nno");
        mailbox = Mailbox.start(new MailboxSettings(0, 0, data));

        assertThat(deliver("anna@example.org", MAIL)).startsWith("250");
        assertThat(mailbox.mails()).hasSize(2);
    }

    @Test
    void doesNotStartInProduction() {
        assertThatThrownBy(() -> MailboxSettings.from(Map.of("BOXENSTOPP_ENVIRONMENT", "production")))
                .isInstanceOf(IllegalStateException.class);
    }

    private @Nullable String deliver(String to, String content) throws IOException {
        try (var talk = new SmtpTalk(mailbox.smtpPort())) {
            return talk.deliver(to, content);
        }
    }

    private void fault(String json) throws Exception {
        assertThat(send("POST", "/_sim/faults", json).statusCode()).isEqualTo(204);
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send("GET", path, "");
    }

    private HttpResponse<String> send(String method, String path, String body) throws Exception {
        return http.send(
                HttpRequest.newBuilder(mailbox.address().resolve(path))
                        .method(method, BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }
}
