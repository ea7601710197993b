package dev.frond.cli;

import dev.frond.solver.run.Simulator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** The files that mutants are made of, in a folder of their own: examples, scenarios of the tests, meshes, a frame. */
final class MutantSources {
    private static final Path REPOSITORY = Path.of("..");
    private static final Path SCENARIOS = Path.of("io", "src", "test", "resources", "scenarios");
    private static final Path MESHES = Path.of("io", "src", "test", "resources", "dev", "frond", "io", "gmsh");

    /** Coarse, since it is not the numbers that matter. */
    private static final String COARSE = "mesh: {front: 100 nm, bulk: 400 nm}";

    private static final String ON_MESH = """
            frond: 1
            temperature: 298.15 K
            electrolyte: {salt_concentration: 1 mol/L, transference_number: 0.4, diffusivity: 1e-12 m^2/s}
            cell: {width: 3 um, height: 2 um}
            anode: {exchange_current_density: 1 A/m^2, moving: false}
            drive: {current_density: 0.1 mA/cm^2}
            time: {end: 1 s}
            mesh: {file: %s, unit: um, tags: {front: 1, right: 2, top: 3, left: 4, fillers: 5}}
            """;

    private final Path folder;
    private final List<Path> scenarios = new ArrayList<>();
    private final List<Path> sweeps = new ArrayList<>();
    private final List<Path> meshes = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private final Path frame;

    /**
     * A file with a mistake, and the command that is given it.
     *
     * @param words command and arguments
     * @param output where the command may write
     */
    record Mutant(Path file, Path output, List<String> words) {}

    /** Copies what is needed into {@code folder}. */
    MutantSources(Path folder) throws IOException {
        this.folder = folder;
        for (Path source : List.of(Path.of("examples"), SCENARIOS)) {
            for (Path file : files(REPOSITORY.resolve(source))) {
                copyText(file, folder.resolve(REPOSITORY.relativize(file)));
            }
        }
        for (Path file : files(REPOSITORY.resolve(MESHES))) {
            String name = file.getFileName().toString();
            if (name.startsWith("box-")) {
                meshes.add(Files.copy(file, folder.resolve(name)));
                Files.writeString(folder.resolve(name + ".yaml"), ON_MESH.formatted(name));
            }
        }
        Path run = folder.resolve("finished");
        new Terminal(Simulator.SIMULATION)
                .frond(
                        "run",
                        Scenarios.write(folder, Scenarios.VALID.replace("end: 100 s", "end: 1 s")),
                        "-o",
                        run.toString(),
                        "--quiet",
                        "--no-pictures");
        frame = run.resolve("fields").resolve("frame-000000.vtkhdf");
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().matches(".*\\.(yaml|json|msh)"))
                    .filter(file -> !file.toString().contains("target"))
                    .sorted()
                    .toList();
        }
    }

    private void copyText(Path file, Path copy) throws IOException {
        String text = Files.readString(file).replaceAll("(?m)^mesh: \\{front.*", COARSE);
        Files.createDirectories(copy.getParent());
        Files.writeString(copy, text);
        (text.contains("frond_sweep") ? sweeps : scenarios).add(copy);
        texts.add(text);
    }

    /** The mutant with this number. */
    Mutant mutant(long seed) throws IOException {
        Random random = new Random(seed);
        random.nextInt(); // the first numbers of neighbouring seeds are alike
        int kind = random.nextInt(100);
        if (kind < 60) {
            return scenario(seed, random);
        }
        if (kind < 75) {
            return sweep(seed, random);
        }
        return kind < 92 ? mesh(seed, random) : frame(seed, random);
    }

    private Mutant scenario(long seed, Random random) throws IOException {
        Path source = scenarios.get(random.nextInt(scenarios.size()));
        byte[] bytes = Mutation.ofText(Files.readString(source), texts, random);
        String ending = source.toString().endsWith(".json") ? ".json" : ".yaml";
        Path file = Files.write(source.resolveSibling("mutant-" + seed + ending), bytes);
        return switch (random.nextInt(5)) {
            case 0, 1 -> of(seed, file, "run", "--quiet", "--no-pictures", "-o");
            case 2 -> of(seed, file, "mesh");
            case 3 -> of(seed, file, "regime");
            default -> of(seed, file, "info");
        };
    }

    private Mutant sweep(long seed, Random random) throws IOException {
        Path source = sweeps.get(random.nextInt(sweeps.size()));
        byte[] bytes = Mutation.ofText(Files.readString(source), texts, random);
        return of(
                seed,
                Files.write(source.resolveSibling("mutant-" + seed + ".yaml"), bytes),
                "sweep",
                "--jobs",
                "1",
                "-o");
    }

    private Mutant mesh(long seed, Random random) throws IOException {
        Path source = meshes.get(random.nextInt(meshes.size()));
        byte[] whole = Files.readAllBytes(source);
        byte[] bytes = source.toString().contains("binary") || random.nextBoolean()
                ? Mutation.ofBytes(whole, random)
                : Mutation.ofText(new String(whole, StandardCharsets.UTF_8), texts, random);
        Path file = Files.write(folder.resolve("mutant-" + seed + ".msh"), bytes);
        Path scenario =
                Files.writeString(folder.resolve("mutant-" + seed + ".yaml"), ON_MESH.formatted(file.getFileName()));
        return of(seed, scenario, "mesh");
    }

    private Mutant frame(long seed, Random random) throws IOException {
        Path file = folder.resolve("mutant-" + seed + ".vtkhdf");
        return of(seed, Files.write(file, Mutation.ofBytes(Files.readAllBytes(frame), random)), "info");
    }

    /** @param words the command and its options; the file comes after it, and the output where the last is {@code -o} */
    private Mutant of(long seed, Path file, String... words) {
        Path output = folder.resolve("out-" + seed);
        List<String> all = new ArrayList<>(List.of(words));
        if (all.get(all.size() - 1).equals("-o")) {
            all.add(output.toString());
        }
        all.add(1, file.toString());
        return new Mutant(file, output, all);
    }
}
