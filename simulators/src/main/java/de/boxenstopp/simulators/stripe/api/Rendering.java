package de.boxenstopp.simulators.stripe.api;

import tools.jackson.databind.node.ObjectNode;

/** What outsiders see: not the fields with an underscore, which the simulator keeps for itself. */
final class Rendering {

    private Rendering() {}

    static ObjectNode visible(ObjectNode object) {
        var visible = object.deepCopy();
        visible.remove(visible.propertyNames().stream()
                .filter(name -> name.startsWith("_"))
                .toList());
        return visible;
    }
}
