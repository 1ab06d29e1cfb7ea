package de.boxenstopp.notification.mail;

import java.util.List;
import java.util.stream.Collectors;

/** A letter as plain text. */
public final class LetterText {

    private LetterText() {}

    public static String of(Letter letter) {
        var blocks = letter.blocks().stream().map(LetterText::block).collect(Collectors.joining("\n\n"));
        return "%s\n\n%s\n\n%s\nBoxenstopp\n\n-- \n%s\n"
                .formatted(
                        letter.greeting(),
                        blocks,
                        letter.ending().regards(),
                        letter.ending().reason())
                .replace('\u00a0', ' '); // not every program knows the space that does not break
    }

    private static String block(Block block) {
        return switch (block) {
            case Block.Paragraph(var text) -> text;
            case Block.Heading(var text) -> text + "\n" + "-".repeat(text.length());
            case Block.Facts(var rows) -> rows(rows);
            case Block.Table(var rows) -> rows(rows);
            case Block.Items(var items) -> items.stream().map("* "::concat).collect(Collectors.joining("\n"));
            case Block.Button(var label, var link) -> label + ":\n" + link;
            case Block.Code(var code) -> "    " + code;
        };
    }

    private static String rows(List<Block.Row> rows) {
        return rows.stream().map(row -> row.name() + ": " + row.value()).collect(Collectors.joining("\n"));
    }
}
