package de.boxenstopp.payment.payment.persistence;

import de.boxenstopp.payment.payment.application.StripeCustomers;
import de.boxenstopp.payment.payment.domain.CustomerId;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcStripeCustomers implements StripeCustomers {

    private final JdbcClient jdbc;

    JdbcStripeCustomers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void prepare(CustomerId customer, String request) {
        jdbc.sql("""
                        insert into stripe_customer (customer_id, idempotency_key, request)
                        values (:customer, :key, :request)
                        on conflict do nothing
                        """)
                .param("customer", customer.value())
                .param("key", "customer-" + UUID.randomUUID())
                .param("request", request)
                .update();
    }

    @Override
    public Optional<Known> find(CustomerId customer) {
        return jdbc.sql("select stripe_id, request, idempotency_key from stripe_customer where customer_id = :customer")
                .param("customer", customer.value())
                .query((row, _) -> {
                    var stripeId = row.getString("stripe_id");
                    return stripeId != null
                            ? new Known.Created(stripeId)
                            : (Known) new Known.Asked(row.getString("request"), row.getString("idempotency_key"));
                })
                .optional();
    }

    @Override
    public void created(CustomerId customer, String stripeId) {
        jdbc.sql("""
                        update stripe_customer set stripe_id = :stripeId, request = null
                        where customer_id = :customer and stripe_id is null
                        """)
                .param("customer", customer.value())
                .param("stripeId", stripeId)
                .update();
    }

    @Override
    public void refused(CustomerId customer) {
        jdbc.sql("delete from stripe_customer where customer_id = :customer and stripe_id is null")
                .param("customer", customer.value())
                .update();
    }
}
