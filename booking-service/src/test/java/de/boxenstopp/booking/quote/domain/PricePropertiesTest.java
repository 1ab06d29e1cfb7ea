package de.boxenstopp.booking.quote.domain;

import static org.assertj.core.api.Assertions.assertThat;

import de.boxenstopp.booking.catalogue.domain.CatalogueFixture;
import de.boxenstopp.booking.catalogue.domain.PriceList;
import de.boxenstopp.booking.catalogue.domain.PriceSource;
import de.boxenstopp.booking.catalogue.domain.ServiceType;
import de.boxenstopp.booking.voucher.domain.Reduction;
import de.boxenstopp.booking.voucher.domain.Voucher;
import de.boxenstopp.booking.voucher.domain.VoucherCode;
import de.boxenstopp.kit.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.Year;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every price there can be. A seed that once found something stays in the list. */
class PricePropertiesTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final List<String> BRANDS = List.of("VW", "volkswagen", "Mercedes-Benz", "Škoda", "Lada");
    private static final List<String> MODELS =
            List.of("Golf", "Golf 7", "golf vii", "C-Klasse", "C 63 AMG", "Fabia", "ID.3", "Phaeton");
    private static final PriceList PRICES = CatalogueFixture.prices();
    private static final int RUNS = 5_000;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void areNeverZeroAndAlwaysAddUp(long seed) {
        var random = new Random(seed);
        for (var run = 0; run < RUNS; run++) {
            var question = question(random);
            var voucher = random.nextInt(3) == 0 ? null : voucher(random);
            try {
                check(question, voucher);
            } catch (NoOilService electric) {
                assertThat(question.model()).isEqualTo("ID.3");
            } catch (AssertionError wrong) {
                throw new AssertionError("seed %d, run %d: %s %s".formatted(seed, run, question, voucher), wrong);
            }
        }
    }

    private static void check(PriceQuestion question, @Nullable Voucher voucher) {
        var price = PriceCalculation.of(question, PRICES, Year.of(2026));
        var quote = Quote.of(
                new QuoteId(UUID.randomUUID()),
                price,
                new Quote.Terms(NOW, NOW.plusSeconds(1), null, voucher, List.of()));
        var age = 2026 - question.year();
        for (var line : quote.lines()) {
            assertThat(line.grossCents()).isPositive();
            assertThat(line.discountCents()).isNotNegative();
            assertThat(line.netCents() + line.vatCents()).isEqualTo(line.grossCents());
            assertThat(line.netCents()).isEqualTo(net(line.grossCents()));
            assertThat(line.ageFactorPercent()).isEqualTo(age <= 10 ? 100 : age <= 15 ? 110 : 120);
            assertThat(line.grossCents() + line.discountCents()).isEqualTo(wholeEuros(line));
            assertThat(line.priceSource() == PriceSource.EXACT || line.baseCents() % 100 == 0)
                    .isTrue();
        }
        var full = quote.lines().stream()
                .mapToLong(PricePropertiesTest::wholeEuros)
                .sum();
        assertThat(quote.totals().grossCents() + quote.totals().discountCents()).isEqualTo(full);
        assertThat(quote.totals().netCents() + quote.totals().vatCents())
                .isEqualTo(quote.totals().grossCents());
        assertThat(quote.totals().discountCents())
                .isEqualTo(
                        voucher == null
                                ? 0
                                : voucher.discountOn(Money.ofCents(full), NOW).cents());
        assertThat(quote.lines()).extracting(PricedLine::service).containsExactlyElementsOf(question.services());
    }

    /** Counted anew, with other means. */
    private static long wholeEuros(PricedLine line) {
        return new BigDecimal(line.baseCents())
                        .multiply(new BigDecimal(line.ageFactorPercent()))
                        .divide(new BigDecimal(10_000), 0, RoundingMode.HALF_UP)
                        .longValueExact()
                * 100;
    }

    private static long net(long gross) {
        return new BigDecimal(gross)
                .divide(new BigDecimal("1.19"), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    private static PriceQuestion question(Random random) {
        var services = new ArrayList<>(List.of(ServiceType.values()));
        Collections.shuffle(services, random);
        return new PriceQuestion(
                BRANDS.get(random.nextInt(BRANDS.size())),
                MODELS.get(random.nextInt(MODELS.size())),
                1994 + random.nextInt(33),
                random.nextInt(500_001),
                services.subList(0, 1 + random.nextInt(services.size())));
    }

    private static Voucher voucher(Random random) {
        var reduction = random.nextBoolean()
                ? new Reduction.Percent(1 + random.nextInt(100))
                : new Reduction.Amount(Money.ofCents(1 + random.nextInt(300_000)));
        return new Voucher(new VoucherCode("TEST"), reduction, Money.ZERO, null, null, null, 0);
    }
}
