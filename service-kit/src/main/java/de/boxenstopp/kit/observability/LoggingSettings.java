package de.boxenstopp.kit.observability;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param format how log lines look */
@ConfigurationProperties(prefix = "boxenstopp.logging", ignoreUnknownFields = false)
record LoggingSettings(@DefaultValue("auto") LogFormat format) {}
