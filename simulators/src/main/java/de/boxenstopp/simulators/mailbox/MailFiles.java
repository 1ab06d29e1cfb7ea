package de.boxenstopp.simulators.mailbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;

/** One file per mail, on the disk before the sender hears of it; the file's name is the mail's id and says when it came. */
final class MailFiles {

    private static final String EML = ".eml";

    private final Path folder;
    private final Clock clock;
    private final AtomicLong count = new AtomicLong();
    private final ConcurrentNavigableMap<String, Mail> mails = new ConcurrentSkipListMap<>();

    MailFiles(Path folder, Clock clock) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.clock = clock;
        try (var files = Files.list(folder)) {
            files.filter(file -> file.toString().endsWith(EML)).forEach(this::remember);
        }
    }

    void store(String from, Collection<String> to, byte[] content) throws IOException {
        var id = String.format(Locale.ROOT, "%013d-%06d", clock.millis(), count.incrementAndGet());
        // A crash leaves a file of another name behind, never half a mail.
        var draft = folder.resolve(id + ".tmp");
        try (var channel = FileChannel.open(draft, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            writeFully(channel, envelope(from, to).getBytes(UTF_8));
            writeFully(channel, content);
            channel.force(true);
        }
        remember(Files.move(draft, folder.resolve(id + EML), StandardCopyOption.ATOMIC_MOVE));
        try (var directory = FileChannel.open(folder, StandardOpenOption.READ)) {
            directory.force(true);
        }
    }

    /** Newest first. */
    Collection<Mail> all() {
        return mails.descendingMap().values();
    }

    Optional<Mail> find(String id) {
        return Optional.ofNullable(mails.get(id));
    }

    byte[] raw(Mail mail) throws IOException {
        return Files.readAllBytes(folder.resolve(mail.id() + EML));
    }

    void clear() throws IOException {
        for (var id : mails.keySet()) {
            Files.deleteIfExists(folder.resolve(id + EML));
            mails.remove(id);
        }
    }

    private void remember(Path file) {
        try {
            var id = file.getFileName().toString().replace(EML, "");
            var receivedAt = Instant.ofEpochMilli(Long.parseLong(id.substring(0, id.indexOf('-'))));
            mails.put(id, MailReader.read(id, receivedAt, Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a mail server adds on delivery. */
    private static String envelope(String from, Collection<String> to) {
        var headers = new StringBuilder("Return-Path: <" + from + ">\r\n");
        to.forEach(address -> headers.append(MailReader.RECIPIENT_HEADER + ": " + address + "\r\n"));
        return headers.toString();
    }

    private static void writeFully(FileChannel channel, byte[] bytes) throws IOException {
        var buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
    }
}
