package de.boxenstopp.stack.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.boxenstopp.stack.build.Folders;
import de.boxenstopp.stack.process.Launcher;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With a program that costs little, and the real JVM. */
class StartUpCachesTest {

    @TempDir
    private Path folder;

    private StartUpCaches caches = new StartUpCaches(Path.of(""), false);
    private @Nullable Process started;

    @BeforeEach
    void aProgram() throws Exception {
        caches = new StartUpCaches(folder.resolve("caches"), true);
        jar("first");
    }

    @AfterEach
    void end() {
        if (started != null) {
            started.destroyForcibly();
        }
    }

    @Test
    void aProgramStartsFromTheCacheThatAnUnderstudyMade() throws Exception {
        HelloProgram program = program("-Xmx64m");
        assertThat(caches.lack(program.javaStart().orElseThrow())).isTrue();

        make(program);

        assertThat(caches.lack(program.javaStart().orElseThrow())).isFalse();
        assertThat(program.command().words()).contains("-XX:AOTMode=on");
        assertThat(isUpWith(program)).isTrue();
        assertThat(Folders.children(folder.resolve("caches"))).hasSize(1);
    }

    @Test
    void anotherBuildOtherOptionsOrAnOlderJdkNeedAnother() throws Exception {
        HelloProgram program = program("-Xmx64m");
        make(program);

        assertThat(caches.lack(program("-Xmx65m").javaStart().orElseThrow())).isTrue();
        assertThat(caches.lack(program("-Xmx64m", "-Dsaid=aloud").javaStart().orElseThrow()))
                .as("properties are nothing to the JVM")
                .isFalse();
        jar("second");
        assertThat(caches.lack(program.javaStart().orElseThrow())).isTrue();

        make(program);
        assertThat(Folders.children(folder.resolve("caches")))
                .as("the one it replaces is forgotten")
                .hasSize(1);
    }

    @Test
    void aCacheThatTheJvmRefusesIsForgotten() throws Exception {
        HelloProgram program = program("-Xmx64m");
        make(program);
        Files.writeString(Folders.children(folder.resolve("caches")).getFirst(), "nothing that a JVM could map");

        assertThat(isUpWith(program)).as("it insists on the cache").isFalse();

        assertThat(program.command().words()).doesNotContain("-XX:AOTMode=on");
        assertThat(Folders.children(folder.resolve("caches"))).isEmpty();
        assertThat(isUpWith(program)).isTrue();
    }

    @Test
    void nothingStaysOfOneThatIsGivenUpHalfWay() throws Exception {
        HelloProgram never = program("-Xmx64m", "-Dnever=true");
        Thread making = Thread.ofPlatform().start(() -> {
            try {
                make(never);
            } catch (Exception e) {
                // given up
            }
        });
        Path log = folder.resolve("logs/cache-hello.log");
        await().until(() -> Files.exists(log) && Files.readString(log).contains("hello"));
        assertThat(Folders.children(folder.resolve("pids"))).isNotEmpty();

        making.interrupt();
        making.join();

        assertThat(Folders.children(folder.resolve("caches"))).isEmpty();
        assertThat(Folders.children(folder.resolve("pids"))).isEmpty();
    }

    @Test
    void noneIsMadeOrUsedWhenNobodyWantsThem() throws Exception {
        HelloProgram program = program("-Xmx64m");
        make(program);
        StartUpCaches unwanted = new StartUpCaches(folder.resolve("caches"), false);

        assertThat(unwanted.words(program.javaStart().orElseThrow(), program.log()))
                .doesNotContain("-XX:AOTMode=on");
        jar("second");
        assertThat(unwanted.lack(program.javaStart().orElseThrow())).isFalse();
    }

    private void make(HelloProgram program) throws Exception {
        Files.createDirectories(folder.resolve("pids"));
        new CacheMaker(caches, folder.resolve("logs"), folder.resolve("pids"), Clock.systemUTC(), Duration.ZERO)
                .make(program);
    }

    private HelloProgram program(String... options) {
        return new HelloProgram(caches, jarFile(), folder.resolve("run"), List.of(options));
    }

    private Path jarFile() {
        return folder.resolve("hello.jar");
    }

    private void jar(String comment) throws Exception {
        String name = Hello.class.getName().replace('.', '/') + ".class";
        try (OutputStream file = Files.newOutputStream(jarFile());
                JarOutputStream out = new JarOutputStream(file);
                InputStream code = Hello.class.getResourceAsStream("/" + name)) {
            out.setComment(comment);
            out.putNextEntry(new ZipEntry(name));
            code.transferTo(out);
            out.closeEntry();
        }
    }

    private boolean isUpWith(HelloProgram program) throws Exception {
        program.prepare(line -> {});
        Process process = Launcher.start(program.command(), program.log().file());
        started = process;
        while (program.missing().isPresent()) {
            if (process.waitFor(50, TimeUnit.MILLISECONDS)) {
                return false;
            }
        }
        process.destroyForcibly().waitFor();
        return true;
    }
}
