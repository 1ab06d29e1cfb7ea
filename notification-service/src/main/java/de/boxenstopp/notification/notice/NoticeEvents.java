package de.boxenstopp.notification.notice;

import de.boxenstopp.notification.sending.Outcome;

/** Tells the other services what became of a notice, in the transaction that settles it. */
public interface NoticeEvents {

    void sent(Notice notice);

    void failed(Notice notice, Outcome.Refused.Reason reason);
}
