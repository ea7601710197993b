package dev.frond.sweep.file;

import dev.frond.io.schema.Context;
import dev.frond.io.schema.Entries;
import dev.frond.io.schema.FlowStyle;
import dev.frond.io.schema.Key;
import dev.frond.io.schema.MappingNode;
import dev.frond.io.schema.Node;
import dev.frond.io.schema.NodeBuilder;
import dev.frond.io.schema.OptionalKey;
import dev.frond.io.schema.SequenceNode;
import dev.frond.io.schema.Type;
import dev.frond.io.schema.Types;
import dev.frond.io.schema.Yaml;
import dev.frond.sweep.domain.NamedFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One base or a list of them; each a file's name, or {@code {file, sha256, reads}}. */
final class BasesType implements Type<List<BaseName>> {
    private static final Type<String> FILE = Types.fileName("the name of a scenario file");
    private static final String SHA256 = "sha256";
    private static final String READS = "reads";
    private static final Type<List<NamedFile>> NAMED = Types.list(new NamedFileType(), FlowStyle.BLOCK);

    @Override
    public @Nullable List<BaseName> read(Node node, Context context) {
        if (!(node instanceof SequenceNode sequence)) {
            BaseName one = base(node, context);
            return one == null ? null : List.of(one);
        }
        if (sequence.elements().isEmpty()) {
            context.report(node, "expected " + expected() + ", found " + Yaml.found(node));
            return null;
        }
        List<BaseName> bases = new ArrayList<>();
        boolean complete = true;
        for (int k = 0; k < sequence.elements().size(); k++) {
            BaseName base = base(sequence.elements().get(k), context.element(k));
            if (base == null) {
                complete = false;
            } else if (bases.stream().anyMatch(other -> other.file().equals(base.file()))) {
                context.report(sequence.elements().get(k), "\"" + base.file() + "\" is there twice");
                complete = false;
            } else {
                bases.add(base);
            }
        }
        return complete ? bases : null;
    }

    private static @Nullable BaseName base(Node node, Context context) {
        if (!(node instanceof MappingNode mapping)) {
            String file = FILE.read(node, context);
            return file == null ? null : new BaseName(file, "", List.of(), node.line(), node.column());
        }
        Entries entries = new Entries(mapping, context);
        String file = new Key<>("file", FILE, null, "").read(entries);
        List<String> hash = new OptionalKey<>(SHA256, Types.text("the SHA-256 of the file"), "").read(entries);
        List<List<NamedFile>> reads = new OptionalKey<>(READS, NAMED, "").read(entries);
        entries.close();
        if (file == null || hash == null || reads == null) {
            return null;
        }
        List<NamedFile> named = reads.stream().flatMap(List::stream).toList();
        return new BaseName(file, String.join("", hash), named, node.line(), node.column());
    }

    @Override
    public Node write(List<BaseName> bases) {
        List<Node> nodes = new ArrayList<>();
        for (BaseName base : bases) {
            NodeBuilder out = new NodeBuilder();
            out.put("file", NodeBuilder.text(base.file()));
            out.put(SHA256, NodeBuilder.text(base.sha256()));
            if (!base.reads().isEmpty()) {
                out.put(READS, NAMED.write(base.reads()));
            }
            nodes.add(out.build(FlowStyle.BLOCK));
        }
        return new SequenceNode(nodes, FlowStyle.BLOCK);
    }

    @Override
    public String expected() {
        return "the name of a scenario file, or a list of them";
    }

    @Override
    public Map<String, Object> schema() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("file", FILE.schema());
        fields.put(SHA256, Map.of("type", "string"));
        fields.put(READS, NAMED.schema());
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("type", "object");
        object.put("properties", fields);
        object.put("required", List.of("file"));
        List<Object> one = List.of(FILE.schema(), object);
        Map<String, Object> several = new LinkedHashMap<>();
        several.put("type", "array");
        several.put("minItems", 1);
        several.put("items", Map.of("anyOf", one));
        return Map.of("$comment", expected(), "anyOf", List.of(one.get(0), one.get(1), several));
    }
}
