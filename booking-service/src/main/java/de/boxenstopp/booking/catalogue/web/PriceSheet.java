package de.boxenstopp.booking.catalogue.web;

import java.util.List;

/** How the price list looks as a sheet: its columns, and how a cell is kept from being a formula. */
final class PriceSheet {

    static final String BRAND = "brand";
    static final String MODEL = "model";
    static final String SERVICE = "service";
    static final String MILEAGE_BAND = "mileageBand";
    static final String FIRST_YEAR = "firstYear";
    static final String LAST_YEAR = "lastYear";
    static final String BASE_EUROS = "baseEuros";

    static final List<String> COLUMNS = List.of(BRAND, MODEL, SERVICE, MILEAGE_BAND, FIRST_YEAR, LAST_YEAR, BASE_EUROS);

    static final char SEPARATOR = ';';

    private static final String FORMULA_BEGINS_WITH = "=+-@\t\r";
    private static final char GUARD = '\'';

    private PriceSheet() {}

    static boolean isFormula(String cell) {
        return !cell.isEmpty() && FORMULA_BEGINS_WITH.indexOf(cell.charAt(0)) >= 0;
    }

    /** Spreadsheets take what stands behind an apostrophe for text. */
    static String guarded(String cell) {
        return isFormula(cell) ? GUARD + cell : cell;
    }

    static String unguarded(String cell) {
        return cell.length() > 1 && cell.charAt(0) == GUARD && isFormula(cell.substring(1)) ? cell.substring(1) : cell;
    }
}
