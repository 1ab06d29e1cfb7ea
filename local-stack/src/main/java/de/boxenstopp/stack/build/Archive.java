package de.boxenstopp.stack.build;

import de.boxenstopp.stack.process.StackFailed;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** Unpacks an archive whole or not at all: beside the target first, then moved there in one step. */
public final class Archive {

    private static final int OWNER_MAY_EXECUTE = 0100;

    private Archive() {}

    /** A {@code .tar.gz}. */
    public static void unpackTarGz(Path archive, Path target) throws IOException {
        try (InputStream in = Files.newInputStream(archive);
                InputStream tar = new GZIPInputStream(new BufferedInputStream(in))) {
            unpack(tar, target);
        }
    }

    /** The one {@code .txz} inside a jar, which is how PostgreSQL's programs come. */
    public static void unpackTxzInJar(Path jar, Path target) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            ZipEntry packed = zip.stream()
                    .filter(entry -> entry.getName().endsWith(".txz"))
                    .findFirst()
                    .orElseThrow(() -> new StackFailed("No .txz in " + jar));
            try (InputStream tar = new XZInputStream(new BufferedInputStream(zip.getInputStream(packed)))) {
                unpack(tar, target);
            }
        }
    }

    private static void unpack(InputStream tar, Path target) throws IOException {
        Path beside = target.resolveSibling(
                target.getFileName() + ".part-" + ProcessHandle.current().pid());
        Folders.delete(beside);
        try {
            write(tar, beside);
            Folders.moveUnlessThere(beside, target);
        } finally {
            Folders.delete(beside);
        }
    }

    private static void write(InputStream in, Path folder) throws IOException {
        Folders.createForAll(folder);
        try (TarArchiveInputStream tar = new TarArchiveInputStream(in)) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path path = folder.resolve(entry.getName()).normalize();
                if (!path.startsWith(folder)) {
                    throw new IOException("Entry outside of the archive: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Folders.createForAll(path);
                    continue;
                }
                Folders.createForAll(Folders.above(path));
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
                } else {
                    Files.copy(tar, path, StandardCopyOption.REPLACE_EXISTING);
                    Files.setPosixFilePermissions(path, permissions((entry.getMode() & OWNER_MAY_EXECUTE) != 0));
                }
            }
        }
    }

    /** Readable for all, as PostgreSQL may run as somebody else than whoever unpacked it. */
    private static Set<PosixFilePermission> permissions(boolean executable) {
        Set<PosixFilePermission> permissions = EnumSet.of(
                PosixFilePermission.OWNER_READ,
                PosixFilePermission.OWNER_WRITE,
                PosixFilePermission.GROUP_READ,
                PosixFilePermission.OTHERS_READ);
        if (executable) {
            permissions.add(PosixFilePermission.OWNER_EXECUTE);
            permissions.add(PosixFilePermission.GROUP_EXECUTE);
            permissions.add(PosixFilePermission.OTHERS_EXECUTE);
        }
        return permissions;
    }
}
