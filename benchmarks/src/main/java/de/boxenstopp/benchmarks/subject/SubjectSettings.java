package de.boxenstopp.benchmarks.subject;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param events how many facts there shall be in all, whichever instance writes them
 * @param keys over how many keys
 * @param perSecond how fast to write; 0: as fast as it goes
 * @param listen whether to take the facts in as well
 */
@ConfigurationProperties("subject")
record SubjectSettings(
        @DefaultValue("0") int events,
        @DefaultValue("500") int keys,
        @DefaultValue("0") int perSecond,
        @DefaultValue("true") boolean listen) {}
