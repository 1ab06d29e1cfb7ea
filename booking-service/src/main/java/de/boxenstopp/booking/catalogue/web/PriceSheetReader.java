package de.boxenstopp.booking.catalogue.web;

import de.boxenstopp.booking.catalogue.application.ImportPrices.PriceFile;
import de.boxenstopp.booking.catalogue.domain.Flaws;
import de.boxenstopp.booking.catalogue.domain.PriceChanges;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Reads a sheet of prices. What it cannot read it leaves out, and says where. */
final class PriceSheetReader {

    private PriceSheetReader() {}

    static PriceFile read(byte[] sheet, boolean removeMissing) {
        var flaws = new Flaws();
        var lines = new ArrayList<PriceChanges.Line>();
        try (var records = CsvReader.builder()
                .fieldSeparator(PriceSheet.SEPARATOR)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text(sheet))) {
            var rows = records.iterator();
            var header = rows.hasNext()
                    ? rows.next().getFields().stream().map(String::strip).toList()
                    : List.<String>of();
            if (isComplete(header, flaws)) {
                while (rows.hasNext()) {
                    read(header, rows.next(), lines, flaws);
                }
            }
        } catch (CharacterCodingException e) {
            flaws.add("", "not-utf-8");
        } catch (CsvParseException e) {
            flaws.add("", "no-csv");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new PriceFile(lines, flaws.all(), removeMissing);
    }

    /** Nothing else is guessed: what is not UTF-8 would become wrong names. */
    private static String text(byte[] sheet) throws CharacterCodingException {
        var text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(sheet))
                .toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static boolean isComplete(List<String> header, Flaws flaws) {
        for (var column : PriceSheet.COLUMNS) {
            if (!header.contains(column)) {
                flaws.add("line[1]." + column, "no-column");
            }
        }
        var seen = new HashSet<String>();
        for (var column : header) {
            if (!PriceSheet.COLUMNS.contains(column) || !seen.add(column)) {
                flaws.add("line[1]", "unknown-column", column.isEmpty() ? "–" : column);
            }
        }
        return flaws.isEmpty();
    }

    private static void read(List<String> header, CsvRecord row, List<PriceChanges.Line> lines, Flaws all) {
        var number = row.getStartingLineNumber();
        var flaws = all.at("line[" + number + "]");
        if (row.getFieldCount() != header.size()) {
            flaws.add("", "cell-count", row.getFieldCount(), header.size());
            return;
        }
        var draft = new PriceSheetRow(header, row.getFields(), all.at("line[" + number + "].")).read();
        if (flaws.isEmpty()) {
            lines.add(new PriceChanges.Line(number, draft));
        }
    }
}
