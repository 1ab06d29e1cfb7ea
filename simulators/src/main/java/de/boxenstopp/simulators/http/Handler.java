package de.boxenstopp.simulators.http;

/** Answers one request. */
@FunctionalInterface
public interface Handler {

    Answer handle(Request request) throws Exception;
}
