package de.boxenstopp.identity.account.persistence;

import de.boxenstopp.identity.account.application.Accounts;
import de.boxenstopp.identity.account.domain.Email;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcAccounts implements Accounts {

    private final JdbcClient jdbc;

    JdbcAccounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public UUID verified(Email email, Instant now) {
        return jdbc.sql("""
                        insert into account (id, email, created_at, last_sign_in_at) values (:id, :email, :now, :now)
                        on conflict (email) do update set last_sign_in_at = excluded.last_sign_in_at
                        returning id
                        """)
                .param("id", UUID.randomUUID())
                .param("email", email.value())
                .param("now", Timestamp.from(now))
                .query(UUID.class)
                .single();
    }

    @Override
    public List<UUID> customersOf(Email email) {
        return jdbc.sql("""
                        select customer_id from customer_record where email = :email
                        order by registered_at desc limit 100
                        """)
                .param("email", email.value())
                .query((row, _) -> row.getObject("customer_id", UUID.class))
                .list();
    }

    @Override
    public void note(CustomerRecord customer) {
        jdbc.sql("""
                        insert into customer_record (customer_id, email, registered_at, told_at)
                        values (:id, :email, :registered, :told)
                        on conflict (customer_id) do update
                        set email = excluded.email, registered_at = excluded.registered_at, told_at = excluded.told_at
                        where customer_record.told_at <= excluded.told_at
                        """)
                .param("id", customer.id())
                .param("email", customer.email().value())
                .param("registered", Timestamp.from(customer.registeredAt()))
                .param("told", Timestamp.from(customer.toldAt()))
                .update();
    }

    @Override
    @Transactional
    public void forget(UUID customer) {
        jdbc.sql("delete from customer_record where customer_id = :id returning email")
                .param("id", customer)
                .query(String.class)
                .optional()
                .ifPresent(this::forgetIfLast);
    }

    @Override
    public int forgetUnused(Instant notSince) {
        return jdbc.sql("""
                        delete from account a
                        where a.last_sign_in_at < :since
                          and not exists (select from customer_record c where c.email = a.email)
                          and not exists (select from session s where s.account_id = a.id)
                        """).param("since", Timestamp.from(notSince)).update();
    }

    private void forgetIfLast(String email) {
        jdbc.sql("""
                        delete from account a where a.email = :email
                          and not exists (select from customer_record c where c.email = a.email)
                        """).param("email", email).update();
    }
}
