package de.boxenstopp.stack.part;

import de.boxenstopp.stack.process.StackFailed;

/** Where the parts answer. */
public record Addresses(Ports ports) {

    public String kafka() {
        return "localhost:" + ports.kafka();
    }

    public String registry() {
        return "http://localhost:" + ports.registry() + "/apis/ccompat/v7";
    }

    public String service(String name) {
        return "http://localhost:" + ports.service(entry(name));
    }

    public String management(String name) {
        return "http://localhost:" + ports.management(entry(name));
    }

    /** The one door of all that people and browsers see. */
    public String publicUrl() {
        return service("gateway");
    }

    /** Stripe's simulator. */
    public String stripe() {
        return "http://localhost:" + ports.stripe();
    }

    /** The page of all mails. */
    public String mailbox() {
        return "http://localhost:" + ports.mailbox();
    }

    public String prometheus() {
        return "http://localhost:" + ports.prometheus();
    }

    public String database(String name) {
        return "jdbc:postgresql://localhost:" + ports.postgres() + "/" + name;
    }

    public static Catalogue.Entry entry(String name) {
        return Catalogue.find(name).orElseThrow(() -> new StackFailed("There is no service called " + name));
    }
}
