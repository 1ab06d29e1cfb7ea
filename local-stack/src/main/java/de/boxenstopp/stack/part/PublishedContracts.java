package de.boxenstopp.stack.part;

import de.boxenstopp.contracts.PublishContracts;
import de.boxenstopp.stack.process.Step;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** Topics and schemas, put where they belong before the first service starts. */
final class PublishedContracts implements Step {

    private final Addresses addresses;
    private final Path log;

    PublishedContracts(Addresses addresses, Path log) {
        this.addresses = addresses;
        this.log = log;
    }

    @Override
    public String name() {
        return "contracts";
    }

    @Override
    public List<String> needs() {
        return Needs.of(name());
    }

    @Override
    public Duration startLimit() {
        return Duration.ofSeconds(150);
    }

    @Override
    public void run(Consumer<String> progress) throws IOException {
        try (PrintWriter lines = new PrintWriter(
                Files.newBufferedWriter(
                        log, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND),
                true)) {
            PublishContracts.run(addresses.kafka(), addresses.registry(), line -> {
                lines.println(line);
                progress.accept(line);
            });
        }
    }
}
