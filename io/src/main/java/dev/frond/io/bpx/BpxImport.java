package dev.frond.io.bpx;

import dev.frond.io.schema.FileKind;
import dev.frond.io.schema.InputProblems;
import dev.frond.io.schema.InputText;
import dev.frond.io.schema.Node;
import dev.frond.io.schema.Yaml;
import dev.frond.solver.physics.Constants;
import java.nio.file.Path;
import java.util.OptionalDouble;

/** Makes a scenario of a BPX file: lithium on both sides of its separator. */
public final class BpxImport {
    private static final String CELL = "Cell";
    private static final String ELECTROLYTE = "Electrolyte";
    private static final String SEPARATOR = "Separator";
    private static final String ALL = "Parameterisation";

    private BpxImport() {}

    /**
     * The text of the scenario; what BPX has and frond has no counterpart for is named in comments.
     *
     * @param name of the run
     * @throws dev.frond.io.schema.InputException with file, line and column when the file is no BPX or misses something
     */
    public static String scenario(Path file, String name) {
        InputProblems problems = new InputProblems(file.toString());
        String text = InputText.of(file, FileKind.BPX, problems).text();
        Node root = Yaml.compose(InputText.prepared(text, problems.source()), problems.source(), problems)
                .orElseGet(() -> {
                    problems.report(problems.source(), "the file is empty: expected a BPX file");
                    throw problems.exception();
                });
        BpxDocument document = new BpxDocument(root, problems);
        String version = document.text("Header", "BPX").orElse("");
        if (version.isEmpty()) {
            problems.report(root, "expected a BPX file: Header / BPX, its version, is missing");
            throw problems.exception();
        }
        String title = document.text("Header", "Title").orElse("without a title");
        BpxScenario scenario = new BpxScenario(
                name,
                file.getFileName() + ": " + title + " (BPX " + version + ")",
                electrolyte(document),
                separator(document));
        problems.check();
        return scenario.text(document.unused());
    }

    private static BpxScenario.Separator separator(BpxDocument of) {
        return new BpxScenario.Separator(
                of.required(ALL, SEPARATOR, "Thickness [m]"),
                of.number(ALL, SEPARATOR, "Porosity").orElse(1),
                of.number(ALL, SEPARATOR, "Transport efficiency").orElse(1));
    }

    private static BpxScenario.Electrolyte electrolyte(BpxDocument of) {
        double initial = first(
                of.number("State", "Initial conditions", "Initial electrolyte concentration [mol.m-3]"),
                of.number(ALL, ELECTROLYTE, "Initial concentration [mol.m-3]"));
        double concentration =
                Double.isNaN(initial) ? of.required(ALL, ELECTROLYTE, "Initial concentration [mol.m-3]") : initial;
        double reference = of.number(ALL, CELL, "Reference temperature [K]").orElse(Double.NaN);
        double temperature = first(
                of.number("State", "Initial conditions", "Initial temperature [K]"),
                of.number(ALL, CELL, "Initial temperature [K]"),
                OptionalDouble.of(Double.isNaN(reference) ? BpxScenario.ROOM : reference));
        double from = Double.isNaN(reference) ? temperature : reference;
        return new BpxScenario.Electrolyte(
                temperature,
                concentration,
                of.required(ALL, ELECTROLYTE, "Cation transference number"),
                of.function(ALL, ELECTROLYTE, "Conductivity [S.m-1]"),
                arrhenius(of, "Conductivity", from, temperature),
                of.function(ALL, ELECTROLYTE, "Diffusivity [m2.s-1]"),
                arrhenius(of, "Diffusivity", from, temperature));
    }

    private static double arrhenius(BpxDocument of, String property, double from, double to) {
        double energy = of.number(ALL, ELECTROLYTE, property + " activation energy [J.mol-1]")
                .orElse(0);
        return Math.exp(energy / Constants.GAS * (1 / from - 1 / to));
    }

    private static double first(OptionalDouble... values) {
        for (OptionalDouble value : values) {
            if (value.isPresent()) {
                return value.getAsDouble();
            }
        }
        return Double.NaN;
    }
}
