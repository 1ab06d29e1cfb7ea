package de.boxenstopp.stack.build;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The libraries of all services, each once: in a folder named after its content, as two builds of a module of ours carry
 * the same name.
 */
final class Libraries {

    private final Path folder;

    Libraries(Path folder) {
        this.folder = folder;
    }

    /** Where the library lies; it is put there if it is missing. */
    Path of(ZipFile service, ZipEntry packed) throws IOException {
        String name = packed.getName().substring(packed.getName().lastIndexOf('/') + 1);
        Path library = folder.resolve(Long.toHexString(packed.getCrc())).resolve(name);
        if (!Files.exists(library) || Files.size(library) != packed.getSize()) {
            Folders.createForAll(Folders.above(library));
            Path beside = library.resolveSibling(name + ".part");
            try (InputStream content = service.getInputStream(packed)) {
                Files.copy(content, beside, StandardCopyOption.REPLACE_EXISTING);
            }
            // A start-up cache remembers it: the same library is to have the same time whenever it was put here.
            Files.setLastModifiedTime(beside, packed.getLastModifiedTime());
            Files.move(beside, library, StandardCopyOption.ATOMIC_MOVE);
        }
        return library;
    }

    void deleteAllBut(Set<Path> needed) throws IOException {
        for (Path content : Folders.children(folder)) {
            if (Folders.children(content).stream().noneMatch(needed::contains)) {
                Folders.delete(content);
            }
        }
    }
}
