package de.boxenstopp.booking.catalogue.web;

import de.boxenstopp.booking.catalogue.domain.Flaws;
import de.boxenstopp.booking.catalogue.domain.PriceDraft;
import de.boxenstopp.booking.input.Typed;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One line of a sheet of prices. */
record PriceSheetRow(List<String> header, List<String> cells, Flaws flaws) {

    private static final Pattern YEAR = Pattern.compile("-?\\d{1,9}");

    /** With a comma or a point before the cents; whoever separates thousands is asked not to, since 1.299 is both. */
    private static final Pattern EUROS = Pattern.compile("-?\\d{1,9}(?:[.,]\\d{1,2})?");

    PriceDraft read() {
        return new PriceDraft(
                text(PriceSheet.BRAND),
                text(PriceSheet.MODEL),
                text(PriceSheet.SERVICE),
                text(PriceSheet.MILEAGE_BAND),
                year(PriceSheet.FIRST_YEAR),
                year(PriceSheet.LAST_YEAR),
                cents());
    }

    private @Nullable String text(String column) {
        var cell = cell(column);
        if (cell != null && PriceSheet.isFormula(cell)) {
            flaws.add(column, "formula");
            return null;
        }
        return cell == null ? null : PriceSheet.unguarded(cell);
    }

    private @Nullable Integer year(String column) {
        var cell = cell(column);
        if (cell != null && !YEAR.matcher(cell).matches()) {
            flaws.add(column, "wrong-type");
            return null;
        }
        return cell == null ? null : Integer.valueOf(cell);
    }

    private @Nullable Long cents() {
        var cell = cell(PriceSheet.BASE_EUROS);
        if (cell == null) {
            flaws.add(PriceSheet.BASE_EUROS, "not-null");
            return null;
        }
        if (!EUROS.matcher(cell).matches()) {
            flaws.add(PriceSheet.BASE_EUROS, "euros");
            return null;
        }
        var cents = new BigDecimal(cell.replace(',', '.')).movePointRight(2).longValueExact();
        return cents;
    }

    /** Null for what is empty. */
    private @Nullable String cell(String column) {
        return Typed.cleanOrNone(cells.get(header.indexOf(column)));
    }
}
