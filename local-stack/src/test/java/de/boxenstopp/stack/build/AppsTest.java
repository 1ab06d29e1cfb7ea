package de.boxenstopp.stack.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Services as they are built, taken apart for a start. */
class AppsTest {

    @TempDir
    private Path folder;

    @Test
    void aServiceRunsFromItsOwnClassesAndTheSharedLibrariesInTheirOrder() throws Exception {
        build(
                "slot-service",
                "hello",
                Map.of("zebra-1.0.jar", "z", "ant-1.0.jar", "a"),
                "zebra-1.0.jar",
                "ant-1.0.jar");

        Path jar = extract("slot-service");

        assertThat(ThinJar.librariesOf(jar))
                .extracting(library -> library.getFileName().toString())
                .containsExactly("zebra-1.0.jar", "ant-1.0.jar");
        assertThat(ThinJar.librariesOf(jar))
                .allSatisfy(library -> assertThat(library).exists());
        assertThat(printedBy(jar)).isEqualTo("hello");
    }

    @Test
    void aLibraryOfTwoServicesLiesThereOnce() throws Exception {
        build("slot-service", "slot", Map.of("kit.jar", "same"), "kit.jar");
        build("booking-service", "booking", Map.of("kit.jar", "same"), "kit.jar");

        extract("slot-service");
        extract("booking-service");

        assertThat(libraries()).hasSize(1);
    }

    @Test
    void anotherLibraryOfTheSameNameIsAnother() throws Exception {
        build("slot-service", "slot", Map.of("kit.jar", "one"), "kit.jar");
        build("booking-service", "booking", Map.of("kit.jar", "two"), "kit.jar");

        extract("slot-service");
        extract("booking-service");

        assertThat(libraries()).hasSize(2);
    }

    @Test
    void theSameBuildIsTakenApartOnce() throws Exception {
        build("slot-service", "slot", Map.of("kit.jar", "k"), "kit.jar");
        Path first = extract("slot-service");
        FileTime then = Files.getLastModifiedTime(first);

        build("slot-service", "slot", Map.of("kit.jar", "k"), "kit.jar");

        assertThat(extract("slot-service")).isEqualTo(first);
        assertThat(Files.getLastModifiedTime(first)).isEqualTo(then);
    }

    @Test
    void aHalfWrittenLibraryIsWrittenAgain() throws Exception {
        build("slot-service", "slot", Map.of("kit.jar", "whole"), "kit.jar");
        extract("slot-service");
        Files.writeString(libraries().getFirst(), "wh");

        build("booking-service", "booking", Map.of("kit.jar", "whole"), "kit.jar");
        extract("booking-service");

        assertThat(libraries().getFirst()).hasContent("whole");
    }

    @Test
    void onlyTheLastBuildsStayAndTheLibrariesThatTheyNeed() throws Exception {
        build("booking-service", "booking", Map.of("kit.jar", "of booking"), "kit.jar");
        extract("booking-service");
        for (int build = 1; build <= 5; build++) {
            build("slot-service", "build " + build, Map.of("kit.jar", "kit " + build), "kit.jar");
            usedAt(extract("slot-service"), build);
        }

        assertThat(Folders.children(folder.resolve("apps/services/slot-service")))
                .hasSize(3);
        assertThat(libraries())
                .extracting(Files::readString)
                .containsExactlyInAnyOrder("of booking", "kit 3", "kit 4", "kit 5");
    }

    private Path extract(String module) throws Exception {
        return new ServiceJar(folder, module, new Apps(folder.resolve("apps"))).extract(line -> {});
    }

    private static void usedAt(Path jar, int minute) throws IOException {
        Files.setLastModifiedTime(
                Folders.above(jar).resolve("used"), FileTime.fromMillis(minute * 60_000L)); // all in one moment here
    }

    private List<Path> libraries() throws IOException {
        try (Stream<Path> all = Files.walk(folder.resolve("apps/libraries"))) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    /** As Spring Boot packs a service. */
    private void build(String module, String text, Map<String, String> libraries, String... order) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Start-Class", Greeting.class.getName());
        Path jar = folder.resolve(module + "/target/" + module + "-1.0.0-SNAPSHOT.jar");
        Files.createDirectories(Folders.above(jar));
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            String name = Greeting.class.getName().replace('.', '/') + ".class";
            put(out, "BOOT-INF/classes/greeting.txt", text.getBytes(StandardCharsets.UTF_8));
            try (InputStream code = Greeting.class.getResourceAsStream("/" + name)) {
                put(out, "BOOT-INF/classes/" + name, code.readAllBytes());
            }
            for (Map.Entry<String, String> library : libraries.entrySet()) {
                put(out, "BOOT-INF/lib/" + library.getKey(), library.getValue().getBytes(StandardCharsets.UTF_8));
            }
            String index = Stream.of(order)
                    .map(library -> "- \"BOOT-INF/lib/" + library + "\"\n")
                    .reduce("", String::concat);
            put(out, "BOOT-INF/classpath.idx", index.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void put(JarOutputStream out, String name, byte[] content) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        out.write(content);
        out.closeEntry();
    }

    private static String printedBy(Path jar) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", jar.toString())
                .redirectErrorStream(true)
                .start();
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        process.getInputStream().transferTo(printed);
        return printed.toString(StandardCharsets.UTF_8);
    }

    /** What a service does here. */
    static final class Greeting {

        public static void main(String[] arguments) throws IOException {
            try (InputStream text = Greeting.class.getResourceAsStream("/greeting.txt")) {
                text.transferTo(System.out);
            }
        }
    }
}
