package de.boxenstopp.notification.mail;

import java.util.List;

/** A part of a letter. */
public sealed interface Block {

    /** For the template, which cannot switch over types. */
    String type();

    record Paragraph(String text) implements Block {

        @Override
        public String type() {
            return "paragraph";
        }
    }

    record Heading(String text) implements Block {

        @Override
        public String type() {
            return "heading";
        }
    }

    /** Names above values: values may be long. */
    record Facts(List<Row> rows) implements Block {

        @Override
        public String type() {
            return "facts";
        }
    }

    /** Names beside amounts. */
    record Table(List<Row> rows) implements Block {

        @Override
        public String type() {
            return "table";
        }
    }

    /** @param strong a sum */
    record Row(String name, String value, boolean strong) {

        public Row {
            name = OneLine.of(name);
            value = OneLine.of(value);
        }

        public Row(String name, String value) {
            this(name, value, false);
        }
    }

    record Items(List<String> items) implements Block {

        @Override
        public String type() {
            return "items";
        }
    }

    /** The one thing to do. */
    record Button(String label, String link) implements Block {

        @Override
        public String type() {
            return "button";
        }
    }

    /** Something to type in elsewhere. */
    record Code(String code) implements Block {

        @Override
        public String type() {
            return "code";
        }
    }
}
