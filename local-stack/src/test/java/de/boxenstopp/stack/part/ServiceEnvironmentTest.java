package de.boxenstopp.stack.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceEnvironmentTest {

    @TempDir
    private Path folder;

    private StateFolder state;
    private Secrets secrets;

    @BeforeEach
    void anEmptyState() throws Exception {
        state = new StateFolder(folder);
        state.create();
        secrets = new Secrets(state);
    }

    @Test
    void tellsAServiceWhereTheOthersAreAndWhoItIs() throws Exception {
        Map<String, String> environment = environmentOf("slot");

        assertThat(environment)
                .containsEntry("SLOT_DB_URL", "jdbc:postgresql://localhost:15432/slot")
                .containsEntry("SLOT_DB_USER", "slot")
                .containsEntry("SLOT_DB_PASSWORD", secrets.password("slot"))
                .containsEntry("KAFKA", "localhost:19092")
                .containsEntry("SCHEMA_REGISTRY_URL", "http://localhost:18095/apis/ccompat/v7")
                .containsEntry("BOOKING_SERVICE_URL", "http://localhost:18081")
                .containsEntry("PUBLIC_URL", "http://localhost:15000")
                .containsEntry("SERVER_PORT", "18083")
                .containsEntry("MANAGEMENT_SERVER_PORT", "19083")
                .containsEntry(
                        "SERVICE_KEY", folder.resolve("secrets/keys/slot.pem").toString())
                .containsEntry(
                        "SERVICE_PUBLIC_KEYS", folder.resolve("public-keys").toString())
                .containsEntry("BOXENSTOPP_SLOTS_LEAD_TIME", "PT24H")
                .doesNotContainKeys("BOOKING_DB_PASSWORD", "STRIPE_API_KEY", "IDENTITY_KEY_SECRET");
    }

    @Test
    void tellsTheGatewayOfNoDatabaseAndNoBroker() throws Exception {
        assertThat(environmentOf("gateway"))
                .containsEntry("SERVER_PORT", "15000")
                .containsEntry("MANAGEMENT_SERVER_PORT", "16000")
                .containsEntry("IDENTITY_SERVICE_URL", "http://localhost:18087")
                .doesNotContainKeys("GATEWAY_DB_URL", "KAFKA", "SCHEMA_REGISTRY_URL");
    }

    @Test
    void givesPaymentAndItsSimulatorTheSameSecrets() throws Exception {
        Map<String, String> environment = environmentOf("payment");

        assertThat(environment).containsEntry("STRIPE_API_BASE", "http://localhost:22111");
        assertThat(environment.get("STRIPE_API_KEY"))
                .startsWith("sk_test_")
                .isEqualTo(secrets.stripeKey())
                .isNotEqualTo("sk_test_" + secrets.stripeWebhookSecret().substring("whsec_".length()));
        assertThat(environment.get("STRIPE_WEBHOOK_SECRETS"))
                .startsWith("whsec_")
                .isEqualTo(secrets.stripeWebhookSecret());
    }

    @Test
    void givesIdentityAKeyOf32BytesAndTheDemoAccounts() throws Exception {
        Map<String, String> environment = environmentOf("identity");

        assertThat(Base64.getDecoder().decode(environment.get("IDENTITY_KEY_SECRET")))
                .hasSize(32);
        assertThat(environmentOf("identity")).isEqualTo(environment);
        assertThat(Path.of(environment.getOrDefault("STAFF_ACCOUNTS", ""))).exists();
    }

    @Test
    void tellsNotificationWhereTheMailboxIs() throws Exception {
        assertThat(environmentOf("notification"))
                .containsEntry("SMTP_HOST", "localhost")
                .containsEntry("SMTP_PORT", "11025");
    }

    private Map<String, String> environmentOf(String service) throws Exception {
        return new ServiceEnvironment(new Addresses(new Ports(10_000)), state, secrets).of(Addresses.entry(service));
    }
}
