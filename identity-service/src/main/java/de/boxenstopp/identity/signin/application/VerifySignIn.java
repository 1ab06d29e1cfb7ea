package de.boxenstopp.identity.signin.application;

import de.boxenstopp.identity.account.application.Accounts;
import de.boxenstopp.identity.account.domain.Email;
import de.boxenstopp.identity.secrets.OpaqueToken;
import de.boxenstopp.identity.securitylog.SecurityLog;
import de.boxenstopp.identity.session.application.OpenSession;
import de.boxenstopp.identity.session.application.OpenSession.Opened;
import de.boxenstopp.identity.session.domain.SignedIn.Customer;
import de.boxenstopp.identity.signin.domain.SignInCode;
import de.boxenstopp.identity.signin.domain.SignInExpired;
import de.boxenstopp.identity.signin.domain.SignInPolicy;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Link or code for a session, in one transaction: used up and signed in, or neither. */
@Service
public class VerifySignIn {

    private final SignInRequests requests;
    private final SignInPolicy policy;
    private final Accounts accounts;
    private final OpenSession openSession;
    private final TransactionOperations transaction;
    private final SecurityLog security;
    private final Clock clock;

    VerifySignIn(
            SignInRequests requests,
            SignInPolicy policy,
            Accounts accounts,
            OpenSession openSession,
            TransactionOperations transaction,
            SecurityLog security,
            Clock clock) {
        this.requests = requests;
        this.policy = policy;
        this.accounts = accounts;
        this.openSession = openSession;
        this.transaction = transaction;
        this.security = security;
        this.clock = clock;
    }

    public Opened byLink(OpaqueToken link) {
        return signedIn(now -> requests.useLink(link, now));
    }

    public Opened byCode(Email email, SignInCode code) {
        return signedIn(
                now -> requests.useCode(email, code, policy.wrongCodes(), now) ? Optional.of(email) : Optional.empty());
    }

    private Opened signedIn(Function<Instant, Optional<Email>> proof) {
        var now = clock.instant();
        var opened = transaction.execute(
                _ -> proof.apply(now).map(email -> opened(email, now)).orElse(null));
        if (opened == null) {
            security.refused(Customer.ROLE, Optional.empty(), SecurityLog.Reason.USED_UP);
            throw new SignInExpired(); // only now: the wrong code that was counted is to stay
        }
        var session = opened.session();
        security.signedIn(Customer.ROLE, session.who().id(), session.id());
        return opened;
    }

    private Opened opened(Email email, Instant now) {
        var account = accounts.verified(email, now);
        return openSession.handle(new Customer(account, email.value(), accounts.customersOf(email)));
    }
}
