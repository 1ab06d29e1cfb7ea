package de.boxenstopp.booking.catalogue.web;

import de.boxenstopp.booking.catalogue.domain.Catalogue;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Objects;

/** All prices as a sheet that German spreadsheets open as it is, and that can be read back. */
final class PriceSheetWriter {

    /** Without it they take UTF-8 for something else. */
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private PriceSheetWriter() {}

    static String write(Catalogue catalogue) {
        var sheet = new StringWriter();
        sheet.write(BYTE_ORDER_MARK);
        try (var csv = CsvWriter.builder().fieldSeparator(PriceSheet.SEPARATOR).build(sheet)) {
            csv.writeRecord(PriceSheet.COLUMNS);
            for (var price : PriceOrder.sorted(catalogue)) {
                var row = PriceView.of(price, catalogue);
                csv.writeRecord(
                        PriceSheet.guarded(row.brand()),
                        PriceSheet.guarded(row.model()),
                        row.service().name(),
                        Objects.requireNonNullElse(row.mileageBand(), ""),
                        String.valueOf(row.firstYear()),
                        row.lastYear() == null ? "" : row.lastYear().toString(),
                        euros(row.baseCents()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sheet.toString();
    }

    private static String euros(long cents) {
        return BigDecimal.valueOf(cents, 2).toPlainString().replace('.', ',');
    }
}
