package dev.frond.io.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.StreamDataWriter;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.Parser;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** Text to nodes with their places, and nodes to text. */
public final class Yaml {
    /** The library moves all it has read of a word or comment for each buffer it fills: long ones need large buffers. */
    private static final int SMALLEST_BUFFER = 1024;

    private static final int LARGEST_BUFFER = 1 << 20;
    private static final int LINE_WIDTH = 120;
    private static final int LONGEST_QUOTE = 60;

    private Yaml() {}

    /** The root node; empty when the text has none or after its mistake has been reported. */
    public static Optional<Node> compose(String text, String label, InputProblems problems) {
        if (!checkCharacters(text, label, problems)) {
            return Optional.empty();
        }
        LoadSettings settings = LoadSettings.builder()
                .setLabel(label)
                .setUseMarks(true)
                .setCodePointLimit(Integer.MAX_VALUE)
                .setMaxAliasesForCollections(Integer.MAX_VALUE)
                .setBufferSize(Math.min(Math.max(text.length(), SMALLEST_BUFFER), LARGEST_BUFFER))
                .build();
        Parser parser = new BoundedParser(new ParserImpl(settings, new StreamReader(settings, text)));
        try {
            return new Composer(settings, parser).getSingleNode().map(YamlNodes::of);
        } catch (MarkedYamlEngineException e) {
            YamlMistake.report(e, problems);
        } catch (YamlEngineException e) {
            problems.report(label, "cannot be read as YAML: " + e.getMessage());
        }
        return Optional.empty();
    }

    /** YAML allows no control characters but tabs and line ends. */
    private static boolean checkCharacters(String text, String label, InputProblems problems) {
        int line = 1;
        int column = 1;
        int length = text.length();
        for (int k = 0; k < length; ) {
            int c = text.codePointAt(k);
            if (!StreamReader.isPrintable(c)) {
                boolean option = label.startsWith(InputProblems.OPTION);
                problems.report(
                        label,
                        option ? 0 : line,
                        column,
                        String.format("the character U+%04X is not allowed in a text file", c));
                return false;
            }
            k += Character.charCount(c);
            line += c == '\n' ? 1 : 0;
            column = c == '\n' ? 1 : column + 1;
        }
        return true;
    }

    public static String text(Node root) {
        DumpSettings settings = DumpSettings.builder()
                .setWidth(LINE_WIDTH)
                .setIndent(2)
                .setIndicatorIndent(2)
                .setIndentWithIndicator(true)
                .build();
        StringBuilder text = new StringBuilder();
        new Dump(settings).dumpNode(YamlNodes.toLibrary(root), new StreamDataWriter() {
            @Override
            public void write(String part) {
                text.append(part);
            }

            @Override
            public void write(String part, int offset, int length) {
                text.append(part, offset, offset + length);
            }
        });
        return text.toString();
    }

    /** What stands there, for messages. */
    public static String found(Node node) {
        if (node instanceof ScalarNode scalar) {
            String value = scalar.value();
            if (node.tag().equals(Tag.NULL) || value.isBlank()) {
                return "nothing";
            }
            String quoted = value.split("[\\r\\n]", 2)[0];
            return "\"" + (quoted.length() > LONGEST_QUOTE ? quoted.substring(0, LONGEST_QUOTE) + "..." : quoted)
                    + "\"";
        }
        if (node instanceof SequenceNode sequence) {
            return "a list of " + sequence.elements().size();
        }
        return "a mapping";
    }

    /** The tag under which the text of a number needs no quotes. */
    static Tag numberTag(String text) {
        return text.chars().allMatch(c -> c == '-' || Character.isDigit(c)) ? Tag.INT : Tag.FLOAT;
    }

    /** The node as maps, lists, strings, numbers and booleans. */
    public static Object plain(Node node) {
        if (node instanceof MappingNode mapping) {
            Map<String, Object> map = new LinkedHashMap<>();
            for (MappingNode.Entry tuple : mapping.entries()) {
                map.put(((ScalarNode) tuple.key()).value(), plain(tuple.value()));
            }
            return map;
        }
        if (node instanceof SequenceNode sequence) {
            List<Object> list = new ArrayList<>();
            sequence.elements().forEach(element -> list.add(plain(element)));
            return list;
        }
        String value = ((ScalarNode) node).value();
        if (node.tag().equals(Tag.BOOL)) {
            return Boolean.valueOf(value);
        }
        if (node.tag().equals(Tag.INT)) {
            return Long.valueOf(value);
        }
        return node.tag().equals(Tag.FLOAT) ? Double.valueOf(value) : value;
    }
}
