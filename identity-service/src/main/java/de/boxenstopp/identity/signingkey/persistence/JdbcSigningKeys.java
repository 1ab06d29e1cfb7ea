package de.boxenstopp.identity.signingkey.persistence;

import de.boxenstopp.identity.secrets.MasterSecret;
import de.boxenstopp.identity.secrets.Seal;
import de.boxenstopp.identity.signingkey.application.SigningKeys;
import de.boxenstopp.identity.signingkey.domain.KeyRing;
import de.boxenstopp.identity.signingkey.domain.SigningKey;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcSigningKeys implements SigningKeys {

    private final JdbcClient jdbc;
    private final Seal seal;

    JdbcSigningKeys(JdbcClient jdbc, MasterSecret secret) {
        this.jdbc = jdbc;
        this.seal = secret.sealFor("signing-key");
    }

    @Override
    public KeyRing all() {
        return new KeyRing(
                jdbc.sql("select * from signing_key").query(this::fromRow).list());
    }

    /** Readers are not held up. */
    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public KeyRing claim() {
        jdbc.sql("lock table signing_key in share row exclusive mode").update();
        return all();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void store(SigningKey key) {
        jdbc.sql("""
                        insert into signing_key (id, public_key, private_sealed, created_at, signs_from)
                        values (:id, :public, :private, :created, :signs)
                        on conflict (id) do update set signs_from = excluded.signs_from
                        """)
                .param("id", key.id())
                .param("public", key.publicKey().getEncoded())
                .param("private", seal.seal(key.id(), key.privateKey().getEncoded()))
                .param("created", Timestamp.from(key.createdAt()))
                .param("signs", Timestamp.from(key.signsFrom()))
                .update();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void remove(SigningKey key) {
        jdbc.sql("delete from signing_key where id = :id").param("id", key.id()).update();
    }

    private SigningKey fromRow(ResultSet row, int number) throws SQLException {
        var id = row.getObject("id", UUID.class);
        try {
            var keys = KeyFactory.getInstance("EC");
            return new SigningKey(
                    id,
                    (ECPublicKey) keys.generatePublic(new X509EncodedKeySpec(row.getBytes("public_key"))),
                    (ECPrivateKey) keys.generatePrivate(
                            new PKCS8EncodedKeySpec(seal.open(id, row.getBytes("private_sealed")))),
                    row.getTimestamp("created_at").toInstant(),
                    row.getTimestamp("signs_from").toInstant());
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("Signing key %s is broken".formatted(id), broken);
        }
    }
}
