package de.boxenstopp.stack.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTest {

    @TempDir
    private Path folder;

    @Test
    void unpacksFilesLinksAndWhatMayBeExecuted() throws IOException {
        Path archive = archive("bin/tool", "lib/data");

        Archive.unpackTarGz(archive, folder.resolve("target"));

        assertThat(folder.resolve("target/lib/data")).hasContent("content");
        assertThat(folder.resolve("target/bin/tool")).isExecutable();
        assertThat(folder.resolve("target/lib/link")).isSymbolicLink().hasContent("content");
    }

    @Test
    void leavesNothingBehindWhenTheArchiveIsBroken() throws IOException {
        Path archive = archive("bin/tool", "lib/data");
        byte[] bytes = Files.readAllBytes(archive);
        Files.write(archive, Arrays.copyOf(bytes, bytes.length / 2));

        assertThatIOException().isThrownBy(() -> Archive.unpackTarGz(archive, folder.resolve("target")));

        assertThat(filesIn(folder)).containsExactly(archive);
    }

    @Test
    void keepsTheCopyOfWhoeverWasFaster() throws IOException {
        Path archive = archive("bin/tool", "lib/data");
        Path target = folder.resolve("target");
        Archive.unpackTarGz(archive, target);
        Files.writeString(target.resolve("mine"), "");

        Archive.unpackTarGz(archive, target);

        assertThat(target.resolve("mine")).exists();
        assertThat(filesIn(folder)).containsExactlyInAnyOrder(archive, target);
    }

    @Test
    void writesNothingOutsideOfItsFolder() throws IOException {
        Path archive = archive("bin/tool", "../outside");

        assertThatIOException().isThrownBy(() -> Archive.unpackTarGz(archive, folder.resolve("target")));

        assertThat(folder.resolve("outside")).doesNotExist();
    }

    private Path archive(String executable, String plain) throws IOException {
        Path archive = folder.resolve("archive.tar.gz");
        byte[] content = "content".getBytes(StandardCharsets.UTF_8);
        try (TarArchiveOutputStream tar =
                new TarArchiveOutputStream(new GZIPOutputStream(Files.newOutputStream(archive)))) {
            for (String name : new String[] {executable, plain}) {
                TarArchiveEntry entry = new TarArchiveEntry(name, true);
                entry.setSize(content.length);
                entry.setMode(name.equals(executable) ? 0100755 : 0100644);
                tar.putArchiveEntry(entry);
                tar.write(content);
                tar.closeArchiveEntry();
            }
            TarArchiveEntry link = new TarArchiveEntry("lib/link", TarConstants.LF_SYMLINK);
            link.setLinkName("data");
            tar.putArchiveEntry(link);
            tar.closeArchiveEntry();
        }
        return archive;
    }

    private static Stream<Path> filesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList().stream();
        }
    }
}
