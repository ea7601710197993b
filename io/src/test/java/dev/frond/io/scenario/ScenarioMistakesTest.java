package dev.frond.io.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.frond.io.schema.InputException;
import dev.frond.io.schema.InputProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The table {@code mistakes.txt}: each case changes a valid file (lines {@code - old} and {@code + new}, or options
 * {@code --set ...}) and lists the messages that must come of it, with line and column.
 */
class ScenarioMistakesTest {
    private record Case(String name, String text, List<String> settings, List<String> messages) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> cases() {
        String table;
        try (var stream = Objects.requireNonNull(ScenarioMistakesTest.class.getResourceAsStream("/mistakes.txt"))) {
            table = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Stream.of(Pattern.compile("\n\n").split(table))
                .filter(block -> !block.startsWith("#"))
                .map(ScenarioMistakesTest::parse);
    }

    private static Case parse(String block) {
        String text = Samples.text("gaussian-explicit.yaml");
        String name = "";
        String old = "";
        List<String> settings = new ArrayList<>();
        List<String> messages = new ArrayList<>();
        for (String line : block.strip().lines().toList()) {
            if (line.startsWith("== ")) {
                name = line.substring(3);
            } else if (line.startsWith("- ")) {
                old = line.substring(2);
                assertThat(text).as(name).contains(old);
            } else if (line.startsWith("+")) {
                text = text.replace(
                        old,
                        line.substring(Math.min(2, line.length()))
                                .replace("\\n", "\n")
                                .replace("\\t", "\t"));
            } else if (line.startsWith("--set ")) {
                settings.add(line.substring("--set ".length()));
            } else {
                messages.add(line.startsWith("> ") ? line.substring(2) : line);
            }
        }
        return new Case(name, text, settings, messages);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void eachMistakeHasItsMessage(Case example) {
        InputException error = catchThrowableOfType(
                InputException.class, () -> ScenarioReader.parse(example.text(), "s.yaml", example.settings()));
        assertThat(error).as("refused").isNotNull();
        assertThat(error.problems().stream().map(InputProblem::toString)).containsExactlyElementsOf(example.messages());
    }
}
