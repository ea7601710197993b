package dev.frond.dist;

import dev.frond.cli.TitledNames;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** Completion for the shell fish, which picocli has not. Files are offered wherever fish would offer them. */
final class FishCompletion {
    private final List<String> lines = new ArrayList<>(List.of("# frond's completion for fish."));

    private FishCompletion() {}

    static String of(CommandLine commands) {
        FishCompletion completion = new FishCompletion();
        completion.add(commands, List.of());
        return String.join("\n", completion.lines) + "\n";
    }

    private void add(CommandLine command, List<String> typed) {
        List<CommandLine> below = Visible.subcommands(command);
        String here = condition(typed, below);
        for (CommandLine each : below) {
            lines.add("complete -c frond -f -n " + quoted(here) + " -a " + each.getCommandName() + " -d "
                    + quoted(Visible.brief(each.getCommandSpec())));
        }
        for (OptionSpec option : Visible.options(command.getCommandSpec())) {
            lines.add("complete -c frond -n " + quoted(here) + option(option));
        }
        for (CommandLine each : below) {
            List<String> further = new ArrayList<>(typed);
            further.add(each.getCommandName());
            add(each, further);
        }
    }

    /** Holds where all of the commands are typed and none of those below. */
    private static String condition(List<String> typed, List<CommandLine> below) {
        List<String> parts = new ArrayList<>();
        typed.forEach(name -> parts.add("__fish_seen_subcommand_from " + name));
        if (!below.isEmpty()) {
            parts.add("not __fish_seen_subcommand_from "
                    + String.join(
                            " ", below.stream().map(CommandLine::getCommandName).toList()));
        }
        return String.join("; and ", parts);
    }

    private static String option(OptionSpec option) {
        StringBuilder text = new StringBuilder();
        Arrays.stream(option.names())
                .map(name -> name.startsWith("--") ? " -l " + name.substring(2) : " -s " + name.substring(1))
                .forEach(text::append);
        if (option.completionCandidates() != null) {
            text.append(" -x -a ").append(quoted(values(option.completionCandidates())));
        } else if (option.arity().max() > 0) {
            text.append(" -r");
        }
        return text + " -d " + quoted(Visible.brief(Visible.description(option)));
    }

    /** Words as fish reads them once more; behind a tab is what one of them is. */
    private static String values(Iterable<String> candidates) {
        Map<String, String> titles = candidates instanceof TitledNames titled ? titled.titles() : Map.of();
        List<String> words = new ArrayList<>();
        for (String candidate : candidates) {
            String title = titles.get(candidate);
            words.add(title == null ? candidate : candidate + "\\t" + quoted(title));
        }
        return String.join(" ", words);
    }

    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
