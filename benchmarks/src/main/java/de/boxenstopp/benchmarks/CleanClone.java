package de.boxenstopp.benchmarks;

import de.boxenstopp.stack.StackSettings;
import java.nio.file.Path;
import picocli.CommandLine.Command;

@Command(
        name = "clean-clone",
        description =
                "Minutes from a clean clone of what is committed here to all healthy, when Maven has downloaded the"
                        + " dependencies before.")
class CleanClone extends Bench {

    private static final double MAY_TAKE_MIN = 6;

    @Override
    protected int measure(Path folder) throws Exception {
        var settings = StackSettings.beside(folder.resolve("stack"));
        var clone = folder.resolve("clone");
        var run = new RunScript(clone, settings.state(), settings.ports());
        try {
            var begun = System.nanoTime();
            clone(settings.checkout(), clone);
            say("Building and starting all of the clone");
            RunScript.awaitSuccess(run.begin());
            var healthy = (System.nanoTime() - begun) / 6e10;
            run.awaitDoor();
            return new Report("From a clean clone")
                    .atMost("until all is healthy (min)", healthy, MAY_TAKE_MIN)
                    .print();
        } finally {
            run.stop();
        }
    }

    private static void clone(Path checkout, Path clone) throws Exception {
        var git = new ProcessBuilder("git", "clone", "--quiet", checkout.toString(), clone.toString()).inheritIO();
        if (git.start().waitFor() != 0) {
            throw new IllegalStateException("git clone failed");
        }
    }
}
