/**
 * Money: checkout, refunds, invoices. A package per aggregate ({@code payment}, {@code refund}, {@code invoice}, {@code webhook}), each
 * with its own domain; {@code stripe} and {@code messaging} are adapters that all of them share, because the other party is
 * the same one.
 */
@NullMarked
package de.boxenstopp.payment;

import org.jspecify.annotations.NullMarked;
