package de.boxenstopp.identity;

import static de.boxenstopp.identity.Door.bearer;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import de.boxenstopp.identity.signingkey.application.RotateKeys;
import de.boxenstopp.kit.test.TestKeys;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

@IdentityIntegrationTest
class SigningKeysIT {

    @Autowired
    Door door;

    @Autowired
    Team team;

    @Autowired
    RotateKeys rotateKeys;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcTemplate jdbc;

    @LocalServerPort
    int port;

    @LocalManagementPort
    int managementPort;

    @BeforeEach
    void oneFreshKey() {
        rotateKeys.replaceAll();
        clock.advance(Duration.ofSeconds(15)); // until that is noticed everywhere
    }

    /** Keys of the future would be a riddle to the other tests. */
    @AfterEach
    void nowIsNow() {
        clock.reset();
        rotateKeys.replaceAll();
    }

    @Test
    void publishesPublicKeysAndNothingElse() {
        var jwks = door.get("/.well-known/jwks.json");

        assertThat(jwks.status()).isEqualTo(200);
        assertThat(jwks.header("Cache-Control")).isEqualTo("max-age=60, public");
        var key = jwks.json().path("keys").path(0);
        assertThat(key.propertyNames()).containsExactlyInAnyOrder("kty", "crv", "kid", "x", "y", "use", "alg");
        assertThat(key.path("alg").asString()).isEqualTo("ES256");
    }

    @Test
    void signsWhatOthersCanCheckByThePublishedKeys() throws Exception {
        var token = door.exchange(team.admin()).text("accessToken");
        var processor = new DefaultJWTProcessor<SecurityContext>();
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.ES256, published()));
        processor.setJWTClaimsSetVerifier((_, _) -> {});

        assertThat(processor.process(token, null).getClaim("role")).isEqualTo("ADMIN");
    }

    @Test
    void keepsTokensGoodWhileTheKeysChange() {
        var first = signer();
        clock.advance(Duration.ofDays(30).minus(Duration.ofMinutes(15)));
        rotateKeys.handle();
        assertThat(kids()).as("the next one is announced").hasSize(2).contains(first);
        assertThat(signer()).isEqualTo(first);

        var old = door.exchange(admin()).text("accessToken");
        clock.advance(Duration.ofMinutes(15));
        rotateKeys.handle();
        var second = signer();
        assertThat(second).isNotEqualTo(first);
        assertThat(kids()).contains(first, second);

        var last = door.exchange(admin()).text("accessToken");
        assertThat(door.get("/auth/me", bearer(last)).status()).isEqualTo(200);
        assertThat(door.get("/auth/me", bearer(old)).status()).as("run out").isEqualTo(401);

        clock.advance(Duration.ofMinutes(15));
        rotateKeys.handle();
        assertThat(kids()).containsExactly(second);
    }

    @Test
    void makesOneNextKeyHoweverManyInstancesLook() {
        clock.advance(Duration.ofDays(30).minus(Duration.ofMinutes(10)));

        AtOnce.times(8, _ -> {
            rotateKeys.handle();
            return true;
        });

        assertThat(kids()).hasSize(2);
    }

    @Test
    void changesKeysForAnOperatorWithoutAnybodyNoticing() {
        var first = signer();
        var old = door.exchange(admin()).text("accessToken");

        assertThat(operator("{}").status()).isEqualTo(200);
        assertThat(operator("{}").status()).isEqualTo(200);

        assertThat(kids()).hasSize(2).contains(first);
        assertThat(signer()).isEqualTo(first);
        assertThat(door.get("/auth/me", bearer(old)).status()).isEqualTo(200);
        clock.advance(Duration.ofMinutes(15));
        assertThat(signer()).isNotEqualTo(first);
    }

    @Test
    void endsAllTokensAtOnceWhenAKeyIsInWrongHands() {
        var stolen = door.exchange(admin()).text("accessToken");

        assertThat(operator("{\"compromised\": \"true\"}").status()).isEqualTo(200);

        clock.advance(Duration.ofSeconds(11));
        assertThat(door.get("/auth/me", bearer(stolen)).status()).isEqualTo(401);
        assertThat(door.get("/auth/me", door.as(admin())).status())
                .as("sessions go on")
                .isEqualTo(200);
    }

    @Test
    void keepsPrivateKeysSealed() {
        var sealed = jdbc.queryForList("select private_sealed from signing_key", byte[].class);

        assertThat(sealed).hasSize(1);
        assertThat(new String(sealed.getFirst(), StandardCharsets.ISO_8859_1))
                .as("no PKCS#8, which names the algorithm id-ecPublicKey")
                .doesNotContain("*\u0086H\u00ce=\u0002\u0001");
    }

    @Test
    void showsNobodyButOperatorsTheKeys() {
        var admin = new Door(managementPort, clock);

        assertThat(admin.get("/actuator/signingkeys").status()).isEqualTo(401);
        assertThat(admin.get("/actuator/signingkeys", door.as(admin())).status())
                .isEqualTo(401);
        assertThat(admin.get("/actuator/signingkeys", bearer(operatorsToken())).json())
                .hasSize(1);
    }

    private String admin() {
        return team.admin();
    }

    private Door.Answer operator(String body) {
        return new Door(managementPort, clock).send("POST", "/actuator/signingkeys", body, bearer(operatorsToken()));
    }

    private String operatorsToken() {
        var now = clock.instant();
        return TestKeys.sign(
                "ops",
                TestKeys.claims("ops", "identity", now, now.plusSeconds(60)).build());
    }

    private String signer() {
        clock.advance(Duration.ofSeconds(10));
        try {
            return SignedJWT.parse(door.exchange(admin()).text("accessToken"))
                    .getHeader()
                    .getKeyID();
        } catch (ParseException broken) {
            throw new AssertionError(broken);
        }
    }

    private List<String> kids() {
        var kids = new ArrayList<String>();
        door.get("/.well-known/jwks.json")
                .json()
                .path("keys")
                .forEach(key -> kids.add(key.path("kid").asString()));
        return kids;
    }

    private JWKSource<SecurityContext> published() throws Exception {
        return JWKSourceBuilder.<SecurityContext>create(
                        URI.create("http://localhost:%d/.well-known/jwks.json".formatted(port))
                                .toURL())
                .build();
    }
}
