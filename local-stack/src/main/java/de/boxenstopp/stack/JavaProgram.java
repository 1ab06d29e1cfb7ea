package de.boxenstopp.stack;

import de.boxenstopp.stack.build.Apps;
import de.boxenstopp.stack.build.Folders;
import de.boxenstopp.stack.build.ServiceJar;
import de.boxenstopp.stack.part.Catalogue;
import de.boxenstopp.stack.part.Jvm;
import de.boxenstopp.stack.part.StateFolder;
import de.boxenstopp.stack.process.Command;
import de.boxenstopp.stack.process.Launcher;
import de.boxenstopp.stack.process.ProgramLog;
import de.boxenstopp.stack.process.StackFailed;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** How a program of one's own is to be started beside the stack. */
public final class JavaProgram {

    private final String name;
    private final StateFolder state;
    private final Consumer<Running> started;
    private final List<String> jvmOptions = new ArrayList<>();
    private final Map<String, String> environment = new HashMap<>();
    private List<String> target = List.of();
    private List<String> arguments = List.of();

    JavaProgram(String name, StateFolder state, Consumer<Running> started) {
        this.name = name;
        this.state = state;
        this.started = started;
    }

    /** @param classPath as {@code java -cp} takes it; {@code System.getProperty("java.class.path")} is one's own */
    public JavaProgram mainClass(String mainClass, String classPath) {
        target = List.of("-cp", classPath, mainClass);
        return this;
    }

    JavaProgram jar(StackSettings settings, Catalogue.Entry service) {
        try {
            Apps apps = new Apps(settings.tools().resolve("apps"));
            ServiceJar jar = new ServiceJar(settings.checkout(), service.module(), apps);
            target = List.of("-jar", jar.extract(line -> {}).toString());
            return this;
        } catch (IOException e) {
            throw new StackFailed("Cannot extract " + service.module() + ": " + e, e);
        }
    }

    /** Added to what was given before; wins over it. */
    public JavaProgram environment(Map<String, String> further) {
        environment.putAll(further);
        return this;
    }

    /** Added to the usual ones (256 MB, serial collector, C1 only); win over them. */
    public JavaProgram jvmOptions(List<String> further) {
        jvmOptions.addAll(further);
        return this;
    }

    public JavaProgram arguments(String... words) {
        arguments = List.of(words);
        return this;
    }

    public Running start() {
        List<String> words = new ArrayList<>(Jvm.words(jvmOptions));
        words.addAll(target);
        words.addAll(arguments);
        ProgramLog log = new ProgramLog(state.logs(), name);
        try {
            Folders.createForAll(state.work(name));
            log.rotate();
            Running running = new Running(
                    name, Launcher.start(Command.of(words, state.work(name), environment), log.file()), log);
            started.accept(running);
            return running;
        } catch (IOException e) {
            throw new StackFailed("Cannot start " + name + ": " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailed("Interrupted", e);
        }
    }
}
