package de.boxenstopp.slot;

import de.boxenstopp.kit.test.IntegrationTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/**
 * The whole service, at a time that the test decides. Nothing is swept unless the test does it; slots are read anew for
 * whoever asks.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@IntegrationTest
@Import({SlotTestConfiguration.class, Slate.class})
@TestPropertySource(
        properties = {
            "boxenstopp.slots.sweep-delay=1d",
            "boxenstopp.availability.picture.longest-age=0s",
            "boxenstopp.availability.stream.most-listeners=3",
            "boxenstopp.availability.stream.heartbeat=300ms"
        })
public @interface SlotIntegrationTest {}
