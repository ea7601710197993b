package dev.frond.cli;

import dev.frond.io.internal.files.AtomicFile;
import dev.frond.io.schema.NearestName;
import dev.frond.report.QuantityText;
import dev.frond.verification.Case;
import dev.frond.verification.Cases;
import dev.frond.verification.Finding;
import dev.frond.verification.Findings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code frond verify}: the verification cases with measured errors and orders. */
@Command(
        name = "verify",
        description = "Run the verification cases: errors and orders. Exit status 1 when one misses.",
        mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {
    private final CommandContext around;

    @Parameters(
            paramLabel = "CASE",
            completionCandidates = Candidates.VerificationCases.class,
            description = "Names of cases; all by default.")
    private List<String> names = List.of();

    @Option(names = "--list", description = "Say which cases there are, and run none.")
    private boolean listing;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE.md",
            description = "Write the table as Markdown, too.")
    private @Nullable Path output;

    VerifyCommand(CommandContext around) {
        this.around = around;
    }

    @Override
    public Integer call() throws IOException {
        List<Case> chosen = names.isEmpty()
                ? Cases.all()
                : names.stream().map(VerifyCommand::named).toList();
        if (listing) {
            chosen.forEach(one -> around.out().println(one.name()));
            return ExitStatus.OK;
        }
        List<Finding> all = new ArrayList<>();
        StringBuilder markdown = new StringBuilder(VerificationTable.markdownStart());
        around.out().println(VerificationTable.heading());
        for (Case one : chosen) {
            around.out().println(one.name());
            Findings findings = new Findings(found -> around.out().println(VerificationTable.row(found)));
            one.measure(findings);
            markdown.append(VerificationTable.markdown(one, findings.all()));
            all.addAll(findings.all());
        }
        if (output != null) {
            AtomicFile.write(output, markdown.toString());
        }
        long missed = all.stream().filter(found -> !found.passed()).count();
        around.out()
                .println(QuantityText.format("%d cases, %d comparisons, %d missed", chosen.size(), all.size(), missed));
        return missed == 0 ? ExitStatus.OK : ExitStatus.BUG;
    }

    private static Case named(String name) {
        List<String> known = Cases.all().stream().map(Case::name).toList();
        int at = known.indexOf(name);
        if (at < 0) {
            throw new UsageException(
                    "no case \"" + name + "\"" + NearestName.hint(name, known) + " Cases: " + String.join(", ", known));
        }
        return Cases.all().get(at);
    }
}
