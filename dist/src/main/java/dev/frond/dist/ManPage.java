package dev.frond.dist;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The manual page of one command, as text for man: the macros of man(7). */
final class ManPage {
    private final CommandSpec spec;
    private final Help help;
    private final StringBuilder roff = new StringBuilder();

    private ManPage(CommandLine command) {
        spec = command.getCommandSpec();
        help = new Help(spec, Help.defaultColorScheme(Help.Ansi.OFF));
    }

    static ManPage of(CommandLine command, String version, Instant time) {
        ManPage page = new ManPage(command);
        page.write(command, version, time);
        return page;
    }

    /** For example {@code frond-measure-transference}. */
    String name() {
        return spec.qualifiedName("-");
    }

    String text() {
        return roff.toString();
    }

    private void write(CommandLine command, String version, Instant time) {
        macro(
                "TH",
                name().toUpperCase(Locale.ROOT),
                "1",
                time.atZone(ZoneOffset.UTC).toLocalDate().toString(),
                "frond " + version);
        section("NAME");
        line(escaped(name()) + " \\- " + escaped(Visible.brief(spec)));
        section("SYNOPSIS");
        line(".nf");
        help.synopsis(0).lines().forEach(synopsis -> line(escaped(synopsis)));
        line(".fi");
        section("DESCRIPTION");
        line(escaped(Visible.description(spec)));
        arguments();
        options();
        subcommands(Visible.subcommands(command));
        footer();
        environment();
        seeAlso();
    }

    private void arguments() {
        List<PositionalParamSpec> arguments = Visible.arguments(spec);
        if (!arguments.isEmpty()) {
            section("ARGUMENTS");
            arguments.forEach(each -> entry(italic(each.paramLabel()), Visible.description(each)));
        }
    }

    private void options() {
        section("OPTIONS");
        Visible.options(spec).forEach(option -> entry(names(option), Visible.description(option)));
    }

    private static String names(OptionSpec option) {
        String names = String.join(
                ", ", Arrays.stream(option.names()).map(ManPage::bold).toList());
        return option.arity().max() == 0 ? names : names + " " + italic(option.paramLabel());
    }

    private void subcommands(List<CommandLine> commands) {
        if (commands.isEmpty()) {
            return;
        }
        section("COMMANDS");
        for (CommandLine each : commands) {
            CommandSpec below = each.getCommandSpec();
            entry(bold(below.qualifiedName("-")) + "(1)", Visible.brief(below) + ".");
        }
    }

    private void footer() {
        String text = Visible.plain(spec.usageMessage().footer()).strip();
        if (!text.isEmpty()) {
            section("NOTES");
            line(escaped(text));
        }
    }

    private void environment() {
        section("ENVIRONMENT");
        entry(bold("FROND_JAVA_OPTS"), "Options for Java, for example -Xmx4g for 4 GB of memory.");
    }

    private void seeAlso() {
        section("SEE ALSO");
        CommandSpec above = spec.parent();
        line(above == null ? "The folder docs beside bin." : bold(above.qualifiedName("-")) + "(1)");
    }

    private void section(String title) {
        macro("SH", title);
    }

    private void entry(String head, String text) {
        line(".TP");
        line(head);
        line(escaped(text));
    }

    private void macro(String name, String... arguments) {
        StringBuilder line = new StringBuilder("." + name);
        for (String argument : arguments) {
            line.append(" \"").append(escaped(argument)).append('"');
        }
        line(line.toString());
    }

    private void line(String text) {
        roff.append(text).append('\n');
    }

    private static String bold(String text) {
        return "\\fB" + escaped(text) + "\\fR";
    }

    private static String italic(String text) {
        return "\\fI" + escaped(text) + "\\fR";
    }

    /** A backslash, a hyphen, and a dot or quote at the beginning of a line mean something to man. */
    private static String escaped(String text) {
        String inside = text.replace("\\", "\\e").replace("-", "\\-").replace("\"", "\\(dq");
        return inside.startsWith(".") || inside.startsWith("'") ? "\\&" + inside : inside;
    }
}
