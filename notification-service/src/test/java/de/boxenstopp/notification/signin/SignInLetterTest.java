package de.boxenstopp.notification.signin;

import static org.assertj.core.api.Assertions.assertThat;

import de.boxenstopp.notification.Language;
import de.boxenstopp.notification.mail.LetterHtmlFixture;
import de.boxenstopp.notification.mail.LetterText;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SignInLetterTest {

    @Test
    void bringsLinkAndCodeInGerman() {
        var letter = SignInLetter.of(mail(Language.DE));

        assertThat(letter.subject()).isEqualTo("Ihr Login-Link");
        assertThat(LetterText.of(letter))
                .contains(
                        "Jetzt anmelden:\nhttp://localhost:5000/auth/customer/verify?token=a-b_c&x=1\n",
                        "    123456\n",
                        "gelten bis 14:35 Uhr und nur für eine Anmeldung");
        assertThat(LetterHtmlFixture.html().render(letter))
                .contains("href=\"http://localhost:5000/auth/customer/verify?token=a-b_c&amp;x=1\"", ">123456<")
                .doesNotContain(" th:", "{0}");
    }

    @Test
    void bringsLinkAndCodeInEnglish() {
        var letter = SignInLetter.of(mail(Language.EN));

        assertThat(letter.subject()).isEqualTo("Your sign-in link");
        assertThat(LetterText.of(letter)).contains("Sign in now:\nhttp", "valid until 14:35");
    }

    @Test
    void keepsItsSecretsOutOfLogs() {
        assertThat(mail(Language.DE).toString()).doesNotContain("anna", "123456", "token");
    }

    private static SignInMail mail(Language language) {
        return new SignInMail(
                UUID.randomUUID(),
                "anna@example.org",
                language,
                "http://localhost:5000/auth/customer/verify?token=a-b_c&x=1",
                "123456",
                Instant.parse("2026-11-21T13:35:20Z"),
                0,
                0);
    }
}
