package de.boxenstopp.stack.part;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The people who work here in a local run; their passwords are made with the state folder and told to whoever runs it. */
public final class DemoAccounts {

    private static final String WORKSHOP_WITTEN = "7f1c2a50-0000-4000-8000-000000058452";

    public static final List<Account> ALL = List.of(
            new Account("admin1", "Petra Neumann", "ADMIN", Map.of()),
            new Account("werkstatt1", "Werkstatt Witten", "WORKSHOP", Map.of("workshopId", WORKSHOP_WITTEN)),
            new Account("jockey1", "Hans Fahrer", "JOCKEY", Map.of("phone", "+49 2302 555 0101")),
            new Account("jockey2", "Anna Schmidt", "JOCKEY", Map.of("phone", "+49 2302 555 0102")),
            new Account("jockey3", "Michael Weber", "JOCKEY", Map.of("phone", "+49 2302 555 0103")));

    private final Secrets secrets;
    private final Path file;

    public DemoAccounts(StateFolder state, Secrets secrets) {
        this.secrets = secrets;
        this.file = state.secrets().resolve("staff-accounts.json");
    }

    /** @param further what only some roles have */
    public record Account(String username, String displayName, String role, Map<String, String> further) {}

    public String password(Account account) throws IOException {
        return secrets.password("staff-" + account.username());
    }

    /** Writes the file that identity-service makes the accounts from. */
    Path write() throws IOException {
        List<String> accounts = new ArrayList<>();
        for (Account account : ALL) {
            Map<String, String> fields = new LinkedHashMap<>();
            fields.put("username", account.username());
            fields.put("password", password(account));
            fields.put("displayName", account.displayName());
            fields.put("role", account.role());
            fields.putAll(account.further());
            accounts.add(fields.entrySet().stream()
                    .map(field -> "\"" + field.getKey() + "\": \"" + field.getValue() + "\"")
                    .collect(Collectors.joining(", ", "  {", "}")));
        }
        Secrets.writeForOwner(file, "[\n" + String.join(",\n", accounts) + "\n]\n");
        return file;
    }
}
