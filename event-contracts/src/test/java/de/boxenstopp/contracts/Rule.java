package de.boxenstopp.contracts;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.avro.JsonProperties;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;

/** What every contract promises, whatever it says. Compatibility is a matter of its own: {@link ReleasedSchemas}. */
record Rule(String promise, Function<Contract, Stream<Breach>> breaches) {

    static final List<Rule> ALL = List.of(
            new Rule("a record says what it tells, whose it is and where it travels", Rule::doc),
            new Rule("every record has an eventId", contract -> required(contract, "eventId", Rule::isUuid, "a uuid")),
            new Rule(
                    "every record has an occurredAt",
                    contract -> required(contract, "occurredAt", Rule::isTimestamp, "a timestamp-micros")),
            new Rule(
                    "every record carries its key",
                    contract -> required(contract, contract.topic().key(), Rule::isUuid, "a uuid")),
            new Rule(
                    "every record carries what its topic promises",
                    contract -> contract.topic().carries().stream()
                            .flatMap(name -> required(contract, name, type -> !type.isNullable(), "always there"))),
            new Rule("nothing is a floating-point number", Rule::floatingPoint),
            new Rule("money is a long named …Cents", Rule::money),
            new Rule("an enum defaults to UNKNOWN, so that old readers survive new symbols", Rule::enumDefault),
            new Rule("optional is a union of null and one type, with default null", Rule::optional),
            new Rule("personal data and free text travel on compacted topics only", Rule::personal));

    private static final Set<String> MONEY_WORDS = Set.of(
            "amount", "charge", "cost", "deposit", "discount", "fee", "gross", "net", "price", "sum", "total", "vat");

    private static final Set<String> PERSONAL_WORDS = Set.of(
            "address",
            "birthday",
            "city",
            "comment",
            "comments",
            "contact",
            "description",
            "email",
            "firstname",
            "iban",
            "lastname",
            "mail",
            "message",
            "mobile",
            "name",
            "note",
            "notes",
            "phone",
            "plate",
            "postal",
            "remark",
            "remarks",
            "street",
            "surname",
            "text",
            "vin",
            "wishes",
            "zip");

    record Breach(String where, String what) {}

    /** One line per breach: where, what is wrong, and the rule. */
    static List<String> allBrokenBy(Contract contract) {
        return ALL.stream()
                .flatMap(rule -> rule.breaches
                        .apply(contract)
                        .map(breach -> breach.where + ": " + breach.what + " [" + rule.promise + "]"))
                .toList();
    }

    private static Stream<Breach> doc(Contract contract) {
        var topic = contract.topic();
        var record = contract.schema();
        var ending = "Owner: " + topic.owner() + "-service. Topic: " + topic.name() + ", key: " + topic.key() + ".";
        var wrong = record.getDoc() != null && record.getDoc().matches("\\S.* " + Pattern.quote(ending))
                ? Stream.<Breach>empty()
                : Stream.of(new Breach(record.getName(), "doc does not tell the fact and end in «" + ending + "»"));
        var silent = FieldAt.within(record)
                .flatMap(FieldAt::types)
                .filter(Rule::isNamed)
                .filter(type -> type.getDoc() == null || type.getDoc().isBlank())
                .map(type -> new Breach(type.getName(), "has no doc"));
        return Stream.concat(wrong, silent);
    }

    private static Stream<Breach> required(
            Contract contract, String name, Function<Schema, Boolean> fits, String expected) {
        var field = contract.schema().getField(name);
        var where = contract.schema().getName() + "." + name;
        if (field == null) {
            return Stream.of(new Breach(where, "is missing"));
        }
        return fits.apply(field.schema()) ? Stream.empty() : Stream.of(new Breach(where, "is not " + expected));
    }

    private static Stream<Breach> floatingPoint(Contract contract) {
        return offendingTypes(
                contract,
                type -> type.getType() == Schema.Type.FLOAT || type.getType() == Schema.Type.DOUBLE,
                type -> "is a " + type.getType().getName());
    }

    private static Stream<Breach> money(Contract contract) {
        var decimals = offendingTypes(
                contract, type -> type.getLogicalType() instanceof LogicalTypes.Decimal, type -> "is a decimal");
        var named = FieldAt.within(contract.schema()).flatMap(at -> {
            var lastWord = at.words().getLast();
            if (MONEY_WORDS.contains(lastWord)) {
                return Stream.of(new Breach(at.path(), "is money by its name, but does not end in Cents"));
            }
            return lastWord.equals("cents") && at.types().noneMatch(type -> type.getType() == Schema.Type.LONG)
                    ? Stream.of(new Breach(at.path(), "is not a long"))
                    : Stream.empty();
        });
        return Stream.concat(decimals, named);
    }

    private static Stream<Breach> enumDefault(Contract contract) {
        return offendingTypes(
                contract,
                type -> type.getType() == Schema.Type.ENUM && !"UNKNOWN".equals(type.getEnumDefault()),
                type -> "the enum " + type.getName() + " does not default to UNKNOWN");
    }

    private static Stream<Breach> optional(Contract contract) {
        return FieldAt.within(contract.schema()).flatMap(at -> {
            var unions = at.types().filter(Schema::isUnion).toList();
            if (unions.isEmpty()) {
                return Stream.empty();
            }
            var types = at.field().schema().isUnion() ? at.field().schema().getTypes() : List.<Schema>of();
            if (unions.size() > 1 || types.size() != 2 || types.getFirst().getType() != Schema.Type.NULL) {
                return Stream.of(new Breach(at.path(), "is a union other than [null, …]"));
            }
            return JsonProperties.NULL_VALUE.equals(at.field().defaultVal())
                    ? Stream.empty()
                    : Stream.of(new Breach(at.path(), "has no default null"));
        });
    }

    private static Stream<Breach> personal(Contract contract) {
        if (contract.topic().isPersonal()) {
            return Stream.empty();
        }
        return FieldAt.within(contract.schema())
                .filter(at -> at.words().stream().anyMatch(PERSONAL_WORDS::contains)
                        || at.words().getLast().equals("reason"))
                .map(at -> new Breach(
                        at.path(),
                        "is personal or free text on " + contract.topic().name()));
    }

    private static Stream<Breach> offendingTypes(
            Contract contract, Function<Schema, Boolean> offends, Function<Schema, String> what) {
        return FieldAt.within(contract.schema())
                .flatMap(at -> at.types().filter(offends::apply).map(type -> new Breach(at.path(), what.apply(type))));
    }

    private static boolean isNamed(Schema type) {
        return switch (type.getType()) {
            case RECORD, ENUM, FIXED -> true;
            case UNION, ARRAY, MAP, STRING, BYTES, INT, LONG, FLOAT, DOUBLE, BOOLEAN, NULL -> false;
        };
    }

    private static boolean isUuid(Schema type) {
        return type.getType() == Schema.Type.STRING && LogicalTypes.uuid().equals(type.getLogicalType());
    }

    private static boolean isTimestamp(Schema type) {
        return LogicalTypes.timestampMicros().equals(type.getLogicalType());
    }
}
