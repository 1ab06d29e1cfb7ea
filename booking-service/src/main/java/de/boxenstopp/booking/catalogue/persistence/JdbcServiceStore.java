package de.boxenstopp.booking.catalogue.persistence;

import de.boxenstopp.booking.catalogue.application.ServiceStore;
import de.boxenstopp.booking.catalogue.domain.ServiceOffer;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcServiceStore implements ServiceStore {

    private final JdbcClient jdbc;

    JdbcServiceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void change(ServiceOffer service) {
        jdbc.sql("""
                        update service_duration
                        set minutes = ?, default_cents = ?, recommended = ?, version = ?
                        where service = ?
                        """)
                .params(
                        service.minutes(),
                        service.defaultBase().cents(),
                        service.recommended(),
                        service.version(),
                        service.service().name())
                .update();
        jdbc.sql("delete from service_content where service = ?")
                .params(service.service().name())
                .update();
        service.contents().forEach((language, contents) -> {
            add(service, language, true, contents.included());
            add(service, language, false, contents.notIncluded());
        });
    }

    private void add(ServiceOffer service, String language, boolean included, List<String> lines) {
        for (var position = 0; position < lines.size(); position++) {
            jdbc.sql("""
                            insert into service_content (service, language, included, position, content)
                            values (?, ?, ?, ?, ?)
                            """)
                    .params(service.service().name(), language, included, position + 1, lines.get(position))
                    .update();
        }
    }
}
