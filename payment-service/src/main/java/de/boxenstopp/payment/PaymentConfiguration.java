package de.boxenstopp.payment;

import de.boxenstopp.payment.invoice.application.IssueWaiting;
import de.boxenstopp.payment.payment.application.ResolvePayments;
import de.boxenstopp.payment.refund.application.ResolveRefunds;
import de.boxenstopp.payment.webhook.application.SweepEvents;
import de.boxenstopp.payment.webhook.application.WebhookSettings;
import de.boxenstopp.payment.webhook.application.Webhooks;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.SchedulingConfigurer;

/**
 * What happens by itself, and when. At fixed rates, as tasks with fixed delays share one thread, and each of these may
 * wait for Stripe; whoever still is at it makes the next one skip.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({JanitorSettings.class, WebhookSettings.class})
class PaymentConfiguration {

    private static final Duration DAILY_WORK = Duration.ofHours(1);

    @Bean
    SchedulingConfigurer janitors(
            OneAtATime oneAtATime,
            ResolvePayments payments,
            ResolveRefunds refunds,
            IssueWaiting invoices,
            JanitorSettings settings) {
        return tasks -> {
            var every = settings.every();
            tasks.addFixedRateTask(() -> oneAtATime.run("resolve-payments", payments::handle), every);
            tasks.addFixedRateTask(() -> oneAtATime.run("resolve-refunds", refunds::handle), every);
            tasks.addFixedRateTask(() -> oneAtATime.run("issue-waiting", invoices::handle), every);
        };
    }

    @Bean
    SchedulingConfigurer sweeping(
            OneAtATime oneAtATime, SweepEvents sweep, Webhooks webhooks, WebhookSettings settings, Clock clock) {
        return tasks -> {
            tasks.addFixedRateTask(() -> oneAtATime.run("sweep-events", sweep::handle), settings.sweepEvery());
            tasks.addFixedDelayTask(
                    () -> webhooks.deleteReceivedBefore(clock.instant().minus(settings.keep())), DAILY_WORK);
        };
    }
}
