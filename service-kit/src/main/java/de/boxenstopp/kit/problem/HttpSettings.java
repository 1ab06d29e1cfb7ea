package de.boxenstopp.kit.problem;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/** @param bodyLimit the largest body a request may have; uploads in parts have Spring's own limits */
@ConfigurationProperties(prefix = "boxenstopp.http", ignoreUnknownFields = false)
record HttpSettings(@DefaultValue("1MB") DataSize bodyLimit) {}
