package de.boxenstopp.simulators.stripe.sim;

import de.boxenstopp.simulators.http.Answer;
import de.boxenstopp.simulators.http.Handler;
import de.boxenstopp.simulators.http.Request;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The last questions and answers of the API, oldest first: also those whose answer never arrived. */
public final class Exchanges {

    private static final int KEPT = 1000;

    private final Deque<Exchange> exchanges = new ArrayDeque<>();

    public synchronized List<Exchange> all() {
        return List.copyOf(exchanges);
    }

    public synchronized void clear() {
        exchanges.clear();
    }

    public Handler of(Handler door) {
        return request -> {
            var answer = door.handle(request);
            add(request, answer);
            return answer;
        };
    }

    private synchronized void add(Request request, Answer answer) {
        if (exchanges.size() == KEPT) {
            exchanges.removeFirst();
        }
        exchanges.add(new Exchange(request, answer));
    }
}
