package de.boxenstopp.stack.part;

import de.boxenstopp.stack.process.PortOwner;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/**
 * Who listens where: the usual ports, or all of them moved by the same distance so that a second stack can run beside
 * the first.
 */
public record Ports(int offset) {

    private static final int MANAGEMENT_ABOVE = 1000;

    public static Ports usual() {
        return new Ports(0);
    }

    /** Some distance at which nobody listens on any of the ports; below those that the system gives to clients. */
    public static Ports free() {
        return IntStream.generate(() -> ThreadLocalRandom.current().nextInt(10_000, 20_000))
                .limit(1000)
                .mapToObj(Ports::new)
                .filter(ports -> ports.all().stream().allMatch(PortOwner::isFree))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No free range of ports found"));
    }

    public int postgres() {
        return 5432 + offset;
    }

    public int kafka() {
        return 9092 + offset;
    }

    public int kafkaController() {
        return 9093 + offset;
    }

    public int registry() {
        return 8095 + offset;
    }

    public int registryManagement() {
        return registry() + MANAGEMENT_ABOVE;
    }

    /** Of Stripe's simulator. */
    public int stripe() {
        return 12111 + offset;
    }

    public int smtp() {
        return 1025 + offset;
    }

    /** Of the page that shows the mails. */
    public int mailbox() {
        return 8025 + offset;
    }

    public int prometheus() {
        return 9090 + offset;
    }

    public int service(Catalogue.Entry service) {
        return service.port() + offset;
    }

    public int management(Catalogue.Entry service) {
        return service(service) + MANAGEMENT_ABOVE;
    }

    private List<Integer> all() {
        List<Integer> all = new ArrayList<>(List.of(
                postgres(),
                kafka(),
                kafkaController(),
                registry(),
                registryManagement(),
                stripe(),
                smtp(),
                mailbox(),
                prometheus()));
        for (Catalogue.Entry service : Catalogue.SERVICES) {
            all.add(service(service));
            all.add(management(service));
        }
        return all;
    }
}
