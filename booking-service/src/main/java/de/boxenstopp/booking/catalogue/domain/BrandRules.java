package de.boxenstopp.booking.catalogue.domain;

import java.util.Optional;
import java.util.UUID;

/** What a brand must be to stand in the catalogue: no two share a name or a tile. */
public final class BrandRules {

    private static final int MOST_TILES = 20;

    private final Catalogue catalogue;

    public BrandRules(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Empty when there are flaws. */
    public Optional<Brand> read(UUID id, BrandDraft draft, long version, Flaws flaws) {
        var name = NameRules.read(draft.name(), "name", flaws);
        var aliases = NameRules.readAliases(draft.aliases(), name, flaws);
        if (name != null) {
            requireFree(id, name, "name", flaws);
        }
        for (var alias : aliases) {
            requireFree(id, alias, "aliases[" + draft.aliases().indexOf(alias) + "]", flaws);
        }
        var tile = draft.tile();
        if (tile != null && (tile < 1 || tile > MOST_TILES)) {
            flaws.add("tile", "tile-range", MOST_TILES);
        }
        if (tile != null && catalogue.brands().stream().anyMatch(other -> isTileOf(other, id, tile))) {
            flaws.add("tile", "tile-taken");
        }
        return name == null || !flaws.isEmpty()
                ? Optional.empty()
                : Optional.of(new Brand(id, name, tile, aliases, version));
    }

    private void requireFree(UUID id, String name, String field, Flaws flaws) {
        catalogue
                .brand(name)
                .filter(other -> !other.id().equals(id))
                .ifPresent(other -> flaws.add(field, "name-taken", other.name()));
    }

    private static boolean isTileOf(Brand other, UUID id, int tile) {
        return !other.id().equals(id) && Integer.valueOf(tile).equals(other.tile());
    }
}
