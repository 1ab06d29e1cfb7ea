package de.boxenstopp.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;

/** Every rule is seen biting. The messages are what somebody reads whose schema is refused. */
class RuleTest {

    private static final String GOOD_DOC = "A car was washed. Owner: wash-service. Topic: wash-events, key: bookingId.";
    private static final String EVENT_ID = uuid("eventId");
    private static final String OCCURRED_AT = """
            {"name": "occurredAt", "type": {"type": "long", "logicalType": "timestamp-micros"}}""";
    private static final String BOOKING_ID = uuid("bookingId");
    private static final String NUMBER = """
            {"name": "bookingNumber", "type": "string"}""";

    @Test
    void everyContractKeepsEveryRule() {
        assertThat(Contracts.all())
                .hasSizeGreaterThan(20)
                .flatMap(Rule::allBrokenBy)
                .isEmpty();
    }

    @Test
    void aGoodRecordBreaksNothing() {
        assertThat(Rule.allBrokenBy(carWashed(GOOD_DOC, EVENT_ID, OCCURRED_AT, BOOKING_ID, NUMBER)))
                .isEmpty();
    }

    @Test
    void aRecordWithoutDocIsRefused() {
        assertThat(Rule.allBrokenBy(carWashed("", EVENT_ID, OCCURRED_AT, BOOKING_ID, NUMBER)))
                .containsExactly("CarWashed: doc does not tell the fact and end in «Owner: wash-service."
                        + " Topic: wash-events, key: bookingId.» [a record says what it tells, whose it is and where"
                        + " it travels]");
    }

    @Test
    void aDocThatNamesAnotherTopicIsRefused() {
        var doc = GOOD_DOC.replace("wash-events", "rinse-events");

        assertThat(Rule.allBrokenBy(carWashed(doc, EVENT_ID, OCCURRED_AT, BOOKING_ID, NUMBER)))
                .singleElement()
                .asString()
                .contains("Topic: wash-events");
    }

    @Test
    void aNestedRecordWithoutDocIsRefused() {
        assertThat(allBrokenWith("""
                        {"name": "brush", "type": {"type": "record", "name": "Brush", "fields": []}}"""))
                .containsExactly("Brush: has no doc [a record says what it tells, whose it is and where it travels]");
    }

    @Test
    void aRecordWithoutEventIdIsRefused() {
        assertThat(Rule.allBrokenBy(carWashed(GOOD_DOC, OCCURRED_AT, BOOKING_ID, NUMBER)))
                .containsExactly("CarWashed.eventId: is missing [every record has an eventId]");
    }

    @Test
    void anEventIdThatIsNoUuidIsRefused() {
        var eventId = """
                {"name": "eventId", "type": "string"}""";

        assertThat(Rule.allBrokenBy(carWashed(GOOD_DOC, eventId, OCCURRED_AT, BOOKING_ID, NUMBER)))
                .containsExactly("CarWashed.eventId: is not a uuid [every record has an eventId]");
    }

    @Test
    void anOccurredAtInMillisecondsIsRefused() {
        var millis = OCCURRED_AT.replace("micros", "millis");

        assertThat(Rule.allBrokenBy(carWashed(GOOD_DOC, EVENT_ID, millis, BOOKING_ID, NUMBER)))
                .containsExactly("CarWashed.occurredAt: is not a timestamp-micros [every record has an occurredAt]");
    }

    @Test
    void aRecordWithoutItsKeyIsRefused() {
        assertThat(Rule.allBrokenBy(carWashed(GOOD_DOC, EVENT_ID, OCCURRED_AT, NUMBER)))
                .containsExactly("CarWashed.bookingId: is missing [every record carries its key]");
    }

    @Test
    void aRecordWithoutWhatItsTopicCarriesIsRefused() {
        assertThat(Rule.allBrokenBy(carWashed(GOOD_DOC, EVENT_ID, OCCURRED_AT, BOOKING_ID)))
                .containsExactly("CarWashed.bookingNumber: is missing [every record carries what its topic promises]");
    }

    @Test
    void aDoubleIsRefusedHoweverDeepItLies() {
        assertThat(allBrokenWith("""
                        {"name": "steps", "type": {"type": "array", "items": {"type": "record", "name": "Step",
                         "doc": "One step.", "fields": [
                           {"name": "litres", "type": ["null", "double"], "default": null}]}}}"""))
                .containsExactly("CarWashed.steps.litres: is a double [nothing is a floating-point number]");
    }

    @Test
    void aFloatIsRefused() {
        assertThat(allBrokenWith("""
                        {"name": "litres", "type": "float"}"""))
                .containsExactly("CarWashed.litres: is a float [nothing is a floating-point number]");
    }

