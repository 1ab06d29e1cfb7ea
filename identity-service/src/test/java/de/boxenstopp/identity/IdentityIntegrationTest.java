package de.boxenstopp.identity;

import de.boxenstopp.kit.test.IntegrationTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** The whole service. What it does by the clock it does when a test says so. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@IntegrationTest
@Import(IdentityTestConfiguration.class)
@TestPropertySource(
        properties = {
            "boxenstopp.identity.key-secret=dGVzdHMgYXJlIG5vIHNlY3JldCwgMzIgYnl0ZXMhISE=",
            "boxenstopp.identity.staff-accounts=src/test/resources/staff-accounts.json",
            "boxenstopp.identity.rotation-delay=1d",
            "boxenstopp.identity.cleaning-delay=1d",
            "boxenstopp.identity.mail-delay=50ms",
            "boxenstopp.identity.logins.patience=30s",
            "boxenstopp.identity.public-url=http://localhost:5000"
        })
public @interface IdentityIntegrationTest {}
