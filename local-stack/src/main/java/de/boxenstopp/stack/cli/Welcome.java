package de.boxenstopp.stack.cli;

import de.boxenstopp.stack.LocalStack;
import de.boxenstopp.stack.part.Catalogue;
import de.boxenstopp.stack.part.DemoAccounts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Addresses and accounts, told once all is up. */
final class Welcome {

    private final LocalStack stack;

    Welcome(LocalStack stack) {
        this.stack = stack;
    }

    List<String> addresses() {
        List<String> lines = new ArrayList<>();
        lines.add("");
        for (String name : stack.names()) {
            if (Catalogue.find(name).isPresent()) {
                lines.add(line(name, stack.url(name) + "   health " + stack.managementUrl(name) + "/actuator/health"));
            }
        }
        if (has("stripe")) {
            lines.add(line("Stripe", stack.stripeUrl() + "   a stand-in; 4242 4242 4242 4242 pays, …0002 is declined"));
        }
        if (has("mailbox")) {
            lines.add(line(
                    "mails",
                    stack.mailboxUrl() + "   SMTP " + stack.addresses().ports().smtp()));
        }
        if (has("kafka")) {
            lines.add(line("Kafka", stack.kafka()));
        }
        if (has("registry")) {
            lines.add(line("registry", stack.registryUrl() + "/subjects"));
        }
        if (has("postgres")) {
            lines.add(
                    line("PostgreSQL", "localhost:" + stack.addresses().ports().postgres()));
            lines.add(line("", "a database per service, user = database; postgres may all"));
            lines.add(line("", "passwords " + shown(stack.state().secrets()) + "/<user>.password"));
        }
        if (has("prometheus")) {
            lines.add(line("Prometheus", stack.addresses().prometheus() + "/alerts"));
        }
        lines.add(line("keys", shown(stack.state().secrets()) + "/keys/<service>.pem; operators: ./run token NAME"));
        lines.add(line("logs", shown(stack.state().logs()) + "   or ./run logs NAME -f"));
        lines.add("");
        return lines;
    }

    /** Who can sign in where; apart, as passwords do not belong into logs. */
    List<String> accounts() {
        if (!has("identity")) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        for (DemoAccounts.Account account : DemoAccounts.ALL) {
            lines.add(line(
                    account.username(),
                    "%s   %s, %s"
                            .formatted(
                                    stack.staffPassword(account.username()), account.role(), account.displayName())));
        }
        lines.add("");
        return lines;
    }

    private boolean has(String part) {
        return stack.names().contains(part);
    }

    private static String line(String what, String where) {
        return "  %-12s %s".formatted(what, where);
    }

    /** As short as it can be written from here. */
    private static String shown(Path path) {
        Path here = Path.of("").toAbsolutePath();
        return path.startsWith(here) ? here.relativize(path).toString() : path.toString();
    }
}
