/**
 * A stand-in for Stripe: speaks its protocol of version 2026-07-29.dahlia to the unmodified library, refuses what Stripe
 * would refuse, and survives being killed.
 */
@NullMarked
package de.boxenstopp.simulators.stripe;

import org.jspecify.annotations.NullMarked;
