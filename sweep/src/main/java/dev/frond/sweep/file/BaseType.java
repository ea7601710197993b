package dev.frond.sweep.file;

import dev.frond.io.schema.Context;
import dev.frond.io.schema.Entries;
import dev.frond.io.schema.FlowStyle;
import dev.frond.io.schema.Key;
import dev.frond.io.schema.MappingNode;
import dev.frond.io.schema.Node;
import dev.frond.io.schema.NodeBuilder;
import dev.frond.io.schema.OptionalKey;
import dev.frond.io.schema.Type;
import dev.frond.io.schema.Types;
import dev.frond.sweep.domain.NamedFile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The name of a scenario file, or {@code {file, sha256, reads}}. */
public final class BaseType implements Type<BaseName> {
    private static final Type<String> FILE = Types.fileName("the name of a scenario file");
    private static final String SHA256 = "sha256";
    private static final String READS = "reads";
    private static final Type<List<NamedFile>> NAMED = Types.list(new NamedFileType(), FlowStyle.BLOCK);

    @Override
    public @Nullable BaseName read(Node node, Context context) {
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
    public Node write(BaseName base) {
        NodeBuilder out = new NodeBuilder();
        out.put("file", NodeBuilder.text(base.file()));
        out.put(SHA256, NodeBuilder.text(base.sha256()));
        if (!base.reads().isEmpty()) {
            out.put(READS, NAMED.write(base.reads()));
        }
        return out.build(FlowStyle.BLOCK);
    }

    @Override
    public String expected() {
        return FILE.expected();
    }

    @Override
    public Map<String, Object> schema() {
        return Map.of("$comment", expected(), "anyOf", forms());
    }

    /** A name, or a mapping. */
    static List<Object> forms() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("file", FILE.schema());
        fields.put(SHA256, Map.of("type", "string"));
        fields.put(READS, NAMED.schema());
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("type", "object");
        object.put("properties", fields);
        object.put("required", List.of("file"));
        return List.of(FILE.schema(), object);
    }
}
