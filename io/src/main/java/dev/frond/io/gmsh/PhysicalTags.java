package dev.frond.io.gmsh;

import dev.frond.mesh.tri.BoundaryTag;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** What the physical tags of a file stand for. */
final class PhysicalTags {
    static final int NONE = 0;
    private static final List<String> REQUIRED = List.of("front", "right", "top", "left");
    private static final List<String> OPTIONAL = List.of("fillers", "electrolyte");
    private static final int[] MEANING = {BoundaryTag.FRONT, BoundaryTag.RIGHT, BoundaryTag.TOP, BoundaryTag.LEFT};

    private final Map<Integer, Integer> boundaries = new HashMap<>();
    private final Map<String, Integer> names;

    private PhysicalTags(Map<String, Integer> names) {
        this.names = names;
        for (int k = 0; k < MEANING.length; k++) {
            boundaries.put(names.getOrDefault(REQUIRED.get(k), NONE), MEANING[k]);
        }
        if (names.containsKey("fillers")) {
            boundaries.put(names.getOrDefault("fillers", NONE), BoundaryTag.filler(0));
        }
    }

    static PhysicalTags of(Map<String, Integer> names) {
        for (String name : new TreeSet<>(names.keySet())) {
            if (!REQUIRED.contains(name) && !OPTIONAL.contains(name)) {
                throw new IllegalArgumentException(
                        "unknown mesh tag '" + name + "'; expected front, right, top, left, fillers or electrolyte");
            }
        }
        for (String name : REQUIRED) {
            if (!names.containsKey(name)) {
                throw new IllegalArgumentException("the mesh tag '" + name + "' is missing");
            }
        }
        PhysicalTags tags = new PhysicalTags(Map.copyOf(names));
        int boundaries = names.containsKey("fillers") ? MEANING.length + 1 : MEANING.length;
        if (tags.boundaries.size() < boundaries) {
            throw new IllegalArgumentException("two mesh tags have the same number: " + tags);
        }
        return tags;
    }

    /** The boundary tag of a line, filler 0 for any filler, or NONE. */
    int boundary(int physical) {
        return boundaries.getOrDefault(physical, NONE);
    }

    boolean isElectrolyte(int physical) {
        return !names.containsKey("electrolyte") || names.getOrDefault("electrolyte", NONE) == physical;
    }

    /** The name of a boundary tag. */
    static String name(int tag) {
        for (int k = 0; k < MEANING.length; k++) {
            if (MEANING[k] == tag) {
                return REQUIRED.get(k);
            }
        }
        return "fillers";
    }

    /** The physical tag of a boundary tag. */
    int number(int tag) {
        return names.getOrDefault(name(tag), NONE);
    }

    /**
     * That the names of a file's curves are not those of other tags.
     *
     * @param curves the names of physical curves, with their tags
     * @param file its name in messages
     * @throws MisplacedTagException when one is
     */
    void check(Map<String, Integer> curves, String file) throws MisplacedTagException {
        for (String name : new TreeSet<>(names.keySet())) {
            int given = names.getOrDefault(name, NONE);
            int found = curves.getOrDefault(name, given);
            if (!name.equals("electrolyte") && found != given) {
                throw new MisplacedTagException(
                        name,
                        file + " gives the name \"" + name + "\" to the curves with tag " + found + ", not " + given);
            }
        }
    }

    @Override
    public String toString() {
        return new TreeMap<>(names).toString();
    }
}
