package de.boxenstopp.stack.part;

import de.boxenstopp.stack.build.Folders;
import de.boxenstopp.stack.process.Identity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** What one stack keeps on disk, and where. */
public record StateFolder(Path root) {

    public StateFolder {
        root = root.toAbsolutePath().normalize();
    }

    public Path data(String part) {
        return root.resolve("data").resolve(part);
    }

    public Path secrets() {
        return root.resolve("secrets");
    }

    public Path privateKey(String name) {
        return secrets().resolve("keys").resolve(name + ".pem");
    }

    public Path publicKeys() {
        return root.resolve("public-keys");
    }

    public Path logs() {
        return root.resolve("logs");
    }

    public Path pids() {
        return root.resolve("pids");
    }

    /** Where a program runs: nothing it needs lies here, but a crash leaves its files here. */
    public Path work(String part) {
        return root.resolve("work").resolve(part);
    }

    public Path lock() {
        return root.resolve("lock");
    }

    /** Says where the running supervisor can be spoken to. */
    public Path control() {
        return root.resolve("control");
    }

    /** Creates it so that PostgreSQL can pass through, which may run as somebody else. */
    public void create() throws IOException {
        Folders.createForAll(root);
        if (Identity.withoutRoot() == Identity.NOBODY) {
            Folders.letPass(root);
        }
        Folders.createForAll(root.resolve("data"));
        Folders.createForAll(logs());
        Folders.createForAll(pids());
        Folders.createForOwner(secrets());
    }

    /** Forgets what the stack has stored; logs stay, and what was only unpacked. */
    public void empty() throws IOException {
        Folders.delete(Reachable.byPostgres(data("postgres")));
        for (Path folder : List.of(root.resolve("data"), secrets(), publicKeys(), root.resolve("work"))) {
            Folders.delete(folder);
        }
    }
}
