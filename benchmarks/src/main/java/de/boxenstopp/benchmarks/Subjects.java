package de.boxenstopp.benchmarks;

import de.boxenstopp.stack.LocalStack;
import de.boxenstopp.stack.Running;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Starts the measured subject: a service with nothing but an outbox and an inbox. */
final class Subjects {

    private Subjects() {}

    static Running start(LocalStack stack, String name, Map<String, Object> settings) {
        var environment = new HashMap<>(stack.environment("slot"));
        environment.keySet().removeIf(variable -> variable.startsWith("BOXENSTOPP_")); // slot-service's own settings
        settings.forEach((setting, value) -> environment.put("SUBJECT_" + setting, String.valueOf(value)));
        environment.put("SLOT_DB_URL", stack.databaseUrl("slot") + "?ApplicationName=" + name);
        return stack.program(name)
                .mainClass("de.boxenstopp.benchmarks.subject.Subject", System.getProperty("java.class.path"))
                .jvmOptions(List.of("-Xmx512m"))
                .environment(environment)
                .environment(Map.of("SERVER_PORT", "0", "MANAGEMENT_SERVER_PORT", "0"))
                .start();
    }
}
