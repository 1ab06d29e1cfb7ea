package de.boxenstopp.stack.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceEnvironmentTest {

    @TempDir
    private Path folder;

    @Test
    void tellsAServiceWhereTheOthersAreAndWhoItIs() throws Exception {
        StateFolder state = new StateFolder(folder);
        state.create();
        Secrets secrets = new Secrets(state);
        Addresses addresses = new Addresses(new Ports(10_000));

        Map<String, String> environment = new ServiceEnvironment(addresses, state, secrets).of(Addresses.entry("slot"));

        assertThat(environment)
                .containsEntry("SLOT_DB_URL", "jdbc:postgresql://localhost:15432/slot")
                .containsEntry("SLOT_DB_USER", "slot")
                .containsEntry("SLOT_DB_PASSWORD", secrets.password("slot"))
                .containsEntry("KAFKA", "localhost:19092")
                .containsEntry("SCHEMA_REGISTRY_URL", "http://localhost:18095/apis/ccompat/v7")
                .containsEntry("BOOKING_SERVICE_URL", "http://localhost:18081")
                .containsEntry("SERVER_PORT", "18083")
                .containsEntry("MANAGEMENT_SERVER_PORT", "19083")
                .containsEntry(
                        "SERVICE_KEY", folder.resolve("secrets/keys/slot.pem").toString())
                .containsEntry(
                        "SERVICE_PUBLIC_KEYS", folder.resolve("public-keys").toString())
                .containsEntry("BOXENSTOPP_SLOTS_LEAD_TIME", "PT24H")
                .doesNotContainKey("BOOKING_DB_PASSWORD");
    }
}
