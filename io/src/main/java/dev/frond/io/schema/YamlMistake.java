package dev.frond.io.schema;

import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/** What the library finds wrong with a text, in the words of somebody who writes a scenario and not a parser. */
final class YamlMistake {
    private YamlMistake() {}

    static void report(MarkedYamlEngineException found, InputProblems problems) {
        Optional<Mark> mark = found.getProblemMark().or(found::getContextMark);
        problems.report(mark.map(YamlNodes::place), "cannot be read as YAML: " + text(found));
    }

    private static String text(MarkedYamlEngineException found) {
        String problem = String.valueOf(found.getProblem());
        String context = found.getContext() == null ? "" : found.getContext();
        if (problem.startsWith("mapping values are not allowed")) {
            return "a second colon on one line, or a line that is indented too far; text with a colon needs quotes, such as"
                    + " name: \"LP30: first try\"";
        }
        if (context.contains("block mapping") || context.contains("block collection")) {
            return "this line, or the one before it, is indented unlike its neighbours" + since(found)
                    + "; keys of one level begin in the same column";
        }
        if (context.contains("flow mapping")) {
            return "a } or a comma is missing" + since(found);
        }
        if (context.contains("flow sequence")) {
            return "a ] or a comma is missing" + since(found);
        }
        if (problem.contains("(TAB)")) {
            return "a tab; indent with blanks";
        }
        if (context.contains("simple key")) {
            return "a colon with a blank behind it is missing after a key" + since(found);
        }
        return (context.isEmpty() ? "" : context + ", ") + problem;
    }

    /** Where that began which is not closed. */
    private static String since(MarkedYamlEngineException found) {
        return found.getContextMark()
                .map(mark -> " (it began in line " + (mark.getLine() + 1) + ")")
                .orElse("");
    }
}
