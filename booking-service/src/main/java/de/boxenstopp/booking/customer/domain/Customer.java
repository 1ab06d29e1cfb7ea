package de.boxenstopp.booking.customer.domain;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A person who books. Every booking of a guest makes its own record, an account has one; records are never merged. */
@Entity
@Table(name = "customer")
public class Customer {

    @EmbeddedId
    private CustomerId id;

    @Embedded
    private Person person;

    @Enumerated(EnumType.STRING)
    private Language language;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "customer_consent", joinColumns = @JoinColumn(name = "customer_id"))
    private List<Consent> consents;

    private Instant registeredAt;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init") // for JPA
    Customer() {}

    private Customer(Person person, Language language, List<Consent> consents, Instant registeredAt) {
        this.id = CustomerId.next();
        this.person = person;
        this.language = language;
        this.consents = List.copyOf(consents);
        this.registeredAt = registeredAt;
    }

    public static Customer register(Person person, Language language, List<Consent> consents, Instant at) {
        return new Customer(person, language, consents, at);
    }

    /** What was decided before about other things stays. */
    public void decide(List<Consent> decided) {
        var kinds = decided.stream().map(Consent::kind).collect(Collectors.toSet());
        var kept = consents.stream().filter(consent -> !kinds.contains(consent.kind()));
        consents = Stream.concat(kept, decided.stream()).collect(Collectors.toCollection(ArrayList::new));
    }

    public CustomerId id() {
        return id;
    }

    public Person person() {
        return person;
    }

    public Language language() {
        return language;
    }

    public List<Consent> consents() {
        return List.copyOf(consents);
    }

    public Instant registeredAt() {
        return registeredAt;
    }
}