    @Test
    void moneyThatDoesNotSayCentsIsRefused() {
        assertThat(allBrokenWith("""
                        {"name": "washPrice", "type": "long"}"""))
                .containsExactly("CarWashed.washPrice: is money by its name, but does not end in Cents"
                        + " [money is a long named …Cents]");
    }

    @Test
    void centsThatAreNoLongAreRefused() {
        assertThat(allBrokenWith("""
                        {"name": "priceCents", "type": ["null", "int"], "default": null}"""))
                .containsExactly("CarWashed.priceCents: is not a long [money is a long named …Cents]");
    }

    @Test
    void aDecimalIsRefused() {
        assertThat(allBrokenWith("""
                        {"name": "paid", "type": {"type": "bytes", "logicalType": "decimal", "precision": 9}}""")).containsExactly("CarWashed.paid: is a decimal [money is a long named …Cents]");
    }

    @Test
    void anEnumThatDoesNotDefaultToUnknownIsRefused() {
        assertThat(allBrokenWith("""
                        {"name": "brush", "type": {"type": "enum", "name": "Brush", "doc": "Which brush.",
                         "symbols": ["UNKNOWN", "SOFT"], "default": "SOFT"}}"""))
                .containsExactly("CarWashed.brush: the enum Brush does not default to UNKNOWN [an enum defaults to"
                        + " UNKNOWN, so that old readers survive new symbols]");
    }

    @Test
    void anOptionalFieldWithoutDefaultIsRefused() {
        assertThat(allBrokenWith("""
                        {"name": "jockeyId", "type": ["null", "string"]}"""))
                .containsExactly("CarWashed.jockeyId: has no default null [optional is a union of null and one type,"
                        + " with default null]");
    }

    @Test
    void anOptionalFieldWithNullAtTheEndIsRefused() {
        assertThat(allBrokenWith("""
                        {"name": "jockeyId", "type": ["string", "null"], "default": "nobody"}"""))
                .containsExactly("CarWashed.jockeyId: is a union other than [null, …] [optional is a union of null"
                        + " and one type, with default null]");
    }

    @Test
    void aUnionInsideAnArrayIsRefused() {
        assertThat(allBrokenWith("""
                        {"name": "jockeyIds", "type": {"type": "array", "items": ["null", "string"]}}"""))
                .containsExactly("CarWashed.jockeyIds: is a union other than [null, …] [optional is a union of null"
                        + " and one type, with default null]");
    }

    @Test
    void aPersonalFieldOutsideACompactedTopicIsRefusedHoweverDeepItLies() {
        assertThat(allBrokenWith("""
                        {"name": "wash", "type": {"type": "record", "name": "Wash", "doc": "One wash.", "fields": [
                          {"name": "washerName", "type": "string"}]}}"""))
                .containsExactly("CarWashed.wash.washerName: is personal or free text on wash-events [personal data"
                        + " and free text travel on compacted topics only]");
    }

    @Test
    void everyPersonalFieldOfTheProfilesWouldBeRefusedAmongFacts() {
        var names = List.of(
                "name",
                "firstName",
                "lastName",
                "displayName",
                "email",
                "phone",
                "pickupAddress",
                "street",
                "zip",
                "city",
                "notes",
                "customerNote",
                "licensePlate",
                "remarks",
                "description",
                "freeText",
                "reason");

        assertThat(names)
                .allSatisfy(name -> assertThat(allBrokenWith("""
                        {"name": "%s", "type": "string"}""".formatted(name)))
                        .singleElement()
                        .asString()
                        .startsWith("CarWashed." + name + ": is personal or free text"));
    }

    @Test
    void codesAndNumbersAreNotTakenForPersonalData() {
        assertThat(allBrokenWith("""
                        {"name": "reasonCode", "type": "string"}""")).isEmpty();
    }

    private static List<String> allBrokenWith(String field) {
        return Rule.allBrokenBy(carWashed(GOOD_DOC, EVENT_ID, OCCURRED_AT, BOOKING_ID, NUMBER, field));
    }

    private static Contract carWashed(String doc, String... fields) {
        var topic = new Topic(
                "wash-events",
                "wash",
                "bookingId",
                Topic.Kept.FOREVER,
                List.of("bookingNumber"),
                List.of("CarWashed"),
                List.of());
        var record = """
                {"type": "record", "name": "CarWashed", "namespace": "de.boxenstopp.events.wash", "doc": "%s",
                 "fields": [%s]}""".formatted(doc, String.join(",", fields));
        return new Contract(topic, new Schema.Parser().parse(record));
    }

    private static String uuid(String name) {
        return """
                {"name": "%s", "type": {"type": "string", "logicalType": "uuid"}}""".formatted(name);
    }
}
