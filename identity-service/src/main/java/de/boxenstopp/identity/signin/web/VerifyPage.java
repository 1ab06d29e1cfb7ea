package de.boxenstopp.identity.signin.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** Two small pages without scripts. */
@Component
class VerifyPage {

    private static final String STYLE = """
            body { font: 1.1rem/1.5 system-ui, sans-serif; max-width: 30rem; margin: 15vh auto 0; padding: 0 1.5rem }
            button { font: inherit; padding: .8rem 2rem; border: 0; border-radius: .5rem; background: #0b5; color: #000 }
            """;

    /** Nothing may be loaded, run, or sent elsewhere; nobody may put the page in a frame. */
    static final String POLICY = "default-src 'none'; style-src 'sha256-" + sha256(STYLE)
            + "'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final MessageSource texts;

    VerifyPage(MessageSource texts) {
        this.texts = texts;
    }

    String asking(String token, Locale language) {
        return page("verify.title", language, """
                <p>%s</p>
                <form method="post" action="/auth/customer/verify">
                <input type="hidden" name="token" value="%s">
                <button>%s</button>
                </form>""".formatted(
                        text("verify.text", language), HtmlUtils.htmlEscape(token), text("verify.button", language)));
    }

    String expired(Locale language) {
        return page("verify.expired.title", language, """
                <p>%s</p>
                <p><a href="/">%s</a></p>""".formatted(
                        text("verify.expired.text", language), text("verify.expired.link", language)));
    }

    private String page(String title, Locale language, String content) {
        return """
                <!doctype html>
                <html lang="%s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width">
                <meta name="robots" content="noindex">
                <title>%s</title>
                <style>%s</style>
                </head>
                <body>
                <h1>%2$s</h1>
                %4$s
                </body>
                </html>
                """.formatted(language.getLanguage(), text(title, language), STYLE, content);
    }

    private String text(String key, Locale language) {
        return HtmlUtils.htmlEscape(texts.getMessage(key, null, language), "UTF-8");
    }

    private static String sha256(String text) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
