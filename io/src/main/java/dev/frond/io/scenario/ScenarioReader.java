package dev.frond.io.scenario;

import dev.frond.solver.model.Scenario;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads scenario files, YAML 1.2 or JSON, and checks them. */
public final class ScenarioReader {
    private ScenarioReader() {}

    /**
     * The scenario of a file.
     *
     * @param settings {@code PATH=VALUE}, applied in order before anything is checked
     * @throws InputException with all mistakes that could be found, when the file cannot be read or is wrong
     */
    public static Scenario read(Path file, List<String> settings) {
        Problems problems = new Problems(file.toString());
        return read(text(file, problems), problems, settings);
    }

    /** The scenario of a file as it is. */
    public static Scenario read(Path file) {
        return read(file, List.of());
    }

    /**
     * The scenario of a text.
     *
     * @param source what to call the text in messages
     * @param settings as for {@link #read(Path, List)}
     */
    public static Scenario parse(String text, String source, List<String> settings) {
        return read(text, new Problems(source), settings);
    }

    private static Scenario read(String text, Problems problems, List<String> settings) {
        Optional<Node> composed = Yaml.compose(prepared(text, problems.source()), problems.source(), problems);
        problems.check();
        if (composed.isEmpty()) {
            problems.report(problems.source(), "the file is empty: expected a scenario");
            problems.check();
        }
        Node root = composed.orElseThrow();
        for (String setting : settings) {
            root = Setting.apply(setting, root, problems);
        }
        Scenario scenario = ScenarioFormat.SCENARIO.read(root, new Context(problems, "", null));
        problems.check();
        if (scenario == null) {
            throw new IllegalStateException("A scenario was refused without a message");
        }
        new ScenarioChecks(scenario, root, problems).run();
        problems.check();
        return scenario;
    }

    /** JSON may be indented with tabs, which YAML refuses; inside of JSON's strings there are none. */
    private static String prepared(String text, String source) {
        String body = text.startsWith("\ufeff") ? text.substring(1) : text;
        return source.toLowerCase(Locale.ROOT).endsWith(".json") ? body.replace('\t', ' ') : body;
    }

    private static String text(Path file, Problems problems) {
        String reason;
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (NoSuchFileException e) {
            reason = "there is no such file";
        } catch (CharacterCodingException e) {
            reason = "the file is no UTF-8 text";
        } catch (IOException e) {
            reason = "the file cannot be read" + (Files.isDirectory(file) ? ": it is a folder" : "");
        }
        problems.report(file.toString(), reason);
        problems.check();
        throw new IllegalStateException(reason);
    }
}
