package dev.frond.study.file;

import dev.frond.io.schema.Context;
import dev.frond.io.schema.FileKind;
import dev.frond.io.schema.InputException;
import dev.frond.io.schema.InputProblems;
import dev.frond.io.schema.InputText;
import dev.frond.io.schema.Node;
import dev.frond.io.schema.NodePath;
import dev.frond.io.schema.Yaml;
import dev.frond.solver.model.FillerGroup;
import dev.frond.solver.model.FillerShape;
import dev.frond.solver.model.ParticleSize;
import dev.frond.solver.model.Scenario;
import dev.frond.study.domain.Parameter;
import dev.frond.study.optimisation.Bobyqa;
import dev.frond.study.optimisation.DiscArrangement;
import dev.frond.study.optimisation.Method;
import dev.frond.study.optimisation.OptimisationTask;
import dev.frond.study.optimisation.Variable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads files of optimisations, YAML 1.2 or JSON, with the scenario that they name. */
public final class OptimisationReader {
    private static final Pattern CENTRES = Pattern.compile("fillers\\[([0-9]{1,6})\\]\\.at");

    private final Path file;
    private final InputProblems problems;
    private final Bases bases;

    private OptimisationReader(Path file) {
        this.file = file;
        this.problems = new InputProblems(file.toString());
        this.bases = new Bases(file, problems);
    }

    /**
     * The optimisation of a file.
     *
     * @throws InputException with all mistakes that could be found in it and its scenario
     */
    public static OptimisationTask read(Path file) {
        return new OptimisationReader(file).read();
    }

    private OptimisationTask read() {
        String text = InputText.prepared(
                InputText.of(file, FileKind.OPTIMISATION, problems).text(), problems.source());
        Optional<Node> composed = Yaml.compose(text, problems.source(), problems);
        problems.check();
        if (composed.isEmpty()) {
            problems.report(problems.source(), "the file is empty: expected an optimisation");
            problems.check();
        }
        Node root = composed.orElseThrow();
        OptimisationFormat.Content content = OptimisationFormat.OPTIMISATION.read(root, Context.ofFile(problems, file));
        problems.check();
        if (content == null) {
            throw new IllegalStateException("An optimisation was refused without a message");
        }
        checkMethod(content, root);
        bases.index(content.base());
        Scenario scenario = bases.scenario(0);
        Node section = NodePath.nearest(root, OptimisationFormat.VARIABLES);
        List<Variable> variables = new ArrayList<>();
        for (Variable variable : content.variables()) {
            variables.add(
                    variable instanceof DiscArrangement arrangement
                            ? inBox(arrangement, scenario, Bases.place(section, variable.path()))
                            : variable);
        }
        problems.check();
        checkScenario(variables, root, section);
        return new OptimisationTask(
                content.name(),
                bases.all().get(0),
                variables,
                content.goals(),
                content.limits(),
                content.budget(),
                content.seed(),
                content.method(),
                start(variables, scenario));
    }

    private void checkMethod(OptimisationFormat.Content content, Node root) {
        Node method = NodePath.nearest(root, OptimisationFormat.METHOD);
        if (content.method() == Method.BOBYQA) {
            int places = content.variables().stream().mapToInt(Variable::size).sum();
            boolean arranged = content.variables().stream().anyMatch(DiscArrangement.class::isInstance);
            if (places < Bobyqa.LEAST_VARIABLES || arranged) {
                problems.report(method, "bobyqa takes two ranges or more, and no discs; expected cma-es");
            }
            if (content.goals().size() > 1 || !content.limits().isEmpty()) {
                problems.report(method, "bobyqa takes one goal, without limits; expected cma-es");
            }
        }
        problems.check();
    }

    /** The arrangement with the diameter and the box of the scenario. */
    private DiscArrangement inBox(DiscArrangement arrangement, Scenario scenario, Node place) {
        Matcher path = CENTRES.matcher(arrangement.path());
        int group = path.matches() ? Integer.parseInt(path.group(1)) : Integer.MAX_VALUE;
        if (group >= scenario.fillers().size()) {
            problems.report(
                    place,
                    "discs are arranged at the path of their centres, fillers[K].at; the scenario has "
                            + scenario.fillers().size() + " groups of fillers");
            return arrangement;
        }
        if (!(scenario.fillers().get(group).particles() instanceof FillerGroup.Particles.Alike alike)
                || !(alike.shape() instanceof FillerShape.Disc disc)
                || !(disc.diameter() instanceof ParticleSize.Fixed fixed)) {
            problems.report(place, "fillers[" + group + "] are no discs of one diameter");
            return arrangement;
        }
        DiscArrangement known = new DiscArrangement(
                arrangement.path(),
                arrangement.discs(),
                fixed.value(),
                scenario.cell().width(),
                scenario.cell().height());
        if (!known.hasRoom()) {
            problems.report(
                    place,
                    "the region has no room for rows of " + known.discs().count()
                            + " discs of this diameter and gap; enlarge it, or lower min_gap");
        }
        return known;
    }

    private void checkScenario(List<Variable> variables, Node root, Node section) {
        List<Parameter> numbers = new ArrayList<>();
        for (Variable variable : variables) {
            if (variable instanceof Variable.Quantity quantity) {
                numbers.add(quantity.parameter());
            } else {
                String some = variable.text(Collections.nCopies(variable.size(), 0.5));
                bases.check(
                        bases.all().get(0),
                        List.of(variable.path() + "=" + some),
                        Bases.place(section, variable.path()));
            }
        }
        bases.check(bases.all(), numbers, root, OptimisationFormat.VARIABLES);
    }

    /** The places of the scenario's own values, when all lie within their ranges. */
    private Optional<List<Double>> start(List<Variable> variables, Scenario scenario) {
        List<Double> places = new ArrayList<>();
        for (Variable variable : variables) {
            Optional<List<Double>> own = variable instanceof DiscArrangement arrangement
                    ? arrangement.places(centres(arrangement, scenario))
                    : bases.guess(List.of(((Variable.Quantity) variable).parameter()));
            if (own.isEmpty()) {
                return Optional.empty();
            }
            places.addAll(own.get());
        }
        return Optional.of(places);
    }

    /** Coordinates x0, y0, x1, ... of a group whose centres the scenario lists; empty of another. */
    private static List<Double> centres(DiscArrangement arrangement, Scenario scenario) {
        Matcher path = CENTRES.matcher(arrangement.path());
        List<Double> centres = new ArrayList<>();
        if (path.matches()
                && scenario.fillers().get(Integer.parseInt(path.group(1))).particles()
                        instanceof FillerGroup.Particles.Alike alike
                && alike.placement() instanceof FillerGroup.Placement.Explicit explicit) {
            explicit.at().forEach(centre -> {
                centres.add(centre.x());
                centres.add(centre.y());
            });
        }
        return centres;
    }
}
