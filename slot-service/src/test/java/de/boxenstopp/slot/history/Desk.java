package de.boxenstopp.slot.history;

import java.util.List;
import java.util.Map;

/** Where histories happen: the service, wherever it keeps its books. */
interface Desk {

    void open(World world);

    Answer answer(Act act);

    /** What is shown of the windows: their level, and how many places are free. */
    Map<Window, String> look(Act.Look look);

    Picture picture();

    /** What the world was told of each booking, in order. */
    Map<Integer, List<String>> told();
}
