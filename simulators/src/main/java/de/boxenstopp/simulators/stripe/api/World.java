package de.boxenstopp.simulators.stripe.api;

import java.net.URI;
import java.time.Clock;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What every act needs from outside: the time, our own address, and somebody who delivers events. */
public record World(Clock clock, Supplier<URI> address, BooleanSupplier hasListener, Consumer<String> deliver) {}
