package de.boxenstopp.notification.customer;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class Customers {

    private final JdbcClient jdbc;

    Customers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest profile counts, whatever comes last. */
    public void know(UUID customerId, Recipient person, Instant asOf) {
        jdbc.sql("""
                insert into customer (customer_id, first_name, last_name, email, language, as_of)
                values (:id, :firstName, :lastName, :email, :language, :asOf)
                on conflict (customer_id) do update
                set first_name = excluded.first_name, last_name = excluded.last_name, email = excluded.email,
                    language = excluded.language, as_of = excluded.as_of
                where customer.as_of <= excluded.as_of
                """)
                .param("id", customerId)
                .param("firstName", person.firstName())
                .param("lastName", person.lastName())
                .param("email", person.email())
                .param("language", person.language().name())
                .param("asOf", Timestamp.from(asOf))
                .update();
    }

    public void forget(UUID customerId) {
        jdbc.sql("delete from customer where customer_id = :id")
                .param("id", customerId)
                .update();
    }
}
