package de.boxenstopp.stack.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FreshnessTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final String A_SERVICE =
            "<artifactId>service-kit</artifactId> <artifactId>spring-boot-maven-plugin</artifactId>";
    private static final String A_PROGRAM = "<artifactId>spring-boot-maven-plugin</artifactId>";
    private static final String JAR = "slot-service/target/slot-service-1.0.0-SNAPSHOT.jar";

    @TempDir
    private Path checkout;

    @BeforeEach
    void everythingWrittenBeforeNoonAndBuiltAtNoon() throws IOException {
        for (String file : new String[] {
            "pom.xml",
            "slot-service/src/main/java/Slot.java",
            "service-kit/src/main/java/Kit.java",
            "event-contracts/src/main/avro/SlotHeld.avsc",
            "booking-service/src/main/java/Booking.java"
        }) {
            write(file, NOON.minusSeconds(60));
        }
        write("slot-service/pom.xml", A_SERVICE, NOON.minusSeconds(60));
        write(JAR, "", NOON.minusSeconds(3600)); // repackaged jars all have the same time
        write(JAR + ".original", "", NOON);
    }

    @Test
    void isContentWithAJarYoungerThanItsSources() throws IOException {
        assertThat(freshness().reasonToBuild("slot-service")).isEmpty();
    }

    @Test
    void wantsWhatIsMissing() throws IOException {
        Files.delete(checkout.resolve(JAR));

        assertThat(freshness().reasonToBuild("slot-service")).contains("not built yet");
    }

    @Test
    void wantsWhatIsOlderThanItsSources() throws IOException {
        write("slot-service/src/main/java/Slot.java", NOON.plusSeconds(1));

        assertThat(freshness().reasonToBuild("slot-service"))
                .contains("older than slot-service/src/main/java/Slot.java");
    }

    @Test
    void wantsWhatIsOlderThanWhatAllServicesShare() throws IOException {
        write("service-kit/src/main/java/Kit.java", NOON.plusSeconds(1));

        assertThat(freshness().reasonToBuild("slot-service")).contains("older than service-kit/src/main/java/Kit.java");
    }

    @Test
    void doesNotCareForAnotherService() throws IOException {
        write("booking-service/src/main/java/Booking.java", NOON.plusSeconds(1));

        assertThat(freshness().reasonToBuild("slot-service")).isEmpty();
    }

    @Test
    void isContentAfterABuildThatLeftTheJarAlone() throws IOException {
        write("slot-service/pom.xml", NOON.plusSeconds(1));

        freshness().builtAsOf("slot-service", FileTime.from(NOON.plusSeconds(2)));

        assertThat(freshness().reasonToBuild("slot-service")).isEmpty();
    }

    @Test
    void wantsWhatWasChangedWhileItWasBuilt() throws IOException {
        freshness().builtAsOf("slot-service", FileTime.from(NOON.plusSeconds(2)));
        write("slot-service/src/main/java/Slot.java", NOON.plusSeconds(3));

        assertThat(freshness().reasonToBuild("slot-service")).isPresent();
    }

    @Test
    void looksAtThePlainJarOfAProgramThatIsNoServiceAndNotAtWhatServicesShare() throws IOException {
        write("simulators/pom.xml", A_PROGRAM, NOON.minusSeconds(60)); // repackaged beside it, not in its place
        assertThat(freshness().reasonToBuild("simulators")).contains("not built yet");

        write("simulators/target/simulators-1.0.0-SNAPSHOT.jar", NOON);
        write("service-kit/src/main/java/Kit.java", NOON.plusSeconds(1));
        assertThat(freshness().reasonToBuild("simulators")).isEmpty();
    }

    private Freshness freshness() {
        return new Freshness(checkout);
    }

    private void write(String file, Instant time) throws IOException {
        Path path = checkout.resolve(file);
        write(file, Files.exists(path) ? Files.readString(path) : "", time);
    }

    private void write(String file, String content, Instant time) throws IOException {
        Path path = checkout.resolve(file);
        Files.createDirectories(Folders.above(path));
        Files.writeString(path, content);
        Files.setLastModifiedTime(path, FileTime.from(time));
    }
}
