package dev.frond.io.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One {@code PATH=VALUE} of the command line, such as {@code anode.defects[0].height=0.3 um}: replaces or adds a value in
 * the node tree before it is checked, so its mistakes are found like those of the file, with the option as their place.
 */
public final class Setting {
    private static final Pattern FORM = Pattern.compile("([^=]*)=(.*)", Pattern.DOTALL);
    /** More than any input has keys inside each other. */
    private static final int MOST_STEPS = 50;

    private static final Pattern STEP = Pattern.compile("\\G(?:(?:^|\\.)([^.\\[\\]\\s]+)|\\[([0-9]{1,6})\\])");

    private final String path;
    private final List<String> steps;
    private final Node value;
    private final InputProblems problems;

    private Setting(String path, List<String> steps, Node value, InputProblems problems) {
        this.path = path;
        this.steps = steps;
        this.value = value;
        this.problems = problems;
    }

    /** The tree with the setting; the tree itself after the setting's mistake has been reported. */
    public static Node apply(String setting, Node root, InputProblems problems) {
        Matcher form = FORM.matcher(setting);
        if (!form.matches()) {
            problems.report(
                    InputProblems.OPTION + setting, "expected PATH=VALUE, such as anode.defects[0].height=0.3 um");
            return root;
        }
        String path = form.group(1).strip();
        List<String> steps = steps(path);
        if (steps.isEmpty() || steps.size() > MOST_STEPS) {
            problems.report(
                    InputProblems.OPTION + path,
                    "\"" + path + "\" is no path, such as anode.defects[0].height or fillers");
            return root;
        }
        Optional<Node> value = Yaml.compose(form.group(2), InputProblems.OPTION + path, problems);
        if (value.isEmpty()) {
            if (form.group(2).isBlank()) {
                problems.report(InputProblems.OPTION + path, "a value is missing after =");
            }
            return root;
        }
        return new Setting(path, steps, value.get(), problems).into(root, 0);
    }

    /** Names, and indices in brackets; empty when the path is malformed. */
    public static List<String> steps(String path) {
        List<String> steps = new ArrayList<>();
        Matcher step = STEP.matcher(path);
        int end = 0;
        while (end < path.length() && step.find()) {
            steps.add(step.group(1) != null ? step.group(1) : "[" + step.group(2) + "]");
            end = step.end();
        }
        return end == path.length() ? steps : List.of();
    }

    private Node into(Node node, int depth) {
        if (depth == steps.size()) {
            return value;
        }
        String step = steps.get(depth);
        if (step.startsWith("[")) {
            return intoList(node, Integer.parseInt(step.substring(1, step.length() - 1)), depth);
        }
        if (node instanceof MappingNode mapping) {
            return intoMapping(mapping, step, depth);
        }
        problems.report(InputProblems.OPTION + path, above(depth) + " has no keys, it is " + Yaml.found(node));
        return node;
    }

    private Node intoMapping(MappingNode mapping, String step, int depth) {
        List<MappingNode.Entry> tuples = new ArrayList<>();
        boolean found = false;
        for (MappingNode.Entry tuple : mapping.entries()) {
            boolean same = !found
                    && tuple.key() instanceof ScalarNode key
                    && key.value().equals(step);
            found |= same;
            tuples.add(same ? new MappingNode.Entry(key(step), into(tuple.value(), depth + 1)) : tuple);
        }
        if (!found) {
            Node empty = new MappingNode(Tag.MAP, List.of(), FlowStyle.FLOW, value.place());
            tuples.add(new MappingNode.Entry(key(step), into(empty, depth + 1)));
        }
        return new MappingNode(mapping.tag(), tuples, mapping.style(), mapping.place());
    }

    private Node intoList(Node node, int index, int depth) {
        if (!(node instanceof SequenceNode sequence)
                || index >= sequence.elements().size()) {
            problems.report(
                    InputProblems.OPTION + path,
                    "there is no entry " + index + ", " + above(depth) + " is " + Yaml.found(node));
            return node;
        }
        List<Node> nodes = new ArrayList<>(sequence.elements());
        nodes.set(index, into(nodes.get(index), depth + 1));
        return new SequenceNode(sequence.tag(), nodes, sequence.style(), sequence.place());
    }

    private String above(int depth) {
        return depth == 0
                ? "the scenario"
                : String.join(".", steps.subList(0, depth)).replace(".[", "[");
    }

    private Node key(String name) {
        return new ScalarNode(Tag.STR, name, ScalarStyle.PLAIN, value.place());
    }
}
