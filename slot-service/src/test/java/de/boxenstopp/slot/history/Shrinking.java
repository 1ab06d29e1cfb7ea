package de.boxenstopp.slot.history;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Leaves out of a history, and makes simpler, whatever does not matter for what is wrong with it. */
final class Shrinking {

    private final Predicate<History> isWrong;
    private History smallest;

    private Shrinking(History wrong, Predicate<History> isWrong) {
        this.smallest = wrong;
        this.isWrong = isWrong;
    }

    static History of(History wrong, Predicate<History> isWrong) {
        var shrinking = new Shrinking(wrong, isWrong);
        while (shrinking.leavesOut() || shrinking.simplifies()) {
            // until nothing can go any more
        }
        return shrinking.smallest;
    }

    /** Halves first, then quarters, down to single acts. */
    private boolean leavesOut() {
        var before = smallest.acts().size();
        for (var size = Math.max(before / 2, 1); size >= 1; size /= 2) {
            for (var from = smallest.acts().size() - size; from >= 0; from -= size) {
                var rest = new ArrayList<>(smallest.acts());
                rest.subList(from, from + size).clear();
                isStillWrong(rest);
                from = Math.min(from, smallest.acts().size());
            }
        }
        return smallest.acts().size() < before;
    }

    private boolean simplifies() {
        var simplified = false;
        for (var number = 0; number < smallest.acts().size(); number++) {
            for (var simpler : smallest.acts().get(number).simpler().toList()) {
                var acts = new ArrayList<>(smallest.acts());
                acts.set(number, simpler);
                if (isStillWrong(acts)) {
                    simplified = true;
                    break;
                }
            }
        }
        return simplified;
    }

    private boolean isStillWrong(List<Act> acts) {
        var candidate = smallest.with(acts);
        var wrong = isWrong.test(candidate);
        if (wrong) {
            smallest = candidate;
        }
        return wrong;
    }
}
