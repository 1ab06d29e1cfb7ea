package de.boxenstopp.stack.process;

/** Something worth a line outside the table: a death, a program that hangs, an orphan replaced. */
public record Happening(String part, String text) {}
