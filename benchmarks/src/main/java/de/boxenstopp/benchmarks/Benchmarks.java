package de.boxenstopp.benchmarks;

import de.boxenstopp.benchmarks.journey.AgainstNginx;
import de.boxenstopp.benchmarks.journey.DroppedResponses;
import de.boxenstopp.benchmarks.journey.JourneysChaos;
import de.boxenstopp.benchmarks.journey.LateMoney;
import de.boxenstopp.benchmarks.journey.PaidToConfirmed;
import de.boxenstopp.benchmarks.journey.RollingRestart;
import de.boxenstopp.benchmarks.journey.StopUnderLoad;
import de.boxenstopp.benchmarks.journey.ThousandAtOnce;
import de.boxenstopp.benchmarks.journey.WebhookOrders;
import de.boxenstopp.benchmarks.journey.Webhooks;
import de.boxenstopp.benchmarks.slots.Availability;
import de.boxenstopp.benchmarks.slots.HoldSpeed;
import de.boxenstopp.benchmarks.slots.SlotStream;
import de.boxenstopp.benchmarks.slots.SlotsDepth;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

@Command(
        name = "benchmarks/run",
        description = "Measures the promises that carry a number. Each starts a stack of its own beside whatever runs.",
        mixinStandardHelpOptions = true,
        subcommands = {
            OutboxTakeover.class,
            OutboxLatency.class,
            OutboxBacklog.class,
            Slots.class,
            Prices.class,
            Quotes.class,
            Placing.class,
            Chaos.class,
            JourneysChaos.class,
            WebhookOrders.class,
            DroppedResponses.class,
            PaidToConfirmed.class,
            Webhooks.class,
            LateMoney.class,
            AgainstNginx.class,
            ThousandAtOnce.class,
            Availability.class,
            SlotStream.class,
            HoldSpeed.class,
            SlotsDepth.class,
            RollingRestart.class,
            StopUnderLoad.class,
            SecondStart.class,
            CleanClone.class
        })
class Benchmarks implements Callable<Integer> {

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Benchmarks()).execute(arguments));
    }

    @Override
    public Integer call() {
        CommandLine.usage(this, System.out);
        return 2;
    }
}
