package de.boxenstopp.benchmarks.journey;

import de.boxenstopp.benchmarks.Bench;
import de.boxenstopp.benchmarks.Shop;
import de.boxenstopp.stack.LocalStack;
import de.boxenstopp.stack.StackSettings;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The stack for journeys: limits that one client with a thousand customers does not meet. */
final class Whole {

    private static final Map<String, String> NO_LIMITS = Map.of("BOXENSTOPP_GATEWAY_LIMITS_FACTOR", "100000");

    private Whole() {}

    static LocalStack start(Path folder, UnaryOperator<StackSettings> further, String... parts) {
        return Bench.start(folder, settings -> further.apply(settings.withEnvironment("gateway", NO_LIMITS)), parts);
    }

    /** More places than are ever asked for. */
    static StackSettings roomy(StackSettings settings) {
        return settings.withEnvironment("slot", Shop.ROOM);
    }

    /** Compiled as in production: the local stack leaves the optimising compiler out, to start sooner. */
    static StackSettings optimised(StackSettings settings) {
        var faster = settings;
        for (var service : new String[] {"slot", "booking", "payment", "notification", "gateway", "stripe"}) {
            faster = faster.withJvmOptions(service, "-XX:TieredStopAtLevel=4", "-Xmx512m", "-Xmn160m");
        }
        return faster;
    }
}
