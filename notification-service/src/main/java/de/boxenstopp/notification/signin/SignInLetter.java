package de.boxenstopp.notification.signin;

import de.boxenstopp.notification.mail.Block;
import de.boxenstopp.notification.mail.Letter;
import de.boxenstopp.notification.mail.Words;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** The one mail whose link is a key. */
final class SignInLetter {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private SignInLetter() {}

    static Letter of(SignInMail mail) {
        var words = Words.in(mail.language());
        var until = mail.expiresAt().atZone(BERLIN).toLocalTime().truncatedTo(ChronoUnit.MINUTES);
        return new Letter(
                words.code(),
                words.text("sign-in.subject"),
                words.text("sign-in.preview", until.toString()),
                words.text("greeting"),
                List.of(
                        new Block.Paragraph(words.text("sign-in.what")),
                        new Block.Button(words.text("sign-in.button"), mail.link()),
                        new Block.Paragraph(words.text("sign-in.or")),
                        new Block.Code(mail.code()),
                        new Block.Paragraph(words.text("sign-in.until", until.toString())),
                        new Block.Paragraph(words.text("sign-in.not-you"))),
                new Letter.Ending(words.text("regards"), words.text("reason.sign-in")));
    }
}
