package de.boxenstopp.identity.staff.file;

import de.boxenstopp.identity.staff.application.AddStaff;
import de.boxenstopp.identity.staff.domain.Role;
import de.boxenstopp.identity.staff.domain.Staff;
import de.boxenstopp.identity.staff.domain.Username;
import de.boxenstopp.kit.problem.Outage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The first admin of a new system has to come from somewhere. Accounts that are there already stay as they are. */
public final class StaffAccountsFile implements ApplicationRunner {

    /** Everything starts at once: the database or the registry may come a little later. */
    private static final RetryTemplate PATIENCE = new RetryTemplate(RetryPolicy.builder()
            .predicate(Outage::isBehind)
            .maxRetries(Long.MAX_VALUE)
            .delay(Duration.ofMillis(500))
            .multiplier(2)
            .maxDelay(Duration.ofSeconds(10))
            .build());

    private final Path file;
    private final JsonMapper json;
    private final Consumer<AddStaff.Command> unlessThere;

    public StaffAccountsFile(Path file, JsonMapper json, Consumer<AddStaff.Command> unlessThere) {
        this.file = file;
        this.json = json;
        this.unlessThere = unlessThere;
    }

    /** An unreadable file is no start: whoever wrote it expects these accounts to be there. */
    @Override
    public void run(ApplicationArguments arguments) {
        for (var account : accounts()) {
            var command = account.command();
            PATIENCE.invoke(() -> unlessThere.accept(command));
        }
    }

    List<Account> accounts() {
        try {
            return List.of(json.readValue(file, Account[].class));
        } catch (JacksonException unreadable) {
            // without the cause: its message quotes the file, and passwords are in there
            throw new IllegalStateException("STAFF_ACCOUNTS is not readable at %s"
                    .formatted(
                            unreadable.getLocation() == null
                                    ? "all"
                                    : "line " + unreadable.getLocation().getLineNr()));
        }
    }

    record Account(
            String username,
            String password,
            String displayName,
            Role role,
            @Nullable UUID workshopId,
            @Nullable String phone) {

        private static final int SHORTEST_PASSWORD = 8;
        private static final String BETWEEN_DIGITS = "[ ()/.-]";

        Account {
            if (username == null || displayName == null || role == null) {
                throw new IllegalArgumentException("An account in STAFF_ACCOUNTS lacks its name or role");
            }
            if (password == null || password.length() < SHORTEST_PASSWORD) {
                throw new IllegalArgumentException("A password in STAFF_ACCOUNTS is shorter than 8 characters");
            }
        }

        AddStaff.Command command() {
            return new AddStaff.Command(
                    UUID.randomUUID(),
                    new Username(username),
                    new Staff.Profile(
                            displayName, role, workshopId, phone == null ? null : phone.replaceAll(BETWEEN_DIGITS, "")),
                    password,
                    "STAFF_ACCOUNTS");
        }

        @Override
        public String toString() {
            return "Account[%s]".formatted(role);
        }
    }
}
