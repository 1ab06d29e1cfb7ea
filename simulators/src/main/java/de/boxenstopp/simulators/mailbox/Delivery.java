package de.boxenstopp.simulators.mailbox;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.subethamail.smtp.DropConnectionException;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.Session;

/** One mail on its way in: what the sender says, command by command. */
final class Delivery implements MessageHandler {

    private final MailFiles files;
    private final Faults faults;
    private final Session session;
    private final Set<String> recipients = new LinkedHashSet<>();
    private String sender = "";

    Delivery(MailFiles files, Faults faults, Session session) {
        this.files = files;
        this.faults = faults;
        this.session = session;
    }

    @Override
    public void from(String from) {
        sender = from;
    }

    @Override
    public void recipient(String recipient) throws RejectException {
        var refusal = faults.take(Fault.Mode.REJECT, recipient);
        if (refusal.isPresent()) {
            var code = refusal.get().code() == null ? 550 : refusal.get().code();
            throw new RejectException(code, "Refused as asked for");
        }
        recipients.add(recipient);
    }

    @Override
    public @Nullable String data(InputStream data) throws RejectException, IOException {
        var content = data.readAllBytes();
        var first = recipients.iterator().next();
        var slow = faults.take(Fault.Mode.SLOW, first);
        if (slow.isPresent()) {
            pause(slow.get().millis() == null ? 1000 : slow.get().millis());
        }
        files.store(sender, recipients, content);
        if (faults.take(Fault.Mode.DROP_RESPONSE, first).isPresent()) {
            session.getSocket().close();
            throw new DropConnectionException("The connection is gone already");
        }
        return null;
    }

    @Override
    public void done() {}

    private static void pause(long millis) throws IOException {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", e);
        }
    }
}
