package de.boxenstopp.stack.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.boxenstopp.stack.process.StackFailed;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceJarTest {

    @TempDir
    private Path folder;

    @Test
    void saysThatThereIsNothingToStart() {
        assertThatExceptionOfType(StackFailed.class)
                .isThrownBy(() -> jar().extract(line -> {}))
                .withMessageEndingWith("slot-service-1.0.0-SNAPSHOT.jar is not built");
    }

    @Test
    void leavesNothingBehindOfAJarThatIsHalfWritten() throws Exception {
        Path jar = folder.resolve("slot-service/target/slot-service-1.0.0-SNAPSHOT.jar");
        Files.createDirectories(Folders.above(jar));
        Files.writeString(jar, "not yet a jar");

        assertThatExceptionOfType(StackFailed.class)
                .isThrownBy(() -> jar().extract(line -> {}))
                .withMessageContaining(jar + " is not a whole jar");

        assertThat(folder.resolve("apps/services")).doesNotExist();
    }

    private ServiceJar jar() {
        return new ServiceJar(folder, "slot-service", new Apps(folder.resolve("apps")));
    }
}
