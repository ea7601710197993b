package dev.frond.cli;

import dev.frond.io.internal.files.AtomicFile;
import dev.frond.io.internal.files.OutputException;
import dev.frond.io.schema.NearestName;
import dev.frond.io.template.LibraryElectrolyte;
import dev.frond.io.template.Template;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code frond new}: a commented scenario to start from. */
@Command(name = "new", description = "Write a commented scenario to start from.", mixinStandardHelpOptions = true)
final class NewCommand implements Callable<Integer> {
    private static final String SUFFIX = ".yaml";

    private final CommandContext around;

    @Parameters(
            paramLabel = "NAME",
            arity = "0..1",
            description = "What the run is called; the file is NAME.yaml. By default the name of the template.")
    private @Nullable Path target;

    @Option(
            names = "--from",
            paramLabel = "EXAMPLE",
            completionCandidates = Candidates.Beginnings.class,
            description = "A template or an example; ${DEFAULT-VALUE} by default. --list names them.")
    private String from = Template.all().get(0).name();

    @Option(
            names = "--electrolyte",
            paramLabel = "ELECTROLYTE",
            completionCandidates = Candidates.Electrolytes.class,
            description = "What a template conducts with; --list names them.")
    private @Nullable String electrolyte;

    @Option(names = "--list", description = "List templates, examples and electrolytes.")
    private boolean list;

    NewCommand(CommandContext around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        if (list) {
            list(around.out());
            return ExitStatus.OK;
        }
        Template template = chosen(
                "--from",
                from,
                Stream.concat(Template.all().stream(), Template.examples().stream())
                        .toList(),
                Template::name);
        LibraryElectrolyte conducting = electrolyte == null
                ? LibraryElectrolyte.all().get(0)
                : chosen("--electrolyte", electrolyte, LibraryElectrolyte.all(), LibraryElectrolyte::name);
        if (electrolyte != null && template.hasOwnElectrolyte()) {
            throw new UsageException("--electrolyte: " + from + " has an electrolyte of its own");
        }
        Path file = file(template);
        String name = String.valueOf(file.getFileName());
        String typed = ShellWord.of(file.toString());
        String text = template.text(name.substring(0, name.length() - SUFFIX.length()), typed, conducting);
        try {
            AtomicFile.write(file, text);
        } catch (IOException e) {
            throw OutputException.writing(file, e);
        }
        around.out().println(file + ": " + template.title());
        around.out().println("next: frond regime " + typed + " (what to expect), frond run " + typed);
        return ExitStatus.OK;
    }

    /** That is not there yet. */
    private Path file(Template template) {
        Path named = target == null ? Path.of(template.name()) : target;
        String name = String.valueOf(named.getFileName());
        Path file = name.endsWith(SUFFIX) ? named : named.resolveSibling(name + SUFFIX);
        if (name.equals(SUFFIX) || name.isBlank()) {
            throw new UsageException("NAME: expected a name, found \"" + named + "\"");
        }
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            throw new UsageException(file + ": no such folder: " + folder);
        }
        if (Files.exists(file)) {
            throw new UsageException(file + " is there already; choose another name: frond new NAME");
        }
        return file;
    }

    private static <T> T chosen(String option, String wanted, List<T> all, Function<T, String> name) {
        return all.stream()
                .filter(one -> name.apply(one).equals(wanted))
                .findFirst()
                .orElseThrow(() -> {
                    List<String> names = all.stream().map(name).toList();
                    return new UsageException(option + " " + wanted + ": there is none of this name"
                            + NearestName.hint(wanted, names) + "; expected one of " + String.join(", ", names));
                });
    }

    private static void list(PrintWriter out) {
        List<Line> templates = lines(Template.all(), Template::name, Template::title);
        List<Line> electrolytes = lines(LibraryElectrolyte.all(), LibraryElectrolyte::name, LibraryElectrolyte::title);
        List<Line> examples = lines(Template.examples(), Template::name, Template::title);
        int column = Stream.of(templates, electrolytes, examples)
                .flatMap(List::stream)
                .mapToInt(line -> line.name().length())
                .max()
                .orElse(0);
        out.println("templates (frond new NAME --from TEMPLATE):");
        templates.forEach(line -> out.println(line.text(column)));
        out.println("electrolytes of the templates (--electrolyte NAME):");
        electrolytes.forEach(line -> out.println(line.text(column)));
        out.println("examples (frond new NAME --from EXAMPLE):");
        examples.forEach(line -> out.println(line.text(column)));
    }

    private static <T> List<Line> lines(List<T> all, Function<T, String> name, Function<T, String> title) {
        return all.stream()
                .map(one -> new Line(name.apply(one), title.apply(one)))
                .toList();
    }

    /** A name and what it is. */
    private record Line(String name, String title) {
        /** @param column characters for the name */
        String text(int column) {
            return "  " + name + " ".repeat(column - name.length() + 1) + title;
        }
    }
}
