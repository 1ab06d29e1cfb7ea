package de.boxenstopp.benchmarks;

import java.util.concurrent.Callable;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "prices", description = "Calculating prices, measured by JMH in a JVM of its own, one thread.")
class Prices implements Callable<Integer> {

    @Option(names = "--rounds", defaultValue = "5", description = "Of warming up, and of measuring (${DEFAULT-VALUE}).")
    int rounds;

    @Option(names = "--seconds", defaultValue = "3", description = "How long a round takes (${DEFAULT-VALUE}).")
    int seconds;

    @Override
    public Integer call() throws RunnerException {
        var options = new OptionsBuilder()
                .include(PriceLoop.class.getName() + ".*")
                .forks(1)
                .warmupIterations(rounds)
                .warmupTime(TimeValue.seconds(seconds))
                .measurementIterations(rounds)
                .measurementTime(TimeValue.seconds(seconds))
                .build();
        var result = new Runner(options).runSingle().getPrimaryResult();
        return new Report("Price calculations, three services each")
                .atLeast("per second", result.getScore(), 200_000)
                .note("± (99.9 %)", result.getScoreError())
                .print();
    }
}
