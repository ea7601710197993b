package dev.frond.dist;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The parts of commands that help shows, as plain text. */
final class Visible {
    private Visible() {}

    /** Without the second names of a command. */
    static List<CommandLine> subcommands(CommandLine command) {
        return command.getSubcommands().values().stream()
                .distinct()
                .filter(below -> !below.getCommandSpec().usageMessage().hidden())
                .toList();
    }

    static List<OptionSpec> options(CommandSpec spec) {
        return spec.options().stream().filter(option -> !option.hidden()).toList();
    }

    static List<PositionalParamSpec> arguments(CommandSpec spec) {
        return spec.positionalParameters().stream()
                .filter(argument -> !argument.hidden())
                .toList();
    }

    static String description(ArgSpec spec) {
        String candidates = spec.completionCandidates() == null ? "" : String.join(", ", spec.completionCandidates());
        return plain(spec.description()).replace("${COMPLETION-CANDIDATES}", candidates);
    }

    static String description(CommandSpec spec) {
        return plain(spec.usageMessage().description());
    }

    /** Lines as picocli has them: a format of String.format, with marks for colours. */
    static String plain(String... lines) {
        return Arrays.stream(lines)
                .map(line -> Ansi.OFF.string(String.format(line)))
                .collect(Collectors.joining(" "));
    }

    /** The first sentence, without its full stop. */
    static String brief(String text) {
        return text.replaceFirst("(?s)\\.(\\s.*)?$", "").strip();
    }
}
