package de.boxenstopp.kit.http;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/**
 * Who asks again at once goes behind those who wait, as far as the JDK's queues have an order. A thread stays with its connection as long as the next request is
 * there already, and nothing interrupts a virtual one: two busy connections would keep two processors to themselves.
 */
final class InTurn extends ValveBase {

    InTurn() {
        super(true);
    }

    @Override
    @SuppressWarnings("ThreadPriorityCheck") // which warns of what we want: to rely on the order of the queue
    public void invoke(Request request, Response response) throws IOException, ServletException {
        Thread.yield();
        getNext().invoke(request, response);
    }
}
