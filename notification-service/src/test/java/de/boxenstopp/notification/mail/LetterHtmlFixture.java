package de.boxenstopp.notification.mail;

import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** The templates without a Spring context. */
public final class LetterHtmlFixture {

    private LetterHtmlFixture() {}

    public static LetterHtml html() {
        var resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/");
        resolver.setSuffix(".html");
        resolver.setCharacterEncoding("UTF-8");
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
        return new LetterHtml(engine);
    }
}
