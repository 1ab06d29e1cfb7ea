package de.boxenstopp.identity;

import de.boxenstopp.identity.session.domain.SessionLife;
import de.boxenstopp.identity.signin.domain.SignInPolicy;
import de.boxenstopp.identity.signingkey.domain.KeyLife;
import de.boxenstopp.identity.staff.domain.LoginPolicy;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param publicUrl the one public origin; links in mails lead there
 * @param keySecret 32 bytes in base64, under which everything secret is sealed
 * @param staffAccounts file of accounts to create at start if they are missing; empty: none
 * @param rotationDelay between two looks at the calendar of the signing keys
 * @param mailDelay between two looks for sign-in mails that wait
 * @param cleaningDelay between two rounds that forget what has run out
 */
@ConfigurationProperties(prefix = "boxenstopp.identity", ignoreUnknownFields = false)
record IdentitySettings(
        URI publicUrl,
        String keySecret,
        @DefaultValue("") String staffAccounts,
        @DefaultValue("1m") Duration rotationDelay,
        @DefaultValue("500ms") Duration mailDelay,
        @DefaultValue("10m") Duration cleaningDelay,
        @DefaultValue SigningKeys signingKeys,
        @DefaultValue Sessions sessions,
        @DefaultValue Logins logins,
        @DefaultValue SignIns signIns) {

    record SigningKeys(
            @DefaultValue("30d") Duration rotateEvery,
            @DefaultValue("15m") Duration announce,
            @DefaultValue("15m") Duration keep) {

        KeyLife life() {
            return new KeyLife(rotateEvery, announce, keep);
        }
    }

    record Sessions(
            @DefaultValue("7d") Duration customer,
            @DefaultValue("12h") Duration staff,
            @DefaultValue("5m") Duration accessToken) {

        SessionLife life() {
            return new SessionLife(customer, staff, accessToken);
        }
    }

    /**
     * @param checksAtOnce passwords checked at the same time; 0: as many as there are processors
     * @param patience how long a sign-in waits for its turn
     */
    record Logins(
            @DefaultValue("5") int failures,
            @DefaultValue("15m") Duration lock,
            @DefaultValue("0") int checksAtOnce,
            @DefaultValue("3s") Duration patience) {

        LoginPolicy policy() {
            return new LoginPolicy(failures, lock);
        }

        int places() {
            return checksAtOnce > 0 ? checksAtOnce : Runtime.getRuntime().availableProcessors();
        }
    }

    /** What customers sign in with, see {@link SignInPolicy}. */
    record SignIns(
            @DefaultValue("15m") Duration valid,
            @DefaultValue("5") int wrongCodes,
            @DefaultValue("5") int perHour) {

        SignInPolicy policy() {
            return new SignInPolicy(valid, wrongCodes, perHour);
        }
    }

    @Override
    public String toString() {
        return "IdentitySettings[hidden]";
    }
}
