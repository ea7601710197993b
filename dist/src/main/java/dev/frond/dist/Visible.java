package dev.frond.dist;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The parts of commands that help shows, as plain text. */
final class Visible {
    private static final Help.ColorScheme PLAIN = Help.defaultColorScheme(Help.Ansi.OFF);

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

    static String description(OptionSpec option) {
        Help help = new Help(option.command(), PLAIN);
        return lastColumn(
                help.createDefaultOptionRenderer().render(option, help.createDefaultParamLabelRenderer(), PLAIN));
    }

    static String description(PositionalParamSpec argument) {
        Help help = new Help(argument.command(), PLAIN);
        return lastColumn(
                help.createDefaultParameterRenderer().render(argument, help.createDefaultParamLabelRenderer(), PLAIN));
    }

    /** The rows that help has for an option: names in columns before, the description in the last. */
    private static String lastColumn(Help.Ansi.Text[][] rows) {
        return Arrays.stream(rows).map(row -> row[row.length - 1].toString()).collect(Collectors.joining(" "));
    }

    static String description(CommandSpec spec) {
        return plain(spec.usageMessage().description()).strip();
    }

    /** Lines as picocli has them: with marks for colours, and signs of String.format. */
    static String plain(String... lines) {
        return Arrays.stream(lines)
                .map(line -> Help.Ansi.OFF.string(line.replace("%n", " ").replace("%%", "%")))
                .collect(Collectors.joining(" "));
    }

    /** What the command does, in a line. */
    static String brief(CommandSpec spec) {
        String header = plain(spec.usageMessage().header()).strip();
        return brief(header.isEmpty() ? description(spec) : header);
    }

    /** The first sentence, without its full stop. */
    static String brief(String text) {
        return text.replaceFirst("(?s)\\.(\\s.*)?$", "").strip();
    }
}
