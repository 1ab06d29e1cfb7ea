package de.boxenstopp.stack.part;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What a service is told through its environment: addresses, its account, its key. */
public final class ServiceEnvironment {

    private final Addresses addresses;
    private final StateFolder state;
    private final Secrets secrets;

    public ServiceEnvironment(Addresses addresses, StateFolder state, Secrets secrets) {
        this.addresses = addresses;
        this.state = state;
        this.secrets = secrets;
    }

    public Map<String, String> of(Catalogue.Entry service) throws IOException {
        Map<String, String> environment = new LinkedHashMap<>();
        if (service.hasDatabase()) {
            String prefix = variable(service.name());
            environment.put(prefix + "_DB_URL", addresses.database(service.name()));
            environment.put(prefix + "_DB_USER", service.name());
            environment.put(prefix + "_DB_PASSWORD", secrets.password(service.name()));
            // Each connection costs PostgreSQL a process, and both sides some thousand hashes; one person needs few.
            environment.put("SPRING_DATASOURCE_HIKARI_MINIMUM_IDLE", "2");
            // The same with each consumer and Kafka.
            environment.put("SPRING_KAFKA_LISTENER_CONCURRENCY", "1");
            environment.put("KAFKA", addresses.kafka());
            environment.put("SCHEMA_REGISTRY_URL", addresses.registry());
        }
        environment.put("PUBLIC_URL", addresses.publicUrl());
        for (Catalogue.Entry peer : Catalogue.SERVICES) {
            environment.put(variable(peer.name()) + "_SERVICE_URL", addresses.service(peer.name()));
        }
        // A local run is nobody else's business; without these a service listens to the whole network.
        environment.put("SERVER_ADDRESS", "127.0.0.1");
        environment.put("MANAGEMENT_SERVER_ADDRESS", "127.0.0.1");
        environment.put("SERVER_PORT", String.valueOf(addresses.ports().service(service)));
        environment.put(
                "MANAGEMENT_SERVER_PORT", String.valueOf(addresses.ports().management(service)));
        environment.put("SERVICE_KEY", state.privateKey(service.name()).toString());
        environment.put("SERVICE_PUBLIC_KEYS", state.publicKeys().toString());
        environment.put("LOG_FORMAT", "text");
        environment.putAll(onlyOf(service.name()));
        environment.putAll(service.environment());
        return environment;
    }

    private Map<String, String> onlyOf(String service) throws IOException {
        return switch (service) {
            case "payment" ->
                Map.of(
                        "STRIPE_API_BASE", addresses.stripe(),
                        "STRIPE_API_KEY", secrets.stripeKey(),
                        "STRIPE_WEBHOOK_SECRETS", secrets.stripeWebhookSecret());
            case "identity" ->
                Map.of(
                        "IDENTITY_KEY_SECRET",
                        secrets.identityKeySecret(),
                        "STAFF_ACCOUNTS",
                        new DemoAccounts(state, secrets).write().toString());
            case "notification" ->
                Map.of(
                        "SMTP_HOST",
                        "localhost",
                        "SMTP_PORT",
                        String.valueOf(addresses.ports().smtp()));
            default -> Map.of();
        };
    }

    private static String variable(String name) {
        return name.replace('-', '_').toUpperCase(Locale.ROOT);
    }
}
