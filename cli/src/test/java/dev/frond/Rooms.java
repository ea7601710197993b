package dev.frond;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The order of frond's packages. A room is a package with those inside it, unless they are rooms themselves. Rooms stand in
 * rows, lowest first: a room may use those in the rows before its own, never its neighbours and never those after it.
 */
final class Rooms {
    private static final String ROOT = "dev.frond.";

    /** Modules, in rows. */
    static final List<List<String>> MODULES = List.of(
            List.of("algebra", "video", "testing"),
            List.of("mesh"),
            List.of("solver"),
            List.of("io", "verification"),
            List.of("plot"),
            List.of("report"),
            List.of("sweep"),
            List.of("study"),
            List.of("view"),
            List.of("cli", "spark"),
            List.of("examples", "benchmarks"));

    /** Packages of the modules that have several, in rows; an empty name is the module's own package. */
    static final Map<String, List<List<String>>> PACKAGES = new TreeMap<>(Map.of(
            "mesh",
            List.of(
                    List.of("geom"),
                    List.of("tri"),
                    List.of("delaunay", "internal.move", "internal.transfer"),
                    List.of("internal.front")),
            "solver",
            List.of(
                    List.of("saved"),
                    List.of("physics", "linalg", "units"),
                    List.of("fem"),
                    List.of("model"),
                    List.of("internal.step", "regime"),
                    List.of("run"),
                    List.of("experiment")),
            "io",
            List.of(
                    List.of("internal.files", "template"),
                    List.of("internal.hdf5", "gmsh", "internal.json", "series"),
                    List.of("vtkhdf", "summary", "schema", "crate", "page", "checkpoint"),
                    List.of("csv", "image"),
                    List.of("scenario"),
                    List.of("run", "input", "bpx")),
            "plot",
            List.of(List.of("flow"), List.of("")),
            "report",
            List.of(List.of("", "front", "probe"), List.of("run"), List.of("compare")),
            "sweep",
            List.of(List.of("domain"), List.of("file", "table", "engine"), List.of("output")),
            "study",
            List.of(
                    List.of("domain"),
                    List.of("data", "fit", "optimisation", "sensitivity"),
                    List.of("run", "file"),
                    List.of("output")),
            "view",
            List.of(List.of("run", "engine"), List.of("page"), List.of("server"))));

    private Rooms() {}

    /** Names of all rooms, such as {@code solver.fem}, by rows. */
    static List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        for (List<String> modules : MODULES) {
            int most = modules.stream().mapToInt(m -> inside(m).size()).max().orElse(1);
            for (int row = 0; row < most; row++) {
                List<String> names = new ArrayList<>();
                for (String module : modules) {
                    List<List<String>> inside = inside(module);
                    if (row < inside.size()) {
                        inside.get(row).forEach(name -> names.add(name.isEmpty() ? module : module + "." + name));
                    }
                }
                rows.add(names);
            }
        }
        return rows;
    }

    /** Rows of packages of a module. */
    static List<List<String>> inside(String module) {
        return PACKAGES.getOrDefault(module, List.of(List.of("")));
    }

    /** The room of a package such as {@code dev.frond.solver.fem}; empty when it is in none. */
    static Optional<String> of(String packageName) {
        String name = packageName.startsWith(ROOT) ? packageName.substring(ROOT.length()) : "";
        List<String> all = rows().stream().flatMap(List::stream).toList();
        while (!all.contains(name)) {
            int dot = name.lastIndexOf('.');
            if (dot < 0) {
                return Optional.empty();
            }
            name = name.substring(0, dot);
            // a package beside the rooms of a module that has several is in none of them
            if (PACKAGES.containsKey(name)) {
                return Optional.empty();
            }
        }
        return Optional.of(name);
    }

    /** The row a room stands in. */
    static int row(String room) {
        List<List<String>> rows = rows();
        for (int row = 0; row < rows.size(); row++) {
            if (rows.get(row).contains(room)) {
                return row;
            }
        }
        throw new IllegalArgumentException(room + " is no room");
    }
}
