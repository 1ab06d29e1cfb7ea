package de.boxenstopp.kit.http;

/** For how many who stay connected there is memory. */
public final class LongStay {

    private LongStay() {}

    /** @return that many, or as many as fit into two thirds of the heap: one more and everybody would have to go */
    public static int most(int wanted, int kilobytesEach) {
        return mostWithin(Runtime.getRuntime().maxMemory(), wanted, kilobytesEach);
    }

    static int mostWithin(long heap, int wanted, int kilobytesEach) {
        return (int) Math.min(wanted, heap / 3 * 2 / 1_024 / kilobytesEach);
    }
}
