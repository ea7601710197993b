package dev.frond;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Who imports whom, from the sources of all modules, those above {@code cli} too: {@code ArchitectureTest} sees only classes on
 * its class path. Names are without {@code dev.frond}; a graph has no circles.
 *
 * @param uses by name, all that it imports
 */
record ImportGraph(Map<String, Set<String>> uses) {
    private static final Pattern IMPORT = Pattern.compile("import (?:static )?dev\\.frond\\.([a-z0-9.]+)\\.[A-Z].*");

    /** Of packages. */
    static ImportGraph read(Path root) {
        Map<String, Set<String>> uses = new TreeMap<>();
        Rooms.MODULES.stream().flatMap(List::stream).forEach(module -> {
            Path sources = root.resolve(module + "/src/main/java/dev/frond");
            try (Stream<Path> files = Files.walk(sources)) {
                files.filter(ImportGraph::isClass).forEach(file -> {
                    String name =
                            sources.relativize(file.getParent()).toString().replace('/', '.');
                    add(uses.computeIfAbsent(name, n -> new TreeSet<>()), file);
                });
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return new ImportGraph(uses);
    }

    /** A package that has nothing but its description is only what its parts have in common. */
    private static boolean isClass(Path file) {
        return file.toString().endsWith(".java") && !file.endsWith("package-info.java");
    }

    private static void add(Set<String> used, Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            lines.map(IMPORT::matcher).filter(Matcher::matches).forEach(import_ -> used.add(import_.group(1)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Set<String> names() {
        return uses.keySet();
    }

    private Set<String> usedBy(String name) {
        return Objects.requireNonNull(uses.get(name), name);
    }

    /** Of groups of packages; {@code group} gives an empty name to those left out. */
    ImportGraph grouped(UnaryOperator<String> group) {
        Map<String, Set<String>> merged = new TreeMap<>();
        uses.forEach((user, all) -> {
            String own = group.apply(user);
            if (!own.isEmpty()) {
                Set<String> others = merged.computeIfAbsent(own, n -> new TreeSet<>());
                all.stream()
                        .map(group)
                        .filter(other -> !other.isEmpty() && !other.equals(own))
                        .forEach(others::add);
            }
        });
        return new ImportGraph(merged);
    }

    /** Without what follows from other imports: no arrow from a to c where one leads from a to b and on to c. */
    ImportGraph reduced() {
        Map<String, Set<String>> few = new TreeMap<>();
        uses.forEach((user, all) -> {
            Set<String> direct = new TreeSet<>(all);
            all.forEach(used -> direct.removeAll(below(usedBy(used))));
            few.put(user, direct);
        });
        return new ImportGraph(few);
    }

    private Set<String> below(Collection<String> names) {
        Set<String> found = new TreeSet<>(names);
        names.forEach(name -> found.addAll(below(usedBy(name))));
        return found;
    }

    /** 0 for a name that uses nothing, otherwise one above the highest that it uses. */
    int layer(String name) {
        return usedBy(name).stream().mapToInt(used -> layer(used) + 1).max().orElse(0);
    }
}
