package de.boxenstopp.stack.build;

import de.boxenstopp.stack.process.StackFailed;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.jspecify.annotations.Nullable;

/**
 * A service's own classes in a jar whose manifest names the libraries, in the order of Spring Boot's index. No folder is
 * on that class path: with one, no start-up cache can be made.
 */
final class ThinJar {

    private static final String CLASSES = "BOOT-INF/classes/";
    private static final String INDEX = "BOOT-INF/classpath.idx";
    private static final Attributes.Name START_CLASS = new Attributes.Name("Start-Class");

    private ThinJar() {}

    /** Writes it; the libraries are put where they belong. */
    static void write(JarFile service, Path target, Libraries libraries) throws IOException {
        Manifest manifest = new Manifest();
        Attributes own = manifest.getMainAttributes();
        Attributes whole = service.getManifest().getMainAttributes();
        own.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        for (Attributes.Name kept :
                List.of(Attributes.Name.IMPLEMENTATION_TITLE, Attributes.Name.IMPLEMENTATION_VERSION)) {
            Optional.ofNullable(whole.get(kept)).ifPresent(value -> own.put(kept, value));
        }
        own.put(Attributes.Name.MAIN_CLASS, required(whole.getValue(START_CLASS), service, START_CLASS.toString()));
        own.put(Attributes.Name.CLASS_PATH, classPath(service, Folders.above(target), libraries));
        FileTime built = required(service.getEntry(JarFile.MANIFEST_NAME), service, "manifest")
                .getLastModifiedTime();
        try (OutputStream file = Files.newOutputStream(target);
                JarOutputStream out = new JarOutputStream(file, manifest)) {
            for (ZipEntry entry : Collections.list(service.entries())) {
                if (entry.getName().startsWith(CLASSES) && entry.getName().length() > CLASSES.length()) {
                    copy(service, entry, out);
                }
            }
        }
        Files.setLastModifiedTime(target, built); // as with the libraries
    }

    /** The libraries that a written jar names. */
    static Stream<Path> librariesOf(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            String classPath = file.getManifest().getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
            return Stream.of(classPath.split(" ", -1))
                    .map(entry -> Folders.above(jar).resolve(entry).normalize());
        }
    }

    private static String classPath(JarFile service, Path from, Libraries libraries) throws IOException {
        List<Path> all = new ArrayList<>();
        ZipEntry index = required(service.getEntry(INDEX), service, INDEX);
        try (InputStream content = service.getInputStream(index);
                BufferedReader lines = new BufferedReader(new InputStreamReader(content, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String name = line.replaceAll("^- \"|\"$", "");
                all.add(libraries.of(service, required(service.getEntry(name), service, name)));
            }
        }
        return all.stream().map(library -> from.relativize(library).toString()).collect(Collectors.joining(" "));
    }

    /** Folders too: whoever looks for classes in a package asks for its folder. */
    private static void copy(JarFile service, ZipEntry entry, JarOutputStream out) throws IOException {
        ZipEntry own = new ZipEntry(entry.getName().substring(CLASSES.length()));
        own.setLastModifiedTime(entry.getLastModifiedTime());
        out.putNextEntry(own);
        try (InputStream content = service.getInputStream(entry)) {
            content.transferTo(out);
        }
        out.closeEntry();
    }

    private static <T> T required(@Nullable T found, JarFile service, String what) {
        return Optional.ofNullable(found)
                .orElseThrow(() -> new StackFailed(service.getName() + " is no service: it has no " + what));
    }
}
