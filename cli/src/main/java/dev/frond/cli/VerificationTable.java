package dev.frond.cli;

import dev.frond.report.QuantityText;
import dev.frond.verification.Case;
import dev.frond.verification.Finding;
import java.util.List;
import java.util.OptionalDouble;

/** Findings of verification cases, on the screen and as Markdown. */
final class VerificationTable {
    private static final String ROW = "  %-58s %-13s %-13s %-8s %-6s %s";

    private VerificationTable() {}

    static String heading() {
        return QuantityText.format(ROW, "quantity", "expected", "got", "error", "order", "")
                .stripTrailing();
    }

    static String row(Finding found) {
        return QuantityText.format(
                ROW,
                found.quantity(),
                number(found.expected()),
                number(found.got()),
                QuantityText.format("%.1e", found.error()),
                order(found.order()),
                found.passed() ? "pass" : "MISS");
    }

    static String markdownStart() {
        return """
                # Verification

                What `frond verify` measured: each case with what it is compared with, the errors, and the order at which
                they fall where there are several. The tests run the same cases. This page is written by
                `frond verify -o docs/verification.md`; campaigns and comparisons with other programs are in
                [evidence.md](evidence.md).
                """;
    }

    static String markdown(Case one, List<Finding> findings) {
        StringBuilder text = new StringBuilder("\n## ")
                .append(one.name())
                .append("\n\n")
                .append(one.statement())
                .append("\n\n| quantity | expected | got | error | order | pass |\n|---|---|---|---|---|---|\n");
        for (Finding found : findings) {
            text.append(QuantityText.format(
                    "| %s | %s | %s | %.1e | %s | %s |%n",
                    found.quantity().replace("|", "\\|"),
                    number(found.expected()),
                    number(found.got()),
                    found.error(),
                    order(found.order()),
                    found.passed() ? "yes" : "**no**"));
        }
        return text.toString();
    }

    private static String number(OptionalDouble value) {
        return value.isPresent() ? QuantityText.format("%.8g", value.getAsDouble()) : "";
    }

    private static String order(OptionalDouble value) {
        return value.isPresent() ? QuantityText.format("%.2f", value.getAsDouble()) : "";
    }
}
