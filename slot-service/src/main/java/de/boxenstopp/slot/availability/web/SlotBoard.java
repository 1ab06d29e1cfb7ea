package de.boxenstopp.slot.availability.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.boxenstopp.slot.calendar.domain.Offer;
import de.boxenstopp.slot.calendar.domain.SlotId;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * The slots of a channel as they are, and when each was last another. That is all there is to remember for a listener who
 * was away or is slow: what counts is the latest of each slot, not what it was in between.
 */
final class SlotBoard {

    /** Known before anything was told. */
    static final long NOTHING = 0;

    private static final byte[] COMMA = {','};
    private static final byte[] END = "]\n\n".getBytes(UTF_8);

    private final String channel;
    private final long version;
    private final long begun;
    private final Map<SlotId, Entry> entries;
    private final Map<Wish, byte[]> news = new ConcurrentHashMap<>();

    private SlotBoard(String channel, long version, long begun, Map<SlotId, Entry> entries) {
        this.channel = channel;
        this.version = version;
        this.begun = begun;
        this.entries = entries;
    }

    static SlotBoard empty() {
        var unlikeAnyOther = UUID.randomUUID().toString().substring(0, 8);
        return new SlotBoard(unlikeAnyOther, NOTHING, 1, Map.of());
    }

    /** @return this one when nothing is different */
    SlotBoard with(List<Offer> offers, Function<Offer, byte[]> format) {
        var next = version + 1;
        var newer = new LinkedHashMap<SlotId, Entry>();
        var same = 0;
        for (var offer : offers) {
            var before = entries.get(offer.window().id());
            if (before != null && before.offer.equals(offer)) {
                newer.put(offer.window().id(), before);
                same++;
            } else {
                newer.put(offer.window().id(), new Entry(offer, format.apply(offer), next));
            }
        }
        if (same == offers.size() && same == entries.size()) {
            return this;
        }
        return new SlotBoard(channel, next, lost(newer) ? next : begun, newer);
    }

    /** A window is there no more: who has it on screen must begin anew. Days that are over go unnoticed. */
    private boolean lost(Map<SlotId, Entry> newer) {
        var first = newer.values().stream().findFirst().map(Entry::date).orElse(LocalDate.MIN);
        return entries.entrySet().stream()
                .anyMatch(entry -> !newer.containsKey(entry.getKey())
                        && !entry.getValue().date().isBefore(first));
    }

    long version() {
        return version;
    }

    /** What somebody knows who was told this id last. */
    long knownTo(String eventId) {
        var parts = eventId.split("-", -1);
        if (parts.length != 2 || !parts[0].equals(channel)) {
            return NOTHING;
        }
        try {
            var known = Long.parseLong(parts[1]);
            return known < begun || known > version ? NOTHING : known;
        } catch (NumberFormatException foreign) {
            return NOTHING;
        }
    }

    /** The event for somebody who knows that much; empty when it is all they want to know. Written once for all. */
    byte[] newsSince(long known, LocalDate from, LocalDate to) {
        return news.computeIfAbsent(new Wish(known, from, to), this::write);
    }

    private byte[] write(Wish wish) {
        var anew = wish.known < begun;
        var out = new ByteArrayOutputStream();
        for (var entry : entries.values()) {
            if ((anew || entry.changed > wish.known) && wish.includes(entry.date())) {
                out.writeBytes(out.size() == 0 ? head(anew) : COMMA);
                out.writeBytes(entry.json);
            }
        }
        if (out.size() == 0 && anew) {
            out.writeBytes(head(anew));
        }
        if (out.size() > 0) {
            out.writeBytes(END);
        }
        return out.toByteArray();
    }

    private byte[] head(boolean anew) {
        return "event: %s\nid: %s-%d\ndata: ["
                .formatted(anew ? "state" : "change", channel, version)
                .getBytes(UTF_8);
    }

    private static final class Entry {

        private final Offer offer;
        private final byte[] json;
        private final long changed;

        Entry(Offer offer, byte[] json, long changed) {
            this.offer = offer;
            this.json = json;
            this.changed = changed;
        }

        LocalDate date() {
            return offer.window().date();
        }
    }

    private record Wish(long known, LocalDate from, LocalDate to) {

        boolean includes(LocalDate date) {
            return !date.isBefore(from) && !date.isAfter(to);
        }
    }
}
