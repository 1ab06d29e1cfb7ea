/**
 * The acts on a reservation, each atomic and safe to repeat: hold, answer a payment, swap, release, expire. An act first
 * claims its booking, then locks the days it takes places of, in the order of their dates: no two acts can block each
 * other. An act that only gives places back locks no day; who counts meanwhile merely sees too little room.
 */
@NullMarked
package de.boxenstopp.slot.reservation.application;

import org.jspecify.annotations.NullMarked;
