package de.boxenstopp.simulators.stripe.webhooks;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What webhooks are signed with: one secret, or two while they are rolled. */
public final class Secrets {

    private final CopyOnWriteArrayList<String> secrets;

    public Secrets(String secret) {
        this.secrets = new CopyOnWriteArrayList<>(List.of(secret));
    }

    List<String> current() {
        return List.copyOf(secrets);
    }

    public void replace(List<String> newSecrets) {
        secrets.addAll(newSecrets);
        secrets.retainAll(newSecrets);
    }
}
