package de.boxenstopp.slot.reservation.persistence;

import de.boxenstopp.slot.reservation.domain.BookingId;
import de.boxenstopp.slot.reservation.domain.Reservation;
import org.springframework.data.jpa.repository.JpaRepository;

interface ReservationRows extends JpaRepository<Reservation, BookingId> {}
