package de.boxenstopp.simulators.mailbox;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import de.boxenstopp.simulators.http.LocalServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.LoggerFactory;
import org.subethamail.smtp.server.SMTPServer;
import org.subethamail.smtp.server.Session;
import org.subethamail.smtp.server.SessionHandler;

/** The mail server of local runs and tests. */
public final class Mailbox implements AutoCloseable {

    private static final int LARGEST_MAIL = 25 * 1024 * 1024;

    static {
        // Otherwise every line that a client says, and a trace for every client that dies.
        logger("org.subethamail").setLevel(Level.ERROR);
    }

    private final MailFiles files;
    private final Connections connections = new Connections();
    private final Faults faults = new Faults(connections::hangUp);
    private final SMTPServer smtp;
    private final LocalServer http;

    private Mailbox(MailboxSettings settings, Clock clock) throws IOException {
        files = new MailFiles(settings.data(), clock);
        smtp = SMTPServer.port(settings.smtpPort())
                .bindAddress(settings.reach().address())
                .hostName("mailbox.localhost")
                .softwareName("Boxenstopp mailbox")
                .messageHandlerFactory(context -> new Delivery(files, faults, (Session) context))
                .sessionHandler(connections)
                .maxMessageSize(LARGEST_MAIL)
                .connectionTimeout(1, TimeUnit.MINUTES)
                .insertReceivedHeaders(false)
                .build();
        smtp.start();
        http = LocalServer.start(settings.reach(), settings.httpPort(), new MailboxDoors(files, faults).routes());
    }

    public static Mailbox start(MailboxSettings settings) {
        try {
            return new Mailbox(settings, Clock.systemUTC());
        } catch (IOException e) {
            throw new UncheckedIOException("The mailbox cannot start", e);
        }
    }

    public static void main(String[] arguments) {
        logger(Logger.ROOT_LOGGER_NAME).setLevel(Level.INFO);
        var mailbox = start(MailboxSettings.from(System.getenv()));
        logger(Mailbox.class.getName()).info("SMTP on port {}, mails at {}", mailbox.smtpPort(), mailbox.address());
        Runtime.getRuntime().addShutdownHook(new Thread(mailbox::close));
    }

    public int smtpPort() {
        return smtp.getPortAllocated();
    }

    public URI address() {
        return http.address();
    }

    /** Newest first. */
    public List<Mail> mails() {
        return List.copyOf(files.all());
    }

    public List<Mail> mailsTo(String address) {
        return files.all().stream().filter(mail -> mail.isFor(address)).toList();
    }

    public void clear() {
        try {
            files.clear();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Until its count is used up, another fault comes, or {@link #behave()}. */
    public void misbehave(Fault fault) {
        faults.set(fault);
    }

    public void behave() {
        faults.clear();
    }

    /** How often somebody has connected so far. */
    public int connections() {
        return connections.made.get();
    }

    @Override
    public void close() {
        http.close();
        smtp.stop();
    }

    private static Logger logger(String name) {
        return (Logger) LoggerFactory.getLogger(name);
    }

    /** Whoever connects while the mailbox is down hears nothing, and whoever was connected is cut off. */
    private final class Connections implements SessionHandler {

        private final Set<Session> open = ConcurrentHashMap.newKeySet();
        private final AtomicInteger made = new AtomicInteger();

        @Override
        public SessionAcceptance accept(Session session) {
            made.incrementAndGet();
            open.add(session); // before the question, so that one of the two sees a fault that comes now
            if (faults.take(Fault.Mode.DOWN, null).isEmpty()) {
                return SessionAcceptance.success();
            }
            hangUp(session);
            return SessionAcceptance.failure(421, "Down");
        }

        @Override
        public void onSessionEnd(Session session) {
            open.remove(session);
        }

        void hangUp() {
            open.forEach(this::hangUp);
        }

        private void hangUp(Session session) {
            open.remove(session);
            try {
                session.getSocket().close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
