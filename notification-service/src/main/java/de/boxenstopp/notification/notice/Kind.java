package de.boxenstopp.notification.notice;

/** The kinds of mails about a booking; also their codes outside. */
public enum Kind {
    BOOKING_CONFIRMED(News.Confirmed.class),
    PAYMENT_FAILED(News.PaymentFailed.class),
    PAYMENT_TURNED_AWAY(News.TurnedAway.class);

    private final Class<? extends News> news;

    Kind(Class<? extends News> news) {
        this.news = news;
    }

    Class<? extends News> news() {
        return news;
    }
}
