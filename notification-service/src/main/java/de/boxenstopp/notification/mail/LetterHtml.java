package de.boxenstopp.notification.mail;

import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** A letter as HTML for mail programs: one column, styles in place, nothing to load. */
@Component
public class LetterHtml {

    private final ITemplateEngine templates;

    LetterHtml(ITemplateEngine templates) {
        this.templates = templates;
    }

    public String render(Letter letter) {
        return templates.process("letter", new Context(Locale.ROOT, Map.of("letter", letter)));
    }
}
