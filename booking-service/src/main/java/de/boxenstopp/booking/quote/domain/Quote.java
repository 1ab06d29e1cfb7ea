package de.boxenstopp.booking.quote.domain;

import de.boxenstopp.booking.guide.domain.Hint;
import de.boxenstopp.booking.voucher.domain.Voucher;
import de.boxenstopp.booking.voucher.domain.VoucherCode;
import de.boxenstopp.booking.voucher.domain.VoucherRefused;
import de.boxenstopp.kit.money.Money;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A price we stand by for a while. Never recomputed: what a booking takes over is what stands here. */
@Entity
@Table(name = "quote")
public class Quote {

    @EmbeddedId
    private QuoteId id;

    @Embedded
    private Vehicle vehicle;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "quote_line", joinColumns = @JoinColumn(name = "quote_id"))
    @OrderColumn(name = "position")
    private List<PricedLine> lines;

    private int durationMinutes;

    private String[] hints;

    private @Nullable UUID workshopId;

    private @Nullable String voucherCode;

    private Instant createdAt;

    private Instant validUntil;

    private @Nullable UUID claimedBy;

    private @Nullable Instant claimedUntil;

    /** The living booking that has it. */
    private @Nullable UUID usedBy;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init") // for JPA
    Quote() {}

    private Quote(QuoteId id, PriceCalculation price, List<PricedLine> lines, Terms terms) {
        this.id = id;
        this.vehicle = price.vehicle();
        this.lines = List.copyOf(lines);
        this.durationMinutes = price.durationMinutes();
        this.hints = Stream.concat(price.hints().stream(), terms.hints().stream())
                .map(Hint::written)
                .toArray(String[]::new);
        this.workshopId = terms.workshop();
        this.voucherCode =
                terms.voucher() == null ? null : terms.voucher().code().value();
        this.createdAt = terms.from();
        this.validUntil = terms.until();
    }

    /** @throws VoucherRefused when the voucher is of no use for this price */
    public static Quote of(QuoteId id, PriceCalculation price, Terms terms) {
        return new Quote(id, price, terms.reduced(price.lines()), terms);
    }

    /**
     * Reserves the quote for a booking that is being placed, so that a second click takes no second hold. Only for a
     * moment: whoever claimed it may have died.
     *
     * @throws QuoteUsed when another booking has it, or is being placed with it
     */
    public void claim(UUID booking, Instant now, Duration patience) {
        if (usedBy != null) {
            throw new QuoteUsed();
        }
        if (!now.isBefore(validUntil)) {
            throw new QuoteExpired();
        }
        if (isClaimed(now) && !booking.equals(claimedBy)) {
            throw new QuoteUsed();
        }
        claimedBy = booking;
        claimedUntil = now.plus(patience);
    }

    /** The booking is there. */
    public void use(UUID booking) {
        giveBack(booking);
        usedBy = booking;
    }

    /** The booking came to nothing; the quote may be used at once for another try. */
    public void giveBack(UUID booking) {
        if (booking.equals(usedBy)) {
            usedBy = null;
        }
        if (booking.equals(claimedBy)) {
            claimedBy = null;
            claimedUntil = null;
        }
    }

    public QuoteId id() {
        return id;
    }

    public Vehicle vehicle() {
        return vehicle;
    }

    public List<PricedLine> lines() {
        return List.copyOf(lines);
    }

    public Totals totals() {
        return Totals.of(lines);
    }

    public int durationMinutes() {
        return durationMinutes;
    }

    public List<Hint> hints() {
        return Stream.of(hints).map(Hint::read).toList();
    }

    /** Empty where nobody asked for a place, or none of ours is near. */
    public Optional<UUID> workshopId() {
        return Optional.ofNullable(workshopId);
    }

    public Optional<VoucherCode> voucher() {
        return Optional.ofNullable(voucherCode).map(VoucherCode::new);
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant validUntil() {
        return validUntil;
    }

    private boolean isClaimed(Instant now) {
        return claimedUntil != null && now.isBefore(claimedUntil);
    }

    /**
     * What a price is given on, beside the car.
     *
     * @param workshop null where nobody asked for a place
     * @param hints beside those of the price
     */
    public record Terms(
            Instant from,
            Instant until,
            @Nullable UUID workshop,
            @Nullable Voucher voucher,
            List<Hint> hints) {

        public Terms {
            hints = List.copyOf(hints);
        }

        private List<PricedLine> reduced(List<PricedLine> lines) {
            if (voucher == null) {
                return lines;
            }
            var price = Money.ofCents(Totals.of(lines).grossCents());
            return Discount.spread(lines, voucher.discountOn(price, from));
        }
    }
}
